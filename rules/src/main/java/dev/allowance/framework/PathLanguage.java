package dev.allowance.framework;

import dev.allowance.automaton.Nfa;

/**
 * A set of paths, after {@link PathReading}.
 *
 * @param name what it stands for, for people and tests: a template, as a rule
 * @param automaton accepts the paths; too many of them where {@code exact} is false
 * @param exact false where the true set is only known to lie within: an unresolved part, a regular expression that is not
 *     regular
 */
public record PathLanguage(String name, Nfa automaton, boolean exact) {}
