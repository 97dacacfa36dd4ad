/** Sets of HTTP methods as values, and the {@code Allow} header field (RFC 9110). Uses nothing. */
package dev.allowance.http;
