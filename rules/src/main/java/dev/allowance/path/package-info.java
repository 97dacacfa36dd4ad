/**
 * The algebra of path templates: parse, print, match, compare and intersect, for each dialect. Knows nothing of methods,
 * annotations or servers. Uses {@code automaton}.
 */
package dev.allowance.path;
