package dev.allowance.languageserver;

import dev.allowance.check.Located;
import dev.allowance.check.SourceCheck;
import dev.allowance.engine.Analyzer;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.RuleCatalog;
import dev.allowance.engine.Servers;
import dev.allowance.javaparser.SourceSet;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.source.Anchor;
import dev.allowance.source.Span;
import dev.allowance.spi.Finding;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Theme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A look at one file that was changed, without reading the others again: its routes are held against their neighbours only, and
 * what a rule says that needs the whole table is taken over from the last whole check. It is faster by orders of magnitude and
 * usually right; a whole check follows in any case. {@link #agrees} tells beforehand where it is not.
 */
final class QuickLook {

    private final Snapshot whole;
    private final Neighbours neighbours;
    private final Analyzer analyzer;
    private final Set<String> conventions;
    private final UnaryOperator<List<Finding>> fresh;
    private final Function<RouteTable, Servers> serving;

    /**
     * Quick looks after a whole check.
     *
     * @param configuration the effective one
     * @param conventions the rules that the whole check told in another way than one by one
     * @param fresh leaves out findings that are accepted
     * @param serving the servers of a table of the module
     */
    QuickLook(
            Snapshot whole,
            Configuration configuration,
            Set<String> conventions,
            UnaryOperator<List<Finding>> fresh,
            Function<RouteTable, Servers> serving) {
        this.whole = whole;
        this.fresh = fresh;
        this.neighbours = new Neighbours(whole);
        this.analyzer = new Analyzer(configuration);
        this.conventions = Set.copyOf(conventions);
        this.serving = serving;
    }

    private boolean needsWholeTable(RuleInfo rule) {
        return rule.theme() == Theme.API || rule.theme() == Theme.ANSWER || conventions.contains(rule.id());
    }

    /**
     * What is in the file now.
     *
     * @param before what was known of the file when its routes were last read
     */
    FileRoutes at(String file, SourceSet sources, FileRoutes before) {
        RouteTable own = analyzer.read(sources.types(file), sources.index()).table();
        Set<Route> around = neighbours.of(own.routes(), file);
        around.addAll(neighbours.of(before.routes(), file));
        List<Route> all = new ArrayList<>(around);
        all.addAll(own.routes());
        RouteTable table = new RouteTable(all);
        List<Finding> findings = new ArrayList<>(
                fresh.apply(analyzer.checkPart(table, serving.apply(table), rule -> !needsWholeTable(rule))
                        .inSource()
                        .findings()));
        before.findings().stream()
                .map(Located::finding)
                .filter(finding -> isCarried(finding.rule()))
                .flatMap(finding -> carriedOver(finding, own).stream())
                .forEach(findings::add);
        Map<Anchor, Span> places = new HashMap<>(SourceCheck.places(own, sources));
        return new FileRoutes(
                own.routes().stream()
                        .filter(route -> Snapshot.file(route, places).equals(file))
                        .toList(),
                SourceCheck.located(findings, sources).stream()
                        .filter(located -> located.span()
                                .filter(span -> span.file().equals(file))
                                .isPresent())
                        .toList(),
                places);
    }

    private boolean isCarried(String rule) {
        return RuleCatalog.load()
                .find(rule)
                .filter(found -> needsWholeTable(found.info()))
                .isPresent();
    }

    /** The same finding about the same route, where that stands now. */
    private static Optional<Finding> carriedOver(Finding finding, RouteTable now) {
        return now.routes().stream()
                .filter(finding.route()::equals)
                .findFirst()
                .flatMap(route -> anchor(finding, route)
                        .map(anchor -> new Finding(
                                finding.rule(),
                                finding.severity(),
                                route,
                                anchor,
                                finding.problem(),
                                finding.cure(),
                                finding.related())));
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

    /** Whether a quick look at the file finds what the whole check found in it. */
    boolean agrees(String file, SourceSet sources) {
        FileRoutes known = whole.file(file);
        FileRoutes seen = at(file, sources, known);
        return seen.routes().equals(known.routes()) && said(seen).equals(said(known));
    }

    private static Set<List<Object>> said(FileRoutes routes) {
        Set<List<Object>> said = new HashSet<>();
        routes.findings()
                .forEach(located -> said.add(
                        List.of(located.finding().rule(), located.finding().problem(), located.span())));
        return said;
    }
}
