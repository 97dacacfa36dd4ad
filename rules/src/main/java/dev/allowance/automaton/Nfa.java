package dev.allowance.automaton;

/** A non-deterministic finite automaton over UTF-16 units. Immutable. */
public final class Nfa {

    private Nfa() {}
}
