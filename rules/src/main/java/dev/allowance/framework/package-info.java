/**
 * The contract of a framework: annotations in, routes out; and what its servers answer. Uses {@code lang}, {@code route}
 * and the packages before them.
 */
package dev.allowance.framework;
