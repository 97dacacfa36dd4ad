/**
 * The route model: which handler answers which methods on which template, under which conditions, and the notation that
 * prints and parses it. Uses {@code source}, {@code http}, {@code path}, {@code lang}.
 */
package dev.allowance.route;
