package dev.allowance.processor;

import dev.allowance.engine.Report;
import dev.allowance.route.HandlerFacts;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.source.Anchor;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was found in a module last time, for as long as an editor keeps this class and there is memory to spare. It knows more
 * than the index: the facts of every handler, so that a file that is saved is told what the last full build told of it; and the
 * findings, so that nothing is looked for again where a save changed no route and no fact. It holds only while the index on
 * disk is the one that it belongs to. Nothing in it keeps a compiler alive.
 */
final class Recollection {

    private static final Map<Path, SoftReference<Recollection>> BY_OUTPUT = new ConcurrentHashMap<>();

    private final String text;
    private final List<Object> settings;
    private final RouteTable table;
    private final Map<String, List<Route>> byType;
    private final Report report;

    /** Stands for a position until the file is compiled again: the n-th of a route's facts. */
    private record Place(String route, int number) implements Anchor {}

    private Recollection(String text, List<Object> settings, RouteTable table, Report report) {
        this.text = text;
        this.settings = settings;
        this.table = table;
        this.byType = byType(table);
        this.report = report;
    }

    /** Routes by the type that answers them, in the order of the table. */
    static Map<String, List<Route>> byType(RouteTable table) {
        Map<String, List<Route>> byType = new HashMap<>();
        for (Route route : table.routes()) {
            byType.computeIfAbsent(route.handler().typeName(), type -> new ArrayList<>())
                    .add(route);
        }
        return byType;
    }

    /**
     * What is remembered of a module.
     *
     * @param output its folder of class files
     * @param text the index that is there now
     * @param settings all that findings depend on besides the routes
     */
    static Optional<Recollection> of(Optional<Path> output, String text, List<Object> settings) {
        return output.map(BY_OUTPUT::get)
                .map(SoftReference::get)
                .filter(known -> known.settings.equals(settings) && known.text.equals(text));
    }

    /**
     * Remembers a module.
     *
     * @param report all that was found, in types that are not compiled now too
     */
    static void keep(Path output, String text, List<Object> settings, RouteTable table, Report report) {
        Map<Anchor, Anchor> places = new IdentityHashMap<>();
        places.put(Anchor.NONE, Anchor.NONE);
        Map<Route, Route> detached = new IdentityHashMap<>();
        List<Route> routes = new ArrayList<>();
        for (Route route : table.routes()) {
            Route kept = route.withFacts(detached(route, places));
            detached.put(route, kept);
            routes.add(kept);
        }
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : report.findings()) {
            findings.add(new Finding(
                    finding.rule(),
                    finding.severity(),
                    detached.getOrDefault(finding.route(), finding.route()),
                    places.getOrDefault(finding.anchor(), Anchor.NONE),
                    finding.problem(),
                    finding.cure(),
                    finding.related().stream()
                            .map(related -> new Related(
                                    detached.getOrDefault(related.route(), related.route()), related.note()))
                            .toList()));
        }
        Report kept = new Report(findings, report.faults(), report.conventions());
        BY_OUTPUT.put(output, new SoftReference<>(new Recollection(text, settings, new RouteTable(routes), kept)));
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

    RouteTable table() {
        return table;
    }

    /** The routes, by the type that answers them. */
    Map<String, List<Route>> byType() {
        return byType;
    }

    /**
     * Whether these types have the routes that are remembered, and those of them that are compiled the same facts.
     *
     * @param current the routes that were read, of these types and no others
     */
    boolean isSame(Collection<String> types, RouteTable current) {
        Map<String, List<Route>> now = byType(current);
        return types.stream().allMatch(type -> isSame(byType.get(type), now.get(type)));
    }

    private static boolean isSame(List<Route> before, List<Route> now) {
        if (before == null || now == null || before.size() != now.size()) {
            return before == now;
        }
        for (int i = 0; i < now.size(); i++) {
            Route route = now.get(i);
            if (!route.equals(before.get(i))
                    || route.facts().inSource()
                            && !detached(route, new IdentityHashMap<>())
                                    .equals(before.get(i).facts())) {
                return false;
            }
        }
        return true;
    }

    /**
     * The findings that concern what is compiled now, at their places.
     *
     * @param current the routes that were read
     */
    Report inSource(RouteTable current) {
        Map<String, Route> now = new HashMap<>();
        Map<Place, Anchor> anchors = new HashMap<>();
        for (Route route : current.routes()) {
            if (route.facts().inSource()) {
                Map<Anchor, Anchor> places = new IdentityHashMap<>();
                detached(route, places);
                places.forEach((anchor, place) -> anchors.put((Place) place, anchor));
                now.put(route.toString(), route);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Finding finding : now.isEmpty() ? List.<Finding>of() : report.findings()) {
            if (isAmong(finding, now)) {
                findings.add(new Finding(
                        finding.rule(),
                        finding.severity(),
                        now.getOrDefault(finding.route().toString(), finding.route()),
                        finding.anchor() instanceof Place place
                                ? anchors.getOrDefault(place, finding.anchor())
                                : finding.anchor(),
                        finding.problem(),
                        finding.cure(),
                        finding.related().stream()
                                .map(related -> new Related(
                                        now.getOrDefault(related.route().toString(), related.route()), related.note()))
                                .toList()));
            }
        }
        return new Report(findings, report.faults(), report.conventions()).inSource();
    }

    private static boolean isAmong(Finding finding, Map<String, Route> now) {
        return now.containsKey(finding.route().toString())
                || finding.related().stream()
                        .anyMatch(related -> now.containsKey(related.route().toString()));
    }
}
