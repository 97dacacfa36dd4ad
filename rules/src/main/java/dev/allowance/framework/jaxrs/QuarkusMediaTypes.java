package dev.allowance.framework.jaxrs;

import dev.allowance.framework.Outcome;
import dev.allowance.framework.Request;
import dev.allowance.framework.jaxrs.MediaTypes.Asked;
import dev.allowance.http.MediaRange;
import dev.allowance.route.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a request's media types make of the methods with one template and HTTP method in Quarkus REST
 * ({@code server.handlers.ClassRoutingHandler} for a single one, {@code MediaTypeMapper} for several).
 */
final class QuarkusMediaTypes {

    /** More than this many methods are not put in all orders. */
    private static final int MOST = 5;

    private static final MediaRange OCTETS =
            MediaRange.parse("application/octet-stream").orElseThrow();
    private static final List<MediaRange> TEXT =
            List.of(MediaRange.parse("text/plain").orElseThrow(), MediaRange.ANY);

    /** {@code MediaTypeHelper.MediaTypeComparator} without suffixes: greater weights first, wildcards last. */
    private static Comparator<MediaRange> byWeight(String name) {
        return Comparator.<MediaRange>comparingDouble(range -> weight(range, name))
                .reversed()
                .thenComparing(range -> range.type().equals("*"))
                .thenComparing(range -> range.subtype().equals("*"))
                .thenComparing(range ->
                        range.subtype().startsWith("*+") || range.subtype().endsWith("+*"))
                .thenComparing(range -> range.subtype().startsWith("*+"));
    }

    /** {@code ServerMediaType}: wildcards last, then those without {@code qs} first. */
    private static final Comparator<MediaRange> SERVER = Comparator.<MediaRange, Boolean>comparing(
                    range -> range.type().equals("*"))
            .thenComparing(range -> range.subtype().equals("*"))
            .thenComparing(range -> range.parameters().containsKey("qs"))
            .thenComparing(Comparator.<MediaRange>comparingDouble(range -> weight(range, "qs"))
                    .reversed());

    private QuarkusMediaTypes() {}

    /**
     * 415, 406 or the method; unknown where the order in which methods are read decides.
     *
     * @param routes at least one; all with the method of the request and one template
     */
    static Outcome choose(List<Route> routes, Request request) {
        Optional<Asked> asked = Asked.by(request);
        if (asked.isEmpty() || !MediaTypes.areReadable(routes)) {
            return MediaTypes.UNREADABLE;
        }
        boolean accepts = request.header("Accept").isPresent();
        if (routes.size() == 1) {
            return single(routes.get(0), asked.get(), request);
        }
        if (routes.size() > MOST) {
            return MediaTypes.tie(routes);
        }
        Set<Outcome> outcomes = new LinkedHashSet<>();
        for (List<Route> order : orders(routes)) {
            // a method that declares nothing produces text, too, if it returns a string
            outcomes.add(several(order, asked.get(), accepts, List.of(MediaRange.ANY)));
            outcomes.add(several(order, asked.get(), accepts, TEXT));
        }
        if (outcomes.size() > 1) {
            return MediaTypes.tie(routes);
        }
        Outcome outcome = outcomes.iterator().next();
        return outcome instanceof Outcome.Handled handled ? answered(handled, request) : outcome;
    }

    /**
     * {@code FixedProducesHandler}: where nothing was checked before, a method that produces a single type is called, and its
     * answer then refused, unless it has none or is a {@code Response}.
     */
    private static Outcome answered(Outcome.Handled handled, Request request) {
        List<String> produces = handled.route().conditions().produces();
        String accepted = request.header("Accept").orElse("*/*").toLowerCase(Locale.ROOT);
        String only = produces.size() == 1 ? produces.get(0).split(";", 2)[0].trim() : "*";
        boolean fits = only.contains("*")
                || accepted.contains("*/*")
                || accepted.contains(only)
                || accepted.contains(only.substring(0, only.indexOf('/')) + "/*");
        return fits
                ? handled
                : new Outcome.Unknown(
                        "whether the answer of " + handled.route().handler() + " has a type is its own affair");
    }

    /** Below a locator nothing is checked but the type of a body that is read. */
    private static Outcome single(Route route, Asked asked, Request request) {
        boolean located =
                route.resource().filter(path -> !path.locators().isEmpty()).isPresent();
        boolean consumes = asked.content().isEmpty()
                || MediaTypes.isAmong(
                        MediaTypes.consumed(route), asked.content().get());
        boolean produces = request.header("Accept").isEmpty()
                || asked.accepted().stream().anyMatch(range -> MediaTypes.isAmong(MediaTypes.produced(route), range));
        if (located && !consumes) {
            Optional<Boolean> reads = MediaTypes.takesBody(route);
            if (reads.isEmpty()) {
                return new Outcome.Unknown("it is not known whether " + route.handler() + " takes a body");
            }
            consumes = !reads.get();
        }
        if (!consumes) {
            return Outcome.UNSUPPORTED_MEDIA_TYPE;
        }
        Outcome.Handled handled = new Outcome.Handled(route);
        return located ? answered(handled, request) : produces ? handled : Outcome.NOT_ACCEPTABLE;
    }

    /** {@code MediaTypeMapper.handle}: the type that is consumed is settled first, and for good. */
    private static Outcome several(List<Route> routes, Asked asked, boolean accepts, List<MediaRange> undeclared) {
        Map<MediaRange, List<Route>> byConsumed = new LinkedHashMap<>();
        for (Route route : routes) {
            for (MediaRange consumed : MediaTypes.consumed(route)) {
                byConsumed.computeIfAbsent(consumed, range -> new ArrayList<>()).add(route);
            }
        }
        MediaRange content = asked.content().orElse(MediaRange.ANY);
        Optional<MediaRange> consumed = byConsumed.keySet().stream()
                .sorted(byWeight("q"))
                .filter(range -> range.isCompatibleWith(content))
                .findFirst();
        List<Route> consuming = consumed.map(byConsumed::get).orElse(List.of());
        if (consuming.isEmpty()) {
            return Outcome.UNSUPPORTED_MEDIA_TYPE;
        }
        Map<MediaRange, Route> byProduced = new LinkedHashMap<>();
        List<MediaRange> produced = new ArrayList<>();
        for (Route route : consuming) {
            boolean declared = !route.conditions().produces().isEmpty();
            for (MediaRange range : declared
                    ? MediaTypes.produced(route).stream().sorted(SERVER).toList()
                    : undeclared) {
                byProduced.put(bare(range), route);
                produced.add(range);
            }
        }
        if (byProduced.size() == 1) {
            return new Outcome.Handled(byProduced.values().iterator().next());
        }
        produced.sort(byWeight("qs"));
        List<MediaRange> server = produced.stream().sorted(SERVER).toList();
        MediaRange selected =
                (accepts ? negotiated(server, asked.accepted()) : Optional.<MediaRange>empty()).orElse(produced.get(0));
        Route best = byProduced.get(bare(selected.isAny() ? OCTETS : selected));
        best = best == null ? byProduced.get(MediaRange.ANY) : best;
        return best == null ? Outcome.NOT_ACCEPTABLE : new Outcome.Handled(best);
    }

    /** {@code ServerMediaType.negotiateProduces}, as far as it tells what is provided. */
    private static Optional<MediaRange> negotiated(List<MediaRange> server, List<MediaRange> accepted) {
        Optional<MediaRange> selected = Optional.empty();
        int at = server.size();
        Optional<String> quality = Optional.empty();
        for (MediaRange desired : accepted.stream().sorted(byWeight("q")).toList()) {
            Optional<String> own = Optional.ofNullable(desired.parameters().get("q"));
            if (selected.isPresent() && !own.equals(quality)) {
                return selected;
            }
            for (int i = 0; i < server.size(); i++) {
                boolean better = selected.isEmpty()
                        || i < at
                                && !desired.subtype().equals("*")
                                && !desired.type().equals("*");
                if (server.get(i).isCompatibleWith(desired) && better) {
                    selected = Optional.of(server.get(i));
                    at = i;
                    quality = own;
                }
            }
        }
        return selected;
    }

    private static MediaRange bare(MediaRange range) {
        return new MediaRange(range.type(), range.subtype(), new TreeMap<>());
    }

    private static double weight(MediaRange range, String name) {
        try {
            return Double.parseDouble(range.parameters().getOrDefault(name, "1"));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static Set<List<Route>> orders(List<Route> routes) {
        if (routes.isEmpty()) {
            return Set.of(List.of());
        }
        Set<List<Route>> orders = new HashSet<>();
        for (Route first : routes) {
            List<Route> others = new ArrayList<>(routes);
            others.remove(first);
            for (List<Route> rest : orders(others)) {
                List<Route> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }
}
