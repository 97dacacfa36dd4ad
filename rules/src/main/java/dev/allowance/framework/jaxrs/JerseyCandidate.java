package dev.allowance.framework.jaxrs;

import dev.allowance.http.MediaRange;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.Route;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A resource method as Jersey weighs it ({@code AbstractMethodSelectingRouter.ConsumesProducesAcceptor}).
 *
 * @param route empty for the automatic answer to OPTIONS
 * @param consumed what it declares to consume, the least specific last; empty where it declares nothing, or all
 * @param produced what it declares to produce, the most wanted first and then the least specific last; empty likewise
 */
record JerseyCandidate(Optional<Route> route, List<MediaRange> consumed, List<MediaRange> produced) {

    /** Stands for any concrete type. */
    private static final MediaRange CONCRETE = new MediaRange("x", "x", new TreeMap<>());

    private static final Set<String> WITHOUT_ENTITY = Set.of("GET", "HEAD", "OPTIONS");

    JerseyCandidate {
        consumed = List.copyOf(consumed);
        produced = List.copyOf(produced);
    }

    /** The candidate of a route; empty where a media type cannot be read. */
    static Optional<JerseyCandidate> of(Route route) {
        Optional<List<MediaRange>> consumed = ranges(route.conditions().consumes());
        Optional<List<MediaRange>> produced = ranges(route.conditions().produces());
        if (consumed.isEmpty() || produced.isEmpty()) {
            return Optional.empty();
        }
        List<MediaRange> wanted = produced.get().stream()
                .sorted(Comparator.<MediaRange>comparingInt(range -> -weight(range, "qs"))
                        .thenComparing(JerseyCandidate::rank))
                .toList();
        return Optional.of(new JerseyCandidate(
                Optional.of(route),
                declared(consumed.get().stream()
                        .sorted(Comparator.comparing(JerseyCandidate::rank))
                        .toList()),
                declared(wanted)));
    }

    /** A method of the automatic answer to OPTIONS. */
    static JerseyCandidate automatic(List<MediaRange> produced) {
        return new JerseyCandidate(Optional.empty(), List.of(), produced);
    }

    /** A single range for everything is the same as none ({@code AbstractMethodSelectingRouter#fillMediaTypes}). */
    private static List<MediaRange> declared(List<MediaRange> ranges) {
        return ranges.equals(List.of(MediaRange.ANY)) ? List.of() : ranges;
    }

    /** The ranges of an annotation's values; empty where one cannot be read. */
    static Optional<List<MediaRange>> ranges(List<String> texts) {
        List<MediaRange> ranges = new ArrayList<>();
        for (String text : texts) {
            Optional<List<MediaRange>> some = MediaRange.parseList(text);
            if (some.isEmpty()) {
                return Optional.empty();
            }
            ranges.addAll(some.get());
        }
        return Optional.of(ranges);
    }

    /** {@code MediaTypes.PARTIAL_ORDER_COMPARATOR}: the lower, the more specific. */
    static int rank(MediaRange range) {
        return (range.type().equals("*") ? 2 : 0) + (range.subtype().equals("*") ? 1 : 0);
    }

    /** A weight in thousandths. */
    static int weight(MediaRange range, String parameter) {
        try {
            return (int) Math.round(Double.parseDouble(range.parameters().getOrDefault(parameter, "1")) * 1000);
        } catch (NumberFormatException e) {
            return 1000;
        }
    }

    boolean consumes(Optional<MediaRange> content) {
        return content.isEmpty()
                || consumed.isEmpty()
                || consumed.stream().anyMatch(range -> range.isCompatibleWith(content.get()));
    }

    boolean produces(List<MediaRange> accepted) {
        return produced.isEmpty()
                || produced.stream()
                        .anyMatch(range -> accepted.stream().anyMatch(wanted -> range.isCompatibleWith(wanted)));
    }

    /** Whether the two are methods of one handler. */
    boolean isSame(JerseyCandidate other) {
        return route.map(Route::handler).equals(other.route.map(Route::handler));
    }

    /** Whether it is certain to read no entity: then it gets the types of the readers for just any object. */
    boolean takesNoEntity() {
        return route.map(r -> r.facts().known()
                        ? r.facts().parameters().stream().noneMatch(p -> p.kind() == HandlerParameter.Kind.BODY)
                        : r.handler().parameterTypes().isEmpty()
                                || r.methods().names().stream().allMatch(WITHOUT_ENTITY::contains))
                .orElse(true);
    }

    /**
     * How well it fits.
     *
     * @param reads whether what is not declared to be consumed has the concrete types that would fit best
     * @param writes likewise of what is produced
     */
    JerseyFitness fitness(Optional<MediaRange> content, List<MediaRange> accepted, boolean reads, boolean writes) {
        List<JerseyFitness> all = new ArrayList<>();
        MediaRange sent = content.orElse(MediaRange.ANY);
        for (int a = 0; a < accepted.size(); a++) {
            MediaRange wanted = accepted.get(a);
            for (MediaRange in : effective(consumed, sent, reads)) {
                for (MediaRange out : effective(produced, wanted, writes)) {
                    if (in.isCompatibleWith(sent) && out.isCompatibleWith(wanted)) {
                        List<Integer> order = new ArrayList<>(JerseyFitness.combined(sent, in));
                        order.addAll(JerseyFitness.combined(wanted, out));
                        order.addAll(List.of(a, leastSpecific(consumed), leastSpecific(produced), rank(in), rank(out)));
                        order.add(route.isPresent() ? 0 : 1);
                        all.add(new JerseyFitness(order));
                    }
                }
            }
        }
        return Collections.min(all);
    }

    private static List<MediaRange> effective(List<MediaRange> declared, MediaRange asked, boolean rich) {
        if (!declared.isEmpty()) {
            return declared;
        }
        if (!rich) {
            return List.of(MediaRange.ANY);
        }
        MediaRange concrete = asked.type().equals("*")
                ? CONCRETE
                : new MediaRange(asked.type(), asked.subtype().equals("*") ? "x" : asked.subtype(), new TreeMap<>());
        return List.of(concrete, MediaRange.ANY);
    }

    private static int leastSpecific(List<MediaRange> ranges) {
        return rank(ranges.isEmpty() ? MediaRange.ANY : ranges.get(ranges.size() - 1));
    }
}
