package dev.allowance.languageserver;

import dev.allowance.check.Located;
import dev.allowance.check.SourceCheck;
import dev.allowance.engine.Analyzer;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.Conventions;
import dev.allowance.engine.QuickCheck;
import dev.allowance.engine.Servers;
import dev.allowance.javaparser.SourceSet;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.source.Anchor;
import dev.allowance.source.Span;
import dev.allowance.spi.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A look at one file that was changed, without reading the others again. A whole check follows in any case; {@link #agrees} tells
 * beforehand where a look cannot replace it.
 */
final class QuickLook {

    private final Snapshot whole;
    private final Analyzer analyzer;
    private final QuickCheck check;
    private final UnaryOperator<List<Finding>> fresh;

    /**
     * Quick looks after a whole check.
     *
     * @param configuration the effective one
     * @param conventions what the whole check told as such
     * @param fresh leaves out findings that are accepted
     * @param serving the servers of a table of the module
     */
    QuickLook(
            Snapshot whole,
            Configuration configuration,
            Conventions conventions,
            UnaryOperator<List<Finding>> fresh,
            Function<RouteTable, Servers> serving) {
        this.whole = whole;
        this.fresh = fresh;
        this.analyzer = new Analyzer(configuration);
        Map<String, List<Route>> routes = new HashMap<>();
        whole.files().forEach(file -> routes.put(file, whole.file(file).routes()));
        this.check = QuickCheck.after(analyzer, QuickCheck.Then.WHOLE_CHECK, routes, conventions, serving);
    }

    /**
     * What is in the file now.
     *
     * @param before what was known of the file when its routes were last read
     * @param changed what is known now of other files that have changed since the whole check
     */
    FileRoutes at(String file, SourceSet sources, FileRoutes before, Map<String, FileRoutes> changed) {
        RouteTable own = analyzer.read(sources.types(file), sources.index()).table();
        List<Finding> findings = fresh.apply(after(changed)
                .check(
                        Set.of(file),
                        before.routes(),
                        before.findings().stream().map(Located::finding).toList(),
                        own.routes())
                .inSource()
                .findings());
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

    private QuickCheck after(Map<String, FileRoutes> changed) {
        if (changed.isEmpty()) {
            return check;
        }
        List<Route> before = new ArrayList<>();
        Map<Route, String> files = new HashMap<>();
        changed.forEach((file, now) -> {
            before.addAll(whole.file(file).routes());
            now.routes().forEach(route -> files.put(route, file));
        });
        return check.replace(changed.keySet(), before, files.keySet(), files::get);
    }

    /**
     * Those of these files in which something else may be found since this one has changed, in their order: its neighbours of
     * now and then, and all that have been looked at since, perhaps because it was something else in between.
     */
    List<String> beside(String file, Snapshot now, Collection<String> others) {
        Set<Route> around = check.around(
                Set.of(file), whole.file(file).routes(), now.file(file).routes());
        Set<String> changed = changed(now, others).keySet();
        return others.stream()
                .filter(other -> !other.equals(file))
                .filter(other -> changed.contains(other)
                        || !Collections.disjoint(around, whole.file(other).routes()))
                .toList();
    }

    /** What is known now of those of these files that have been looked at since the whole check. */
    Map<String, FileRoutes> changed(Snapshot now, Collection<String> files) {
        Map<String, FileRoutes> changed = new HashMap<>();
        for (String file : files) {
            if (now.file(file) != whole.file(file)) {
                changed.put(file, now.file(file));
            }
        }
        return changed;
    }

    /** Whether a quick look at the file finds what the whole check found in it. */
    boolean agrees(String file, SourceSet sources) {
        FileRoutes known = whole.file(file);
        FileRoutes seen = at(file, sources, known, Map.of());
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
