package dev.allowance.processor;

import dev.allowance.engine.Analyzer;
import dev.allowance.engine.QuickCheck;
import dev.allowance.engine.Report;
import dev.allowance.engine.Servers;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was found in a module last time, for as long as an editor keeps this class and there is memory to spare. It knows more
 * than the index: the facts of every handler, so that a file that is saved is told what the last full build told of it; and the
 * findings, so that nothing is looked for again where a save changed no route and no fact, and little where it changed a few. It
 * holds only while the index on disk is the one that it belongs to. Nothing in it keeps a compiler alive.
 */
final class Recollection {

    /** A table with no more routes is checked as a whole: that takes no time. */
    private static final int SMALL = 500;

    /** A change of more routes is checked as a whole: their neighbours are half the table. */
    private static final int FEW = 200;

    private static final Map<Path, Kept> BY_OUTPUT = new ConcurrentHashMap<>();

    private final String text;
    private final List<Object> settings;
    private final RouteTable table;
    private final Map<String, List<Route>> byType;
    private final Report report;
    private final Lazy<QuickCheck> quick;
    private final Optional<Recollection> whole;

    private record Kept(Optional<Memory.Stamp> stamp, SoftReference<Recollection> recollection) {}

    private Recollection(
            String text,
            List<Object> settings,
            RouteTable table,
            Map<String, List<Route>> byType,
            Report report,
            Lazy<QuickCheck> quick,
            Optional<Recollection> whole) {
        this.text = text;
        this.settings = settings;
        this.table = table;
        this.byType = byType;
        this.report = report;
        this.quick = quick;
        this.whole = whole;
    }

    /** Routes by the type that answers them, in the order of the table. */
    static Map<String, List<Route>> byType(RouteTable table) {
        Map<String, List<Route>> byType = new HashMap<>();
        for (Route route : table.routes()) {
            byType.computeIfAbsent(owner(route), type -> new ArrayList<>()).add(route);
        }
        return byType;
    }

    private static String owner(Route route) {
        return route.handler().typeName();
    }

    /**
     * What is remembered of a module. The index is not read where the file is the one that was written then.
     *
     * @param settings all that findings depend on besides the routes
     */
    static Optional<Recollection> of(Memory memory, List<Object> settings) {
        return memory.output().map(BY_OUTPUT::get).flatMap(kept -> {
            Recollection known = kept.recollection().get();
            if (known == null || !known.settings.equals(settings)) {
                return Optional.empty();
            }
            if (kept.stamp().isPresent() && kept.stamp().equals(memory.stamp())) {
                memory.assume(known.text);
            }
            return known.text.equals(memory.text()) ? Optional.of(known) : Optional.empty();
        });
    }

    /** Remembers this for the module whose index has just been written. */
    void keep(Memory memory) {
        memory.output().ifPresent(output -> BY_OUTPUT.put(output, new Kept(memory.stamp(), new SoftReference<>(this))));
    }

    /**
     * What a whole check gave.
     *
     * @param text the index
     * @param report all that was found, in types that are not compiled now too
     */
    static Recollection whole(
            String text,
            List<Object> settings,
            RouteTable table,
            Report report,
            Analyzer analyzer,
            Function<RouteTable, Servers> serving) {
        Places places = new Places();
        RouteTable kept =
                new RouteTable(table.routes().stream().map(places::detach).toList());
        Map<String, List<Route>> byType = byType(kept);
        return new Recollection(
                text,
                settings,
                kept,
                byType,
                new Report(
                        report.findings().stream().map(places::detach).toList(), report.faults(), report.conventions()),
                new Lazy<>(() ->
                        QuickCheck.after(analyzer, QuickCheck.Then.NOTHING, byType, report.conventions(), serving)),
                Optional.empty());
    }

    RouteTable table() {
        return table;
    }

    /** The routes, by the type that answers them. */
    Map<String, List<Route>> byType() {
        return byType;
    }

    /** Whether all findings are those of one check of the whole table. */
    boolean isWhole() {
        return whole.isEmpty();
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
                            && !Places.detached(route).equals(before.get(i).facts())) {
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
        Places.Attached attached = new Places.Attached(current.routes());
        return new Report(
                        report.findings().stream()
                                .filter(attached::concerns)
                                .map(attached::attach)
                                .toList(),
                        report.faults(),
                        report.conventions())
                .inSource();
    }

    /**
     * What is to be said of a few types, without a check of the whole table. Their routes are held against others that they may
     * have to do with; that is trusted where it would have found what the last whole check found of them.
     *
     * @param types all whose routes may be others than is remembered
     * @param current the routes that were read, of these types and no others
     * @return empty where only a check of the whole table tells
     */
    Optional<Report> check(Set<String> types, RouteTable current) {
        List<Route> before = routesOf(types);
        if (table.routes().size() <= SMALL
                || before.size() + current.routes().size() > FEW
                || !whole.orElse(this).agrees(types)) {
            return Optional.empty();
        }
        Report found = quick.get().check(types, before, concerning(types), current.routes());
        Places.Attached attached = new Places.Attached(current.routes());
        return Optional.of(new Report(
                found.findings().stream()
                        .filter(finding -> concerns(finding, types))
                        .map(attached::attach)
                        .toList(),
                found.faults(),
                found.conventions()));
    }

    private boolean agrees(Set<String> types) {
        List<Route> routes = routesOf(types);
        List<Finding> known = concerning(types);
        return said(known)
                .equals(said(quick.get().check(types, routes, known, routes).findings().stream()
                        .filter(finding -> concerns(finding, types))
                        .toList()));
    }

    private static Set<List<Object>> said(List<Finding> findings) {
        Set<List<Object>> said = new HashSet<>();
        findings.forEach(
                finding -> said.add(List.of(finding.rule(), finding.route(), finding.severity(), finding.problem())));
        return said;
    }

    private List<Route> routesOf(Set<String> types) {
        return types.stream()
                .flatMap(type -> byType.getOrDefault(type, List.of()).stream())
                .toList();
    }

    private List<Finding> concerning(Set<String> types) {
        return report.findings().stream()
                .filter(finding -> concerns(finding, types))
                .toList();
    }

    private static boolean concerns(Finding finding, Set<String> types) {
        return types.contains(owner(finding.route()))
                || finding.related().stream().map(Related::route).anyMatch(route -> types.contains(owner(route)));
    }

    /**
     * The same, with something else known of a few types.
     *
     * @param now the index
     * @param types those types
     * @param current the routes that were read, of these types and no others
     * @param found what was {@linkplain #check said} of them
     */
    Recollection with(String now, RouteTable merged, Set<String> types, RouteTable current, Report found) {
        Places places = new Places();
        List<Route> coming = current.routes().stream().map(places::detach).toList();
        List<Route> before = routesOf(types);
        List<Finding> findings = new ArrayList<>(report.findings());
        findings.removeIf(finding -> concerns(finding, types));
        found.findings().stream().map(places::detach).forEach(findings::add);
        Map<String, List<Route>> routes = new HashMap<>(byType);
        routes.keySet().removeAll(types);
        routes.putAll(byType(new RouteTable(coming)));
        return new Recollection(
                now,
                settings,
                merged.replace(route -> types.contains(owner(route)), coming),
                routes,
                new Report(findings, report.faults(), report.conventions()),
                new Lazy<>(() -> quick.get().replace(types, before, coming, Recollection::owner)),
                Optional.of(whole.orElse(this)));
    }
}
