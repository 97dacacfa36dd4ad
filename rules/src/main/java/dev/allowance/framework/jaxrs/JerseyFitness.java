package dev.allowance.framework.jaxrs;

import dev.allowance.http.MediaRange;
import java.util.List;

/**
 * How well a method fits a request in Jersey, the best first: what it consumes, then what it produces, each as
 * {@code CombinedMediaType.COMPARATOR} has it; of equals the one that is tried first.
 *
 * @param order numbers to be compared one after the other
 */
record JerseyFitness(List<Integer> order) implements Comparable<JerseyFitness> {

    JerseyFitness {
        order = List.copyOf(order);
    }

    /**
     * The numbers of what a client's and a method's range have in common: how general it is, how much the client and the
     * method want it, how far the two are apart.
     */
    static List<Integer> combined(MediaRange client, MediaRange own) {
        return List.of(
                JerseyCandidate.rank(mostSpecific(client, own)),
                -JerseyCandidate.weight(client, "q"),
                -JerseyCandidate.weight(own, "qs"),
                (client.type().equals("*") != own.type().equals("*") ? 1 : 0)
                        + (client.subtype().equals("*") != own.subtype().equals("*") ? 1 : 0));
    }

    /** {@code MediaTypes#mostSpecific}; it counts parameters even of a more general range. */
    private static MediaRange mostSpecific(MediaRange client, MediaRange own) {
        boolean narrower = client.type().equals("*") && !own.type().equals("*")
                || client.subtype().equals("*") && !own.subtype().equals("*");
        return narrower || parameters(own) > parameters(client) ? own : client;
    }

    private static long parameters(MediaRange range) {
        return range.parameters().keySet().stream()
                .filter(name -> !name.equals("q") && !name.equals("qs"))
                .count();
    }

    @Override
    public int compareTo(JerseyFitness other) {
        for (int i = 0; i < order.size(); i++) {
            int difference = order.get(i).compareTo(other.order.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
