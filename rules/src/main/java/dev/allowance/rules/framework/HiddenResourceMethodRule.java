package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.naming.Resource;
import dev.allowance.naming.ResourceTree;
import dev.allowance.path.InvalidTemplateException;
import dev.allowance.path.Overlap;
import dev.allowance.path.PathSyntax;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.Specificity;
import dev.allowance.route.Framework;
import dev.allowance.route.ResourcePath;
import dev.allowance.route.Role;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.PathAnswer;
import dev.allowance.spi.Related;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A resource method that no path leads to. Jakarta REST 3.1 §3.7.2 chooses the root resource classes before it looks at methods; what
 * the class that was entered has not is 404 or 405, whatever others have. Servers differ in the details, so the answers of the
 * known server decide.
 */
@AutoService(Rule.class)
public final class HiddenResourceMethodRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "hidden-resource-method",
                    Severity.ERROR,
                    Theme.FRAMEWORK,
                    "no request reaches a resource method, because another class is entered on all its paths")
            .only(Framework.JAXRS);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Map<String, List<PathAnswer>> byServer = new TreeMap<>();
        context.answers()
                .forEach(answer -> byServer.computeIfAbsent(answer.server(), server -> new ArrayList<>())
                        .add(answer));
        ResourceTree tree = context.tree();
        byServer.forEach((server, answers) -> {
            Set<PathTemplate> reached = new HashSet<>();
            answers.forEach(answer -> reached.addAll(answer.templates()));
            context.table().served().stream()
                    .filter(route -> isHidden(route, reached, tree))
                    .forEach(route -> finding(server, route, context).ifPresent(context::report));
        });
    }

    private static boolean isHidden(Route route, Set<PathTemplate> reached, ResourceTree tree) {
        return route.framework() == Framework.JAXRS
                && route.role() == Role.SERVER
                && route.unknown().isEmpty()
                && route.template().isResolved()
                && !reached.contains(route.template())
                && !hasDouble(route, tree);
    }

    /** Whether another route answers one of its methods on the same path: that is another matter. */
    private static boolean hasDouble(Route route, ResourceTree tree) {
        return tree.at(route).map(Resource::routes).orElse(List.of()).stream()
                .anyMatch(other -> !other.equals(route) && other.methods().intersects(route.methods()));
    }

    /** The class that takes its paths is named; where none can be, another application may have that class. */
    private static Optional<Finding> finding(String server, Route route, RuleContext context) {
        return context.table().served().stream()
                .filter(other -> takesThePathsOf(route, other))
                .findFirst()
                .map(other -> new Finding(
                        INFO.id(),
                        INFO.severity(),
                        route,
                        route.facts().pathAnchor(),
                        "no request reaches `" + route.methods() + " " + route.template() + "` on " + server
                                + ": a request enters one root resource class for good, and on these paths that is `"
                                + other.handler().simpleTypeName() + "`, at `" + root(other) + "`",
                        "move the method to `" + other.handler().simpleTypeName()
                                + "`, or both to one class, at the path that they have in common",
                        List.of(new Related(other, "of the class that is entered"))));
    }

    /** Whether the other's root class comes before the route's own, and may begin the same paths. */
    private static boolean takesThePathsOf(Route route, Route other) {
        return other.framework() == Framework.JAXRS
                && Clash.areDeployedTogether(route, other)
                && Specificity.jaxRs().compare(root(other), root(route)) < 0
                && below(root(other))
                        .filter(all -> Overlap.between(all, route.template()) != Overlap.DISJOINT)
                        .isPresent();
    }

    /** The template of all paths that begin with this one. */
    private static Optional<PathTemplate> below(PathTemplate root) {
        String text = root.toString();
        try {
            return Optional.of(PathTemplate.parse(
                    (text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + "{rest: (/.*)?}",
                    PathSyntax.JAXRS));
        } catch (InvalidTemplateException e) {
            return Optional.empty();
        }
    }

    private static PathTemplate root(Route route) {
        return route.resource().map(ResourcePath::root).orElse(route.template());
    }
}
