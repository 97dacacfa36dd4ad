package dev.allowance.processor;

import dev.allowance.route.HandlerFacts;
import dev.allowance.route.Route;
import dev.allowance.source.Anchor;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Positions in a compiler's trees, each replaced by what stands for it until the file is compiled again, so that nothing keeps a
 * compiler alive; and back.
 */
final class Places {

    private final Map<Anchor, Anchor> places = new IdentityHashMap<>();
    private final Map<Route, Route> detached = new IdentityHashMap<>();

    /** The n-th position of a route's facts. */
    private record Place(String route, int number) implements Anchor {}

    Places() {
        places.put(Anchor.NONE, Anchor.NONE);
    }

    /** The route without positions of this compilation, which those have as well that were read from class files. */
    Route detach(Route route) {
        Route kept = route.withFacts(detached(route, places));
        detached.put(route, kept);
        return kept;
    }

    /** The finding without them; all its routes that have any must have been detached before. */
    Finding detach(Finding finding) {
        Anchor anchor = finding.anchor();
        return new Finding(
                finding.rule(),
                finding.severity(),
                detached.getOrDefault(finding.route(), finding.route()),
                anchor instanceof Place ? anchor : places.getOrDefault(anchor, Anchor.NONE),
                finding.problem(),
                finding.cure(),
                finding.related().stream()
                        .map(related ->
                                new Related(detached.getOrDefault(related.route(), related.route()), related.note()))
                        .toList());
    }

    /** The facts, with places for all positions. */
    static HandlerFacts detached(Route route) {
        return detached(route, new IdentityHashMap<>());
    }

    private static HandlerFacts detached(Route route, Map<Anchor, Anchor> places) {
        String name = route.toString();
        int[] number = {0};
        return route.facts()
                .withAnchors(anchor -> {
                    number[0]++;
                    if (anchor == Anchor.NONE || anchor instanceof Place) {
                        return anchor;
                    }
                    Place place = new Place(name, number[0]);
                    places.put(anchor, place);
                    return place;
                })
                .notInSource();
    }

    /** Gives detached findings the routes and positions of a compilation. */
    static final class Attached {

        private final Map<String, Route> routes = new HashMap<>();
        private final Map<Anchor, Anchor> anchors = new HashMap<>();

        /** @param current the routes that were read; those that are compiled now have positions */
        Attached(Collection<Route> current) {
            for (Route route : current) {
                if (route.facts().inSource()) {
                    Map<Anchor, Anchor> places = new IdentityHashMap<>();
                    detached(route, places);
                    places.forEach((anchor, place) -> anchors.put(place, anchor));
                    routes.put(route.toString(), route);
                }
            }
        }

        /** Whether the finding is about anything that is compiled now. */
        boolean concerns(Finding finding) {
            return !routes.isEmpty()
                    && (routes.containsKey(finding.route().toString())
                            || finding.related().stream()
                                    .anyMatch(related ->
                                            routes.containsKey(related.route().toString())));
        }

        Finding attach(Finding finding) {
            return new Finding(
                    finding.rule(),
                    finding.severity(),
                    now(finding.route()),
                    anchors.getOrDefault(finding.anchor(), finding.anchor()),
                    finding.problem(),
                    finding.cure(),
                    finding.related().stream()
                            .map(related -> new Related(now(related.route()), related.note()))
                            .toList());
        }

        private Route now(Route route) {
            return routes.getOrDefault(route.toString(), route);
        }
    }
}
