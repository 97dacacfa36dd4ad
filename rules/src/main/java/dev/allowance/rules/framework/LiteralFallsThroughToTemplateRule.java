package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.http.HttpMethods;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.HandlerParameter.Kind;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds an item that stands for the caller, such as {@code /users/me}, beside a template of the same class that takes a
 * method which the item has not: Spring, Jersey, RESTEasy, CXF and Quarkus run the template's handler, with {@code me} for an
 * id. A PUT may make an item of that name; the others mostly find none. Of other literals nobody expects the methods of an
 * item, so they are let be.
 */
@AutoService(Rule.class)
public final class LiteralFallsThroughToTemplateRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "literal-falls-through-to-template",
            Severity.INFO,
            Theme.BINDING,
            "a method that a literal path lacks runs the handler of a template");

    private static final Set<String> CALLER = Set.of("me", "self", "myself", "mine", "current");
    private static final List<String> WRITING = List.of("PUT", "PATCH", "DELETE");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Map<String, List<Route>> byType = new LinkedHashMap<>();
        context.table().served().stream()
                .filter(route -> route.unknown().isEmpty())
                .forEach(route -> byType.computeIfAbsent(
                                route.framework() + " " + route.handler().typeName(), type -> new ArrayList<>())
                        .add(route));
        for (List<Route> routes : byType.values()) {
            List<PathTemplate> literals = literals(routes);
            if (!literals.isEmpty()) {
                check(literals, routes, context);
            }
        }
    }

    private static void check(List<PathTemplate> literals, List<Route> routes, RuleContext context) {
        Set<Route> told = new HashSet<>();
        for (PathTemplate literal : literals) {
            Map<Route, List<String>> lost = lost(literal, routes);
            lost.keySet().removeAll(told);
            if (!lost.isEmpty()) {
                context.report(finding(literal, lost, routes));
                told.addAll(lost.keySet());
            }
        }
    }

    private static List<PathTemplate> literals(List<Route> routes) {
        Set<PathTemplate> literals = new LinkedHashSet<>();
        for (Route route : routes) {
            Optional<Segment> last = last(route.template());
            if (last.isPresent() && last.get() instanceof Segment.Literal literal && CALLER.contains(literal.text())) {
                literals.add(route.template());
            }
        }
        return List.copyOf(literals);
    }

    private static boolean isBeside(PathTemplate literal, PathTemplate template) {
        int size = literal.segments().size();
        return template.segments().size() == size
                && literal.segments()
                        .subList(0, size - 1)
                        .equals(template.segments().subList(0, size - 1))
                && last(template)
                        .flatMap(Segment::soleVariable)
                        .filter(variable -> variable.regex().isEmpty())
                        .isPresent();
    }

    /** The methods that the literal lacks and the routes beside it take, each with the word for its variable. */
    private static Map<Route, List<String>> lost(PathTemplate literal, List<Route> routes) {
        HttpMethods mapped = routes.stream()
                .filter(route -> route.template().equals(literal))
                .map(Route::methods)
                .reduce(HttpMethods.NONE, HttpMethods::union);
        Map<Route, List<String>> lost = new LinkedHashMap<>();
        for (Route route : routes) {
            List<String> methods = WRITING.stream()
                    .filter(method -> route.methods().names().contains(method) && !mapped.contains(method))
                    .toList();
            if (!methods.isEmpty() && !mapped.isUnknown() && isBeside(literal, route.template()) && takesWord(route)) {
                lost.put(route, methods);
            }
        }
        return lost;
    }

    private static Finding finding(PathTemplate literal, Map<Route, List<String>> lost, List<Route> routes) {
        List<String> methods = WRITING.stream()
                .filter(method -> lost.values().stream().anyMatch(some -> some.contains(method)))
                .toList();
        Route template = lost.keySet().stream()
                .min(Comparator.comparing(route -> !lost.get(route).contains("PUT")))
                .orElseThrow();
        List<Related> related = new ArrayList<>();
        routes.stream()
                .filter(route -> route.template().equals(literal))
                .limit(1)
                .forEach(beside -> related.add(new Related(beside, "is the literal path")));
        lost.forEach((route, some) -> {
            if (route != template) {
                related.add(new Related(route, "runs for " + String.join(", ", some)));
            }
        });
        Segment.Literal word = (Segment.Literal) last(literal).orElseThrow();
        String variable = variable(template).orElseThrow();
        return new Finding(
                INFO.id(),
                methods.contains("PUT") ? Severity.WARNING : INFO.severity(),
                template,
                template.facts().pathAnchor(),
                "`" + String.join(", ", methods) + " " + literal + "` is not mapped and runs `"
                        + Clash.name(template.handler()) + "` with `" + word.text() + "` as `" + variable + "`"
                        + (lost.size() == 1 ? "" : ", or what stands beside it"),
                "map " + String.join(" and ", methods) + " on `" + literal + "`, or narrow `{" + variable
                        + "}` by a regular expression",
                related);
    }

    /** A number or a UUID turns the literal away by 400 or 404, which harms nobody; a variable that is ignored turns nothing away. */
    private static boolean takesWord(Route template) {
        Optional<String> name = variable(template);
        List<HandlerParameter> parameters = template.facts().parameters();
        List<HandlerParameter> own = parameters.stream()
                .filter(parameter ->
                        parameter.kind() == Kind.PATH && parameter.name().equals(name))
                .toList();
        return own.isEmpty()
                ? template.facts().known()
                        && parameters.stream()
                                .noneMatch(parameter -> parameter.kind() == Kind.ANY
                                        || parameter.kind() == Kind.PATH
                                                && parameter.name().isEmpty())
                : own.stream().allMatch(parameter -> parameter.type().is("java.lang.String"));
    }

    private static Optional<String> variable(Route template) {
        return last(template.template()).flatMap(Segment::soleVariable).map(Segment.Variable::name);
    }

    private static Optional<Segment> last(PathTemplate template) {
        List<Segment> segments = template.segments();
        return segments.isEmpty() ? Optional.empty() : Optional.of(segments.get(segments.size() - 1));
    }
}
