/**
 * The generated lookup class: every path language of a runtime as one deterministic automaton, packed into string constants,
 * and the walker over it. Uses {@code automaton}, {@code framework}, {@code route} and {@code http} of the core.
 */
package dev.allowance.processor.lookup;
