package dev.allowance.engine;

import dev.allowance.route.HandlerFacts;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.source.Anchor;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Theme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Checks what some owners of routes, such as files or types, have changed, after a check of the whole table. Their routes are held
 * against their neighbours only, and what a rule says that needs the whole table is taken over from what was known. It is faster
 * by orders of magnitude, and usually right: whoever asks first whether it finds of the unchanged routes what the whole check
 * found knows where it is not. Immutable.
 */
public final class QuickCheck {

    /** What comes after a quick check. */
    public enum Then {
        /** A check of the whole table. Until then nothing is said that this might take back, or tell as a house convention. */
        WHOLE_CHECK,
        /** Nothing for a long time: what is no convention by now is told. */
        NOTHING
    }

    private final Analyzer analyzer;
    private final Then then;
    private final Conventions conventions;
    private final Function<RouteTable, Servers> serving;
    private final Neighbours neighbours;
    private final int changed;

    private QuickCheck(
            Analyzer analyzer,
            Then then,
            Conventions conventions,
            Function<RouteTable, Servers> serving,
            Neighbours neighbours,
            int changed) {
        this.analyzer = analyzer;
        this.then = then;
        this.conventions = conventions;
        this.serving = serving;
        this.neighbours = neighbours;
        this.changed = changed;
    }

    /**
     * Quick checks after a whole one.
     *
     * @param then what comes after each
     * @param routes all that it was about, by owner
     * @param conventions what it told as such
     * @param serving the servers of a part of the table
     */
    public static QuickCheck after(
            Analyzer analyzer,
            Then then,
            Map<String, ? extends Collection<Route>> routes,
            Conventions conventions,
            Function<RouteTable, Servers> serving) {
        return new QuickCheck(analyzer, then, conventions, serving, Neighbours.of(routes), 0);
    }

    /**
     * The same after some owners got other routes.
     *
     * @param before what they had
     * @param now what they have
     */
    public QuickCheck replace(
            Set<String> owners, Collection<Route> before, Collection<Route> now, Function<Route, String> owner) {
        Map<String, List<Route>> byOwner = new HashMap<>();
        now.forEach(route -> byOwner.computeIfAbsent(owner.apply(route), o -> new ArrayList<>())
                .add(route));
        return new QuickCheck(
                analyzer,
                then,
                conventions,
                serving,
                neighbours.replace(owners, before, byOwner),
                changed + reach(before, now));
    }

    /**
     * What is to be said of some owners. Findings about their neighbours are among it, but not all.
     *
     * @param before the routes that they had
     * @param known what was said of these
     * @param now the routes that they have
     */
    public Report check(
            Set<String> owners, Collection<Route> before, Collection<Finding> known, Collection<Route> now) {
        List<Route> part = new ArrayList<>(now);
        part.addAll(around(owners, before, now));
        RouteTable table = new RouteTable(part);
        int reach = then == Then.NOTHING ? 0 : changed + reach(before, now);
        Report report = analyzer.checkPart(table, serving.apply(table), rule -> !needsWholeTable(rule, reach));
        Map<Route, Route> standing = new HashMap<>();
        now.forEach(route -> standing.put(route, route));
        Set<Route> gone = new HashSet<>(before);
        gone.removeAll(standing.keySet());
        List<Finding> findings = new ArrayList<>(report.findings());
        for (Finding finding : known) {
            if (analyzer.rule(finding.rule())
                    .map(Rule::info)
                    .filter(rule -> needsWholeTable(rule, reach))
                    .isPresent()) {
                carriedOver(finding, gone, standing).ifPresent(findings::add);
            }
        }
        findings.sort(Analyzer.ORDER);
        return new Report(findings, report.faults(), Conventions.NONE);
    }

    /**
     * The routes of which something else may be found since some owners got other routes: their neighbours of before and now.
     *
     * @param before the routes that these owners had
     * @param now the routes that they have
     */
    public Set<Route> around(Set<String> owners, Collection<Route> before, Collection<Route> now) {
        Set<Route> around = neighbours.of(now, owners);
        around.addAll(neighbours.of(before, owners));
        return around;
    }

    /** Of how many routes a rule may say something else, as a rule of thumb: of those that changed, and of one more for each. */
    private static int reach(Collection<Route> before, Collection<Route> now) {
        Map<Route, HandlerFacts> known = new HashMap<>();
        before.forEach(route -> known.put(route, withoutPlaces(route)));
        int changed = 0;
        for (Route route : now) {
            if (!withoutPlaces(route).equals(known.remove(route))) {
                changed++;
            }
        }
        return 2 * (changed + known.size());
    }

    private static HandlerFacts withoutPlaces(Route route) {
        return route.facts().withAnchors(anchor -> Anchor.NONE).notInSource();
    }

    private boolean needsWholeTable(RuleInfo rule, int routes) {
        return rule.theme() == Theme.API || rule.theme() == Theme.ANSWER || conventions.mayTurn(rule.id(), routes);
    }

    /** A finding about the route of another owner stays as it is. */
    private static Optional<Finding> carriedOver(Finding finding, Set<Route> gone, Map<Route, Route> standing) {
        Route now = standing.get(finding.route());
        if (now != null) {
            return at(finding, now);
        }
        return gone.contains(finding.route()) ? Optional.empty() : Optional.of(finding);
    }

    /** The same finding about the same route, where that stands now; empty where that is not known. */
    private static Optional<Finding> at(Finding finding, Route now) {
        return anchor(finding, now)
                .map(anchor -> new Finding(
                        finding.rule(),
                        finding.severity(),
                        now,
                        anchor,
                        finding.problem(),
                        finding.cure(),
                        finding.related()));
    }

    private static Optional<Anchor> anchor(Finding finding, Route now) {
        if (finding.anchor().equals(finding.route().facts().pathAnchor())) {
            return Optional.of(now.facts().pathAnchor());
        }
        if (finding.anchor().equals(finding.route().facts().methodAnchor())) {
            return Optional.of(now.facts().methodAnchor());
        }
        return finding.anchor().equals(finding.route().facts().handlerAnchor())
                ? Optional.of(now.facts().handlerAnchor())
                : Optional.empty();
    }
}
