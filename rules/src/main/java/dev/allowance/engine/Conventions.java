package dev.allowance.engine;

import java.util.Map;

/**
 * Which rules a check told as a house convention, or not at all since the API is one of procedures, and how far the others are
 * from that. What such a rule says of a route shows in a whole table only. Immutable.
 */
public final class Conventions {

    /** Nothing is a convention, whatever changes. */
    public static final Conventions NONE = new Conventions(Map.of());

    private final Map<String, Integer> distances;

    /** @param distances by the rule's id, how many routes have to be others until it is told in another way */
    Conventions(Map<String, Integer> distances) {
        this.distances = Map.copyOf(distances);
    }

    /** Whether the rule's findings might be told in another way after so many routes came, went or changed. */
    public boolean mayTurn(String rule, int routes) {
        return distances.getOrDefault(rule, Integer.MAX_VALUE) <= routes;
    }
}
