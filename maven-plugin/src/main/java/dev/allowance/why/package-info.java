/**
 * Says what becomes of one request, and why. Asks the dispatches of {@code framework} and matches nothing itself. Knows no
 * Maven.
 */
package dev.allowance.why;
