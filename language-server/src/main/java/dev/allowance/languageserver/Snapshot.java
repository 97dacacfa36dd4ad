package dev.allowance.languageserver;

import dev.allowance.check.Checked;
import dev.allowance.check.Located;
import dev.allowance.engine.Servers;
import dev.allowance.framework.Matching;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.source.Anchor;
import dev.allowance.source.Span;
import dev.allowance.spi.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What is known of a module at one time, file by file. Immutable; any number of threads may ask. */
final class Snapshot {

    private static final String NOWHERE = "";

    private final ProjectModule module;
    private final Map<String, FileRoutes> files;
    private final Set<Matching> matching;
    private final Function<RouteTable, Servers> serving;
    private Optional<RouteTable> table = Optional.empty();
    private Optional<AllowedOn> allowed = Optional.empty();

    /**
     * A snapshot.
     *
     * @param matching how the servers compare paths, as far as that is not their default
     * @param serving the servers of a table of the module
     */
    Snapshot(
            ProjectModule module,
            Map<String, FileRoutes> files,
            Set<Matching> matching,
            Function<RouteTable, Servers> serving) {
        this.module = module;
        this.files = Map.copyOf(files);
        this.matching = Set.copyOf(matching);
        this.serving = serving;
    }

    /**
     * What a whole check gave.
     *
     * @param fresh leaves out of its findings those that are accepted
     * @param matching how the servers compare paths
     * @param serving the servers of a table of the module
     */
    static Snapshot of(
            ProjectModule module,
            Checked checked,
            UnaryOperator<List<Finding>> fresh,
            Set<Matching> matching,
            Function<RouteTable, Servers> serving) {
        Map<String, List<Route>> routes = new HashMap<>();
        Map<String, Map<Anchor, Span>> places = new HashMap<>();
        for (Route route : checked.table().routes()) {
            String file = file(route, checked.places());
            routes.computeIfAbsent(file, f -> new ArrayList<>()).add(route);
            anchors(route)
                    .forEach(anchor -> Optional.ofNullable(checked.places().get(anchor))
                            .ifPresent(span -> places.computeIfAbsent(file, f -> new HashMap<>())
                                    .put(anchor, span)));
        }
        Map<String, List<Located>> findings = new HashMap<>();
        Set<Finding> told = Collections.newSetFromMap(new IdentityHashMap<>());
        told.addAll(
                fresh.apply(checked.findings().stream().map(Located::finding).toList()));
        for (Located located : checked.findings()) {
            if (told.contains(located.finding())) {
                String file = located.span().map(Span::file).orElse(NOWHERE);
                findings.computeIfAbsent(file, f -> new ArrayList<>()).add(located);
            }
        }
        Map<String, FileRoutes> files = new HashMap<>();
        Stream.concat(routes.keySet().stream(), findings.keySet().stream())
                .distinct()
                .forEach(file -> files.put(
                        file,
                        new FileRoutes(
                                routes.getOrDefault(file, List.of()),
                                findings.getOrDefault(file, List.of()),
                                places.getOrDefault(file, Map.of()))));
        return new Snapshot(module, files, matching, serving);
    }

    /** The file that declares the route's handler; an empty name where it has no source. */
    static String file(Route route, Map<Anchor, Span> places) {
        return anchors(route)
                .map(places::get)
                .filter(span -> span != null)
                .map(Span::file)
                .findFirst()
                .orElse(NOWHERE);
    }

    private static Stream<Anchor> anchors(Route route) {
        return Stream.of(
                route.facts().handlerAnchor(),
                route.facts().pathAnchor(),
                route.facts().methodAnchor());
    }

    /** The same with something else known of one file. */
    Snapshot with(String file, FileRoutes routes) {
        Map<String, FileRoutes> others = new HashMap<>(files);
        others.put(file, routes);
        return new Snapshot(module, others, matching, serving);
    }

    ProjectModule module() {
        return module;
    }

    /** All files of which something is known. */
    Set<String> files() {
        return files.keySet();
    }

    FileRoutes file(String file) {
        return files.getOrDefault(file, FileRoutes.NONE);
    }

    /** All routes of the module. */
    synchronized RouteTable table() {
        if (table.isEmpty()) {
            table = Optional.of(new RouteTable(files.values().stream()
                    .flatMap(file -> file.routes().stream())
                    .toList()));
        }
        return table.get();
    }

    /** What paths of the module allow. */
    synchronized AllowedOn allowed() {
        if (allowed.isEmpty()) {
            allowed = Optional.of(new AllowedOn(table(), serving));
        }
        return allowed.get();
    }

    /** The servers of a table of the module. */
    Servers servers(RouteTable any) {
        return serving.apply(any);
    }

    /** How they compare paths, as far as that is not their default. */
    Set<Matching> matching() {
        return matching;
    }

    /** Where the route's handler stands, or else its path. */
    Optional<Span> place(Route route) {
        return files.values().stream()
                .map(FileRoutes::places)
                .flatMap(places -> anchors(route).map(places::get).filter(span -> span != null))
                .findFirst();
    }

    /** Where the route's path stands, or else its handler. */
    Optional<Span> pathPlace(Route route) {
        return files.values().stream()
                .flatMap(file ->
                        Optional.ofNullable(file.places().get(route.facts().pathAnchor())).stream())
                .findFirst()
                .or(() -> place(route));
    }
}
