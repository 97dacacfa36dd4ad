package dev.allowance.rules.missing;

import com.google.auto.service.AutoService;
import dev.allowance.http.HttpMethods;
import dev.allowance.naming.Resource;
import dev.allowance.naming.ResourceTree;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A method that a path has in one version and no longer in the next, which keeps the path. RFC 9110 §15.5.6: 405. */
@AutoService(Rule.class)
public final class VersionMethodRegressionRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "version-method-regression",
            Severity.WARNING,
            Theme.MISSING,
            "the next version of a path lacks a method of the version before");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final HttpMethods UPDATES = HttpMethods.of("PUT", "PATCH", "POST");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        ResourceTree tree = context.tree();
        for (Versions.Step step : Versions.steps(tree)) {
            if (2 * step.kept() >= step.older().size()) {
                step.older().forEach((path, older) -> {
                    Resource newer = step.newer().get(path);
                    if (newer != null) {
                        check(step, path, older, newer, tree, context);
                    }
                });
            }
        }
    }

    private static void check(
            Versions.Step step,
            List<String> path,
            Resource older,
            Resource newer,
            ResourceTree tree,
            RuleContext context) {
        List<Route> lost = new ArrayList<>();
        List<String> methods = new ArrayList<>();
        for (String method : METHODS) {
            if (older.methods().contains(method) && !tree.mayAnswer(newer, method) && !isMoved(step, path, method)) {
                older.route(method).filter(route -> !route.facts().deprecated()).ifPresent(route -> {
                    lost.add(route);
                    methods.add(method);
                });
            }
        }
        if (!lost.isEmpty()) {
            boolean changed =
                    newer.methods().intersects(UPDATES) && methods.stream().allMatch(UPDATES::contains);
            context.report(finding(step, lost, methods, newer, changed ? Severity.INFO : Severity.WARNING));
        }
    }

    /** Whether the newer version has the method directly above or below, where the older one had not. */
    private static boolean isMoved(Versions.Step step, List<String> path, String method) {
        return step.newer().entrySet().stream()
                .filter(entry -> entry.getValue().methods().contains(method))
                .map(Map.Entry::getKey)
                .filter(other -> isNear(path, other))
                .anyMatch(other -> Stream.ofNullable(step.older().get(other))
                        .noneMatch(before -> before.methods().contains(method)));
    }

    private static boolean isNear(List<String> path, List<String> other) {
        boolean below =
                other.size() == path.size() + 1 && other.subList(0, path.size()).equals(path);
        boolean above =
                other.size() + 1 == path.size() && path.subList(0, other.size()).equals(other);
        boolean beside = other.size() == path.size()
                && other.subList(0, path.size() - 1).equals(path.subList(0, path.size() - 1));
        return below || above || beside;
    }

    private static Finding finding(
            Versions.Step step, List<Route> lost, List<String> methods, Resource newer, Severity severity) {
        Route before = lost.get(0);
        Route after = newer.routes().get(0);
        String names = HttpMethods.of(methods).readable();
        return new Finding(
                INFO.id(),
                severity,
                after,
                after.facts().pathAnchor(),
                "`" + after.template() + "` refuses " + names + " with 405, which `" + before.template()
                        + "` answers: a client that moves to v" + step.next() + " loses it",
                "add `" + methods.get(0) + " " + after.template() + "`, or mark `" + methods.get(0) + " "
                        + before.template() + "` as deprecated and say what takes its place",
                lost.stream()
                        .map(route -> new Related(route, "version " + step.number()))
                        .toList());
    }
}
