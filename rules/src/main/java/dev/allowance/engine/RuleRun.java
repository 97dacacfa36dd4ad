package dev.allowance.engine;

import dev.allowance.naming.ResourceTree;
import dev.allowance.route.Api;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.Finding;
import dev.allowance.spi.PathAnswer;
import dev.allowance.spi.Related;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one rule did with one table. */
final class RuleRun implements RuleContext {

    /** Fewer routes than this are no convention, however large their share. */
    private static final int CONVENTION_MINIMUM = 5;

    private final Subject subject;
    private final RuleInfo info;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Route> eligible = new ArrayList<>();

    RuleRun(Subject subject, RuleInfo info) {
        this.subject = subject;
        this.info = info;
    }

    @Override
    public RouteTable table() {
        return subject.table();
    }

    @Override
    public ResourceTree tree() {
        return subject.tree();
    }

    @Override
    public List<PathAnswer> answers() {
        return subject.answers();
    }

    @Override
    public boolean slashMayFollow() {
        return subject.slashMayFollow();
    }

    @Override
    public void report(Finding finding) {
        findings.add(finding);
    }

    @Override
    public void eligible(Route route) {
        eligible.add(route);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Whether nothing was found: then nobody asks what was eligible. */
    boolean isEmpty() {
        return findings.isEmpty();
    }

    /**
     * This run without what nobody wants to hear: findings of which a party is excluded, and the design of routes that are
     * going away, or what is only noted of them. A rule still sees those routes, since what is there is not missing.
     */
    RuleRun without(Excludes excludes) {
        RuleRun kept = new RuleRun(subject, info);
        findings.stream()
                .filter(finding -> !isLeftOut(finding.route(), excludes)
                        && !(finding.severity() == Severity.INFO
                                && finding.route().facts().deprecated()))
                .filter(finding ->
                        finding.related().stream().map(Related::route).noneMatch(excludes::cover))
                .forEach(kept::report);
        eligible.stream().filter(route -> !isLeftOut(route, excludes)).forEach(kept::eligible);
        return kept;
    }

    private boolean isLeftOut(Route route, Excludes excludes) {
        boolean isDesign = switch (info.theme()) {
            case METHOD, MISSING, PATH -> true;
            case FRAMEWORK, BINDING, ANSWER, API -> false;
        };
        return excludes.cover(route) || isDesign && route.facts().deprecated();
    }

    /** What of this run is about one API each. */
    List<RuleRun> byApi() {
        SortedMap<Api, RuleRun> runs = new TreeMap<>();
        for (Route route : eligible) {
            runs.computeIfAbsent(Api.of(route), api -> new RuleRun(subject, info))
                    .eligible(route);
        }
        for (Finding finding : findings) {
            runs.computeIfAbsent(Api.of(finding.route()), api -> new RuleRun(subject, info))
                    .report(finding);
        }
        return List.copyOf(runs.values());
    }

    /**
     * Whether these findings, all of one API, speak of what an API of procedures has no use for. What no API may do is none of it,
     * a GET that deletes for one.
     */
    boolean isMutedBy(Set<Api> procedural) {
        return isOfResources()
                && findings.stream().map(Finding::route).map(Api::of).anyMatch(procedural::contains);
    }

    /** Whether the rule is about how resources are designed. */
    boolean isOfResources() {
        return switch (info.theme()) {
            case METHOD -> info.convention();
            case MISSING, PATH -> true;
            case FRAMEWORK, BINDING, ANSWER, API -> false;
        };
    }

    /**
     * How many routes have to come, go or change at least until it seems that the API does on purpose what the rule finds: until
     * over half of the eligible routes are flagged. 0 where that is so.
     */
    int untilConvention() {
        if (!info.convention()) {
            return Integer.MAX_VALUE;
        }
        int flagged = flagged().size();
        // at most, a route that was eligible is flagged now
        int untilHalf = Math.floorDiv((isEmpty() ? eligible.size() : numberOfEligible()) - 2 * flagged, 2) + 1;
        return Math.max(0, Math.max(CONVENTION_MINIMUM - flagged, untilHalf));
    }

    /** One finding in place of all, related to the routes of the others. */
    Finding summary() {
        SortedSet<Route> flagged = flagged();
        Route first = flagged.first();
        String option = "allowance.rule." + info.id().replace('-', '_');
        return new Finding(
                info.id(),
                Severity.INFO,
                first,
                first.facts().pathAnchor(),
                "`" + first.methods() + " " + first.template() + "` and " + (flagged.size() - 1)
                        + " more of " + numberOfEligible() + " such routes: it seems to be a convention here ("
                        + info.summary() + ")",
                "set " + option + "=warning to see every place, or " + option + "=off to see none",
                flagged.stream()
                        .skip(1)
                        .map(route -> new Related(route, "so does this"))
                        .toList());
    }

    /** A rule may name a route more than once. */
    private int numberOfEligible() {
        return new HashSet<>(eligible).size();
    }

    private SortedSet<Route> flagged() {
        SortedSet<Route> flagged = new TreeSet<>();
        findings.forEach(finding -> flagged.add(finding.route()));
        return flagged;
    }
}
