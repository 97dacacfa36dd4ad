package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import dev.allowance.route.Framework;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.HandlerParameter.Kind;
import dev.allowance.route.Role;
import dev.allowance.route.Route;
import dev.allowance.source.Anchor;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds handlers that ask for a template variable that their template has not: Spring then answers 500 ({@code
 * MissingPathVariableException}), JAX-RS injects null. The reverse, a variable that nobody asks for, is worth a note.
 */
@AutoService(Rule.class)
public final class PathVariableUnboundRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "path-variable-unbound",
            Severity.ERROR,
            Theme.BINDING,
            "a handler's path parameter and its template's variables do not fit");

    /** Types from here may hold the whole request. */
    private static final List<String> FRAMEWORKS = List.of("java.", "javax.", "jakarta.", "org.springframework.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Map<String, List<Route>> byType = context.table().served().stream()
                .collect(Collectors.groupingBy(route -> route.handler().typeName(), TreeMap::new, Collectors.toList()));
        Map<Ignored, List<Route>> ignored = new LinkedHashMap<>();
        for (List<Route> siblings : byType.values()) {
            UnusedVariables unused = new UnusedVariables(siblings);
            for (Route route : siblings) {
                if (isReadable(route)) {
                    check(route, siblings, unused, context)
                            .forEach(variable -> ignored.computeIfAbsent(
                                            Ignored.by(route, variable), key -> new ArrayList<>())
                                    .add(route));
                }
            }
        }
        ignored.forEach((key, routes) -> context.report(unused(routes, key.variable)));
    }

    /**
     * A variable that a declaration leaves alone, whoever inherits it.
     *
     * @param declaration where it stands, or the route where that is not known
     */
    private record Ignored(Object declaration, String variable) {
        static Ignored by(Route route, String variable) {
            Anchor anchor = route.facts().handlerAnchor();
            return new Ignored(anchor.equals(Anchor.NONE) ? route : anchor, variable);
        }
    }

    /** A placeholder may bring variables of its own. */
    private static boolean isReadable(Route route) {
        return route.role() == Role.SERVER
                && route.facts().known()
                && route.unknown().isEmpty()
                && route.template().isResolved();
    }

    /** Reports what is missing. The variables that nothing is made of. */
    private static List<String> check(Route route, List<Route> siblings, UnusedVariables unused, RuleContext context) {
        List<HandlerParameter> missing = new ArrayList<>();
        for (HandlerParameter parameter : route.facts().parameters()) {
            if (isMissing(parameter, route, siblings)) {
                missing.add(parameter);
            }
        }
        missing.forEach(parameter -> context.report(missing(route, parameter)));
        // what filters read is not the handler's, and the path of a page may be for people
        boolean asked = missing.isEmpty()
                && asksByNameOnly(route, siblings)
                && !ManagementPaths.contains(route.template())
                && !(Views.arePicked(route.facts()) && !Views.areBypassed(route.facts()));
        return asked
                ? unused.of(route).stream()
                        .filter(variable -> !isOptional(variable, route, siblings))
                        .toList()
                : List.of();
    }

    /** Whether the same method answers a path without it as well, and so cannot ask for it. */
    private static boolean isOptional(String variable, Route route, List<Route> siblings) {
        Anchor declared = route.facts().handlerAnchor();
        return !declared.equals(Anchor.NONE)
                && siblings.stream()
                        .anyMatch(other -> other.handler().equals(route.handler())
                                && other.facts().handlerAnchor().equals(declared)
                                && !hasVariable(other.template(), variable));
    }

    /** Fields and other parameters of the class serve all of its methods, and not each has every variable. */
    private static boolean isMissing(HandlerParameter parameter, Route route, List<Route> siblings) {
        if (parameter.kind() != Kind.PATH
                || !parameter.required()
                || !parameter.onMethod()
                || parameter.name().isEmpty()) {
            return false;
        }
        String name = parameter.name().get();
        return !name.isEmpty()
                && !name.contains("${")
                && !hasVariable(route.template(), name)
                && (route.framework() == Framework.SPRING || !isBoundElsewhere(name, route, siblings));
    }

    /** One resource class may be reached both as a root and through a locator that brings the variable. */
    private static boolean isBoundElsewhere(String name, Route route, List<Route> siblings) {
        return siblings.stream()
                .anyMatch(other -> other.handler().equals(route.handler()) && hasVariable(other.template(), name));
    }

    /** Whether nothing that the handler takes may hold the variable without naming it. */
    private static boolean asksByNameOnly(Route route, List<Route> siblings) {
        return route.facts().parameters().stream().noneMatch(parameter -> switch (parameter.kind()) {
            case ANY ->
                parameter.onMethod()
                        && !isRequestBesideBody(parameter, route)
                        && !standsBesideVariables(parameter, route, siblings);
            case MATRIX -> true;
            case PATH -> parameter.name().filter(name -> !name.contains("${")).isEmpty();
            default -> false;
        });
    }

    /**
     * Whether another method of the class takes one of that type as well, and its variables by their names: then the type is not
     * what brings them.
     */
    private static boolean standsBesideVariables(HandlerParameter parameter, Route route, List<Route> siblings) {
        String type = parameter.type().erasure();
        return FRAMEWORKS.stream().noneMatch(type::startsWith)
                && siblings.stream()
                        .filter(other -> !other.handler().equals(route.handler()))
                        .anyMatch(other -> other.facts().parameters().stream()
                                        .anyMatch(one -> one.kind() == Kind.ANY
                                                && one.type().equals(parameter.type()))
                                && !other.template().variables().isEmpty()
                                && other.template().variables().stream()
                                        .allMatch(variable -> takes(other, variable.name())));
    }

    private static boolean takes(Route route, String variable) {
        return route.facts().parameters().stream()
                .anyMatch(parameter -> parameter.kind() == Kind.PATH
                        && parameter.name().filter(variable::equals).isPresent());
    }

    /** Whether it is the request, which Spring hands to a handler that has its values from the body. */
    private static boolean isRequestBesideBody(HandlerParameter parameter, Route route) {
        return route.framework() == Framework.SPRING
                && parameter.type().simpleName().equals("HttpServletRequest")
                && route.facts().parameters().stream().anyMatch(other -> other.kind() == Kind.BODY);
    }

    private static boolean hasVariable(PathTemplate template, String name) {
        for (Segment.Variable variable : template.variables()) {
            if (variable.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static Finding missing(Route route, HandlerParameter parameter) {
        String name = parameter.name().orElseThrow();
        Set<String> taken = route.facts().parameters().stream()
                .filter(p -> p.kind() == Kind.PATH)
                .flatMap(p -> p.name().stream())
                .collect(Collectors.toSet());
        List<String> free = route.template().variables().stream()
                .map(Segment.Variable::name)
                .filter(variable -> !taken.contains(variable))
                .toList();
        return new Finding(
                INFO.id(),
                Severity.ERROR,
                route,
                parameter.anchor().equals(Anchor.NONE) ? route.facts().handlerAnchor() : parameter.anchor(),
                "`" + Clash.name(route.handler()) + "` asks for the path variable `" + name + "`, which `"
                        + route.template() + "` has not",
                free.size() == 1
                        ? "call both by one name: it has `{" + free.get(0) + "}`"
                        : "add `{" + name + "}` to the path, or take the parameter from elsewhere",
                List.of());
    }

    private static Finding unused(List<Route> routes, String variable) {
        Route route = routes.get(0);
        boolean isQueried = route.facts().parameters().stream()
                .anyMatch(parameter -> parameter.kind() == Kind.QUERY
                        && parameter.name().filter(variable::equals).isPresent());
        String annotation = route.framework() == Framework.SPRING ? "@PathVariable" : "@PathParam";
        return new Finding(
                INFO.id(),
                Severity.INFO,
                route,
                route.facts().pathAnchor(),
                "`" + Clash.name(route.handler()) + "` ignores the variable `" + variable + "` of `" + route.template()
                        + "`" + (isQueried ? " and reads a query parameter of that name" : ""),
                "add a parameter with " + annotation + " for it, or leave the variable out",
                routes.stream()
                        .skip(1)
                        .map(other -> new Related(other, "is declared at the same place"))
                        .toList());
    }
}
