package dev.allowance.rules.missing;

import com.google.auto.service.AutoService;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path that the next version lacks, although it keeps all others around it and has nothing that may be the new name. */
@AutoService(Rule.class)
public final class VersionPathRegressionRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "version-path-regression",
            Severity.INFO,
            Theme.MISSING,
            "the next version lacks a path of the version before, and has no new one in its place");
    /** So many paths must be in both for one that is not to stand out. */
    private static final int KEPT = 4;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        ResourceTree tree = context.tree();
        for (Versions.Step step : Versions.steps(tree)) {
            if (step.kept() >= KEPT && 5 * step.kept() >= 4 * step.older().size()) {
                step.older().forEach((path, older) -> {
                    if (!step.newer().containsKey(path) && !isBelowLost(step, path) && !mayBeRenamed(step, older)) {
                        finding(step, older).ifPresent(context::report);
                    }
                });
            }
        }
    }

    /** Whether what it is below is lost too: one finding is enough. */
    private static boolean isBelowLost(Versions.Step step, List<String> path) {
        for (int length = 1; length < path.size(); length++) {
            List<String> above = path.subList(0, length);
            if (step.older().containsKey(above) && !step.newer().containsKey(above)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the newer version has a path that the older one has not, for a method of the lost one. */
    private static boolean mayBeRenamed(Versions.Step step, Resource lost) {
        return step.newer().entrySet().stream()
                .filter(entry -> !step.older().containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .anyMatch(
                        added -> added.methods().isUnknown() || added.methods().intersects(lost.methods()));
    }

    private static Optional<Finding> finding(Versions.Step step, Resource older) {
        Optional<Route> gone =
                older.routes().stream().filter(r -> !r.facts().deprecated()).findFirst();
        return gone.map(route -> {
            String missing = step.inNext(route);
            List<Related> related = step.newer().entrySet().stream()
                    .filter(entry -> step.older().containsKey(entry.getKey()))
                    .limit(1)
                    .map(entry -> new Related(entry.getValue().routes().get(0), "is kept"))
                    .toList();
            return new Finding(
                    INFO.id(),
                    INFO.severity(),
                    route,
                    route.facts().pathAnchor(),
                    "`" + route.methods() + " " + route.template() + "` has no successor: v" + step.next() + " has "
                            + step.kept() + " of the paths beside it but not `" + missing + "`",
                    "add `" + missing + "`, or mark `" + route.template()
                            + "` as deprecated and say what takes its place",
                    related);
        });
    }
}
