/**
 * Regular languages over UTF-16 units: character sets, non-deterministic and deterministic automata, and the part of
 * {@code java.util.regex} that is regular. Internal. Uses nothing.
 */
package dev.allowance.automaton;
