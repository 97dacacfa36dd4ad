package dev.allowance.framework.jaxrs;

import dev.allowance.framework.Outcome;
import dev.allowance.framework.Request;
import dev.allowance.framework.jaxrs.MediaTypes.Asked;
import dev.allowance.http.MediaRange;
import dev.allowance.route.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the methods that match path and HTTP method RESTEasy calls ({@code core.registry.SegmentNode.match} and
 * {@code core.ResourceMethodInvoker}). They may have different templates, which are compared last.
 */
final class RestEasyMediaTypes {

    private static final MediaRange OCTETS =
            MediaRange.parse("application/octet-stream").orElseThrow();

    private RestEasyMediaTypes() {}

    /**
     * {@code SegmentNode.SortFactor}: how well a range that is asked for and a declared one meet.
     *
     * @param distance in how many of type and subtype only one of them is a wildcard
     * @param parameters in how many parameters they differ
     */
    private record Factor(
            boolean anyType, boolean anySubtype, double quality, double serverQuality, int distance, int parameters) {

        static final Comparator<Factor> BEST = Comparator.comparing(Factor::anyType)
                .thenComparing(Factor::anySubtype)
                .thenComparing(Factor::quality, Comparator.reverseOrder())
                .thenComparing(Factor::serverQuality, Comparator.reverseOrder())
                .thenComparing(Factor::distance)
                .thenComparing(Factor::parameters);

        static Factor of(MediaRange asked, MediaRange declared) {
            boolean askedAnyType = asked.type().equals("*");
            boolean askedAnySubtype = asked.subtype().equals("*");
            boolean declaredAnyType = declared.type().equals("*");
            boolean declaredAnySubtype = declared.subtype().equals("*");
            return new Factor(
                    askedAnyType && declaredAnyType,
                    askedAnySubtype && declaredAnySubtype,
                    asked.quality(),
                    quality(declared.parameters().get("qs")),
                    (askedAnyType == declaredAnyType ? 0 : 1) + (askedAnySubtype == declaredAnySubtype ? 0 : 1),
                    missing(asked, declared) + missing(declared, asked));
        }

        private static double quality(String text) {
            try {
                return text == null ? 1 : Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return 1;
            }
        }

        private static int missing(MediaRange of, MediaRange in) {
            int count = 0;
            for (Map.Entry<String, String> entry : of.parameters().entrySet()) {
                boolean weight = entry.getKey().equals("q") || entry.getKey().equals("qs");
                boolean found = entry.getValue().equals(in.parameters().get(entry.getKey()));
                count += weight || found ? 0 : 1;
            }
            return count;
        }
    }

    /** {@code SegmentNode.SortEntry}. */
    private record Entry(Route route, Factor consumes, Factor produces) {}

    /**
     * 415, 406 or the method; unknown where the order of registration decides.
     *
     * @param candidates at least one; all with the method of the request
     * @param templates orders them where media types do not
     */
    static Outcome choose(List<Route> candidates, Request request, Comparator<Route> templates) {
        Optional<Asked> read = Asked.by(request);
        if (read.isEmpty() || !MediaTypes.areReadable(candidates)) {
            return MediaTypes.UNREADABLE;
        }
        Asked asked = read.get();
        List<Route> consuming = new ArrayList<>();
        for (Route route : candidates) {
            Optional<Boolean> consumes = consumes(route, asked);
            if (consumes.isEmpty()) {
                return new Outcome.Unknown("it is not known whether " + route.handler() + " takes a body");
            }
            if (consumes.get()) {
                consuming.add(route);
            }
        }
        if (consuming.isEmpty()) {
            return Outcome.UNSUPPORTED_MEDIA_TYPE;
        }
        List<Entry> entries = new ArrayList<>();
        for (Route route : consuming) {
            entries.addAll(entries(route, asked));
        }
        if (entries.isEmpty()) {
            return Outcome.NOT_ACCEPTABLE;
        }
        Comparator<Entry> order = Comparator.comparing(Entry::consumes, Factor.BEST)
                .thenComparing(Entry::produces, Factor.BEST)
                .thenComparing(Entry::route, templates);
        Entry best = entries.stream().min(order).orElseThrow();
        Set<Route> tied = new LinkedHashSet<>();
        entries.stream().filter(entry -> order.compare(entry, best) == 0).forEach(entry -> tied.add(entry.route()));
        return tied.size() == 1 ? new Outcome.Handled(best.route()) : MediaTypes.tie(List.copyOf(tied));
    }

    /** {@code ResourceMethodInvoker.doesConsume}: without a type, a method that takes no body takes the request. */
    private static Optional<Boolean> consumes(Route route, Asked asked) {
        List<MediaRange> consumed = MediaTypes.consumed(route);
        boolean generic = route.conditions().consumes().isEmpty();
        if (generic || asked.content().isPresent()) {
            return Optional.of(
                    generic || MediaTypes.isAmong(consumed, asked.content().orElseThrow()));
        }
        return MediaTypes.isAmong(consumed, OCTETS)
                ? Optional.of(true)
                : MediaTypes.takesBody(route).map(takes -> !takes);
    }

    /** Every way in which what is asked for meets what is declared; what does not meet counts with what is consumed. */
    private static List<Entry> entries(Route route, Asked asked) {
        List<Entry> entries = new ArrayList<>();
        for (MediaRange produced : MediaTypes.produced(route)) {
            for (MediaRange accepted : asked.accepted()) {
                if (accepted.isCompatibleWith(produced)) {
                    for (MediaRange consumed : MediaTypes.consumed(route)) {
                        entries.add(new Entry(
                                route,
                                Factor.of(asked.content().orElse(MediaRange.ANY), consumed),
                                Factor.of(accepted, produced)));
                    }
                }
            }
        }
        return entries;
    }
}
