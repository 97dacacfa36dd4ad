package dev.allowance.report;

import dev.allowance.engine.RuleCatalog;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything that a report can tell. Files are named by their path from a common folder, with slashes, so that the same sources
 * give the same content wherever they lie; a file elsewhere is named by its URI.
 *
 * @param title what was checked
 * @param version of Allowance
 * @param modules their names, in the order of the build
 * @param routes module by module, sorted
 * @param paths module by module, server by server, sorted
 * @param findings sorted by file and place, those without a place last
 * @param rules those that have findings, sorted by id
 */
public record ReportContent(
        String title,
        String version,
        List<String> modules,
        List<ReportedRoute> routes,
        List<ReportedPath> paths,
        List<ReportedFinding> findings,
        List<ReportedProblem> problems,
        List<ReportedRule> rules,
        Counts counts) {

    public ReportContent {
        modules = List.copyOf(modules);
        routes = List.copyOf(routes);
        paths = List.copyOf(paths);
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
        rules = List.copyOf(rules);
    }

    /**
     * The content of a report.
     *
     * @param root the folder that files are named from: that of the whole project, so that links work for all its modules
     */
    public static ReportContent of(
            String title, String version, Path root, RuleCatalog catalog, List<CheckedModule> modules) {
        ContentCollector collector = new ContentCollector(new SourceFiles(root), catalog);
        modules.forEach(collector::add);
        return collector.content(title, version);
    }
}
