package dev.allowance.report;

import dev.allowance.check.Checked;
import dev.allowance.check.Located;
import dev.allowance.engine.Baseline;
import dev.allowance.engine.Fault;
import dev.allowance.engine.RuleCatalog;
import dev.allowance.engine.Servers;
import dev.allowance.framework.Runtime;
import dev.allowance.route.HandlerFacts;
import dev.allowance.route.Route;
import dev.allowance.source.Span;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the content of a report together, module by module. */
final class ContentCollector {

    private static final Comparator<ReportedFinding> BY_PLACE = Comparator.comparing(
                    (ReportedFinding finding) -> finding.place().isEmpty())
            .thenComparing(
                    finding -> finding.place().orElse(new Span("", 0, 0, 0, 0)),
                    Comparator.comparing(Span::file).thenComparing(Span::line).thenComparing(Span::column))
            .thenComparing(ReportedFinding::key)
            .thenComparing(finding -> finding.finding().problem());

    private final SourceFiles files;
    private final RuleCatalog catalog;
    private final List<String> modules = new ArrayList<>();
    private final List<ReportedRoute> routes = new ArrayList<>();
    private final List<ReportedPath> paths = new ArrayList<>();
    private final List<ReportedFinding> findings = new ArrayList<>();
    private final List<ReportedProblem> problems = new ArrayList<>();

    ContentCollector(SourceFiles files, RuleCatalog catalog) {
        this.files = files;
        this.catalog = catalog;
    }

    void add(CheckedModule module) {
        Checked checked = module.checked();
        modules.add(module.name());
        checked.table().routes().forEach(route -> routes.add(route(module, route)));
        Set<Finding> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
        fresh.addAll(module.baseline()
                .apply(checked.findings().stream().map(Located::finding).toList())
                .fresh());
        checked.findings()
                .forEach(located -> findings.add(finding(module, located, !fresh.contains(located.finding()))));
        checked.problems()
                .forEach(problem -> problems.add(new ReportedProblem(
                        module.name(),
                        false,
                        files.relative(problem.message()),
                        problem.place().map(files::relative))));
        checked.faults()
                .forEach(fault -> problems.add(
                        new ReportedProblem(module.name(), true, files.relative(fault.message()), Optional.empty())));
        checked.servers().followed().forEach(runtime -> answers(module.name(), checked.servers(), runtime));
    }

    /** A fault of ours costs what it is about, and nothing else. */
    private void answers(String module, Servers servers, Runtime runtime) {
        try {
            paths.addAll(paths(module, servers, runtime, !servers.known().contains(runtime)));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            problems.add(new ReportedProblem(
                    module,
                    true,
                    "what " + runtime.title() + " answers cannot be worked out: " + e + " [allowance:" + Fault.ID
                            + "] everything else was done; please report this message",
                    Optional.empty()));
        }
    }

    private ReportedRoute route(CheckedModule module, Route route) {
        HandlerFacts facts = route.facts();
        Optional<Span> place = Stream.of(facts.handlerAnchor(), facts.pathAnchor())
                .flatMap(anchor -> Optional.ofNullable(module.checked().places().get(anchor)).stream())
                .findFirst()
                .map(files::relative);
        return new ReportedRoute(module.name(), route, place);
    }

    private ReportedFinding finding(CheckedModule module, Located located, boolean accepted) {
        Finding finding = located.finding();
        String key = Baseline.key(finding);
        return new ReportedFinding(
                module.name(),
                finding,
                located.span().map(files::relative),
                located.span().flatMap(span -> files.excerpt(span, module.encoding())),
                key,
                accepted ? Optional.of(reason(module.baseline(), key)) : Optional.empty(),
                finding.related().stream()
                        .map(related -> new ReportedFinding.Party(route(module, related.route()), related.note()))
                        .toList());
    }

    /** What the comments above the entry say. */
    private static String reason(Baseline baseline, String key) {
        return baseline.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .flatMap(entry -> entry.comments().stream())
                .map(comment -> comment.replaceFirst("^#+", "").strip())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static List<ReportedPath> paths(String module, Servers servers, Runtime runtime, boolean assumed) {
        return servers.pathAnswers(runtime).stream()
                .flatMap(answer -> answer.templates().stream()
                        // undecided paths come as one answer with all their templates
                        .limit(answer.known() ? 1 : Long.MAX_VALUE)
                        .map(template -> new ReportedPath(module, assumed, template, answer)))
                .sorted(Comparator.comparing((ReportedPath path) -> path.path().toString())
                        .thenComparing(path -> path.answer().templates().size())
                        .thenComparing(path -> path.answer().templates().toString()))
                .toList();
    }

    ReportContent content(String title, String version) {
        SortedSet<String> ids = new TreeSet<>();
        findings.forEach(finding -> ids.add(finding.finding().rule()));
        List<ReportedRule> rules = ids.stream()
                .flatMap(id -> catalog.find(id).stream())
                .map(Rule::info)
                .map(info -> new ReportedRule(info, catalog.page(info.id())))
                .toList();
        findings.sort(BY_PLACE);
        return new ReportContent(
                title,
                version,
                modules,
                routes,
                paths,
                findings,
                problems,
                rules,
                Counts.of(routes, findings, problems));
    }
}
