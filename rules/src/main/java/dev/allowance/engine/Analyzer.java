package dev.allowance.engine;

import dev.allowance.framework.RouteReader;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import dev.allowance.naming.RpcStyle;
import dev.allowance.route.Api;
import dev.allowance.route.Framework;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads types into a table and holds the rules against it. */
public final class Analyzer {

    static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::route).thenComparing(Finding::rule).thenComparing(Finding::problem);

    private final Configuration configuration;
    private final RuleCatalog catalog;
    private final List<RouteReader> readers;

    /** An analyzer with all readers and all rules there are. */
    public Analyzer(Configuration configuration) {
        this(configuration, RuleCatalog.load(), Readers.all());
    }

    /** An analyzer with these. */
    public Analyzer(Configuration configuration, RuleCatalog catalog, List<RouteReader> readers) {
        this.configuration = configuration;
        this.catalog = catalog;
        this.readers = List.copyOf(readers);
    }

    /**
     * The routes of all frameworks that these types declare. A reader that fails becomes a fault of {@code internal-error};
     * it never stops the others.
     */
    public Reading read(List<JavaType> types, TypeIndex index) {
        List<Route> routes = new ArrayList<>();
        Set<Framework> failed = EnumSet.noneOf(Framework.class);
        List<Fault> faults = new ArrayList<>();
        for (RouteReader reader : readers) {
            try {
                routes.addAll(reader.read(types, index, configuration.reader()));
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                failed.add(reader.framework());
                fault("the reader of " + reader.framework().id() + " routes failed: " + describe(e))
                        .ifPresent(faults::add);
            }
        }
        return new Reading(new RouteTable(routes), failed, faults);
    }

    /**
     * What is wrong with the table: configured severities applied, suppressed and excluded findings left out, sorted by route
     * and rule. A rule that fails becomes a fault of {@code internal-error}; it never stops the others.
     *
     * @param servers of this table
     */
    public Report check(RouteTable table, Servers servers) {
        return check(table, servers, new Timing());
    }

    /**
     * As {@link #check(RouteTable, Servers)}.
     *
     * @param timing is told what each rule took
     */
    public Report check(RouteTable table, Servers servers, Timing timing) {
        return check(table, servers, timing, Optional.empty());
    }

    /**
     * As {@link #check(RouteTable, Servers)}, for a few routes that were changed and those around them. What a part cannot show is
     * not looked for: nothing is told as a convention, and no API is taken for one of procedures.
     *
     * @param asked which rules
     */
    public Report checkPart(RouteTable part, Servers servers, Predicate<RuleInfo> asked) {
        return check(part, servers, new Timing(), Optional.of(asked));
    }

    private Report check(RouteTable table, Servers servers, Timing timing, Optional<Predicate<RuleInfo>> ofPart) {
        timing.begin("rules");
        List<Fault> faults = new ArrayList<>();
        catalog.problems().forEach(problem -> fault(problem).ifPresent(faults::add));
        Set<Api> procedural = ofPart.isPresent() ? Set.of() : RpcStyle.apis(table);
        Map<String, Integer> untilTold = new HashMap<>();
        Subject subject = new Subject(table, servers, timing);
        OneCause oneCause = new OneCause();
        for (Rule rule : catalog.rules()) {
            Optional<Severity> severity = severity(rule.info());
            if (severity.isPresent()
                    && ofPart.map(asked -> asked.test(rule.info())).orElse(true)) {
                RuleRun run = new RuleRun(subject, rule.info());
                timing.begin("rules:" + rule.info().id());
                try {
                    rule.check(run);
                    if (ofPart.isPresent()) {
                        oneCause.add(rule.info().theme(), gradedInPart(run, rule.info(), severity.get()));
                    } else {
                        grade(run, rule.info(), severity.get(), procedural, oneCause, untilTold);
                    }
                } catch (RuntimeException | LinkageError | StackOverflowError e) {
                    fault("rule " + rule.info().id() + " failed: " + describe(e))
                            .ifPresent(faults::add);
                } finally {
                    timing.end();
                }
            }
        }
        Suppressions suppressions = new Suppressions(catalog);
        List<Finding> findings = oneCause.findings().stream()
                .filter(finding -> !suppressions.cover(finding))
                .sorted(ORDER)
                .toList();
        timing.end();
        return new Report(findings, faults, new Conventions(untilTold));
    }

    /**
     * Hands on the findings as they are to be told. A rule that is configured is told wherever it finds something.
     *
     * @param untilTold takes, by the rule's id, how many routes are to be others until some API's findings are told in another way
     */
    private void grade(
            RuleRun run,
            RuleInfo info,
            Severity severity,
            Set<Api> procedural,
            OneCause oneCause,
            Map<String, Integer> untilTold) {
        if (configuration.severities().containsKey(info.id())) {
            oneCause.add(info.theme(), gradedInPart(run, info, severity));
            return;
        }
        if (run.isEmpty()) {
            untilTold.put(info.id(), run.isOfResources() && !procedural.isEmpty() ? 0 : run.untilConvention());
            return;
        }
        for (RuleRun one : run.without(new Excludes(configuration.excludes())).byApi()) {
            boolean muted = one.isMutedBy(procedural);
            int until = muted ? 0 : one.untilConvention();
            untilTold.merge(info.id(), until, Math::min);
            if (until > 0) {
                oneCause.add(info.theme(), one.findings());
            } else if (!muted) {
                oneCause.addConvention(info.theme(), one.summary());
            }
        }
    }

    private List<Finding> gradedInPart(RuleRun run, RuleInfo info, Severity severity) {
        if (run.isEmpty()) {
            return List.of();
        }
        RuleRun kept = run.without(new Excludes(configuration.excludes()));
        return configuration.severities().containsKey(info.id())
                ? kept.findings().stream()
                        .map(finding -> withSeverity(finding, severity))
                        .toList()
                : kept.findings();
    }

    private static Finding withSeverity(Finding finding, Severity severity) {
        return new Finding(
                finding.rule(),
                severity,
                finding.route(),
                finding.anchor(),
                finding.problem(),
                finding.cure(),
                finding.related());
    }

    /** The rule of this id, if there is one. */
    Optional<Rule> rule(String id) {
        return catalog.find(id);
    }

    private Optional<Severity> severity(RuleInfo info) {
        return configuration.severities().getOrDefault(info.id(), Optional.of(info.severity()));
    }

    private Optional<Fault> fault(String what) {
        return configuration
                .severities()
                .getOrDefault(Fault.ID, Optional.of(Severity.WARNING))
                .map(severity -> new Fault(
                        severity,
                        what + " [allowance:" + Fault.ID + "] everything else was done; please report this message"));
    }

    /** The error and the place, on one line. */
    private static String describe(Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        String text = trace.length == 0 ? error.toString() : error + " at " + trace[0];
        return text.replaceAll("\\R", " ");
    }
}
