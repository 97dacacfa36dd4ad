package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.Framework;
import dev.allowance.route.ResourcePath;
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
import java.util.TreeMap;

/**
 * Finds one method and path that two handlers answer. Spring refuses to start ({@code
 * AbstractHandlerMethodMapping.MappingRegistry}), and so do Jersey and Quarkus. In Spring only equal templates are
 * duplicates; ones that differ in a variable's name are {@link AmbiguousRouteRule ambiguous}.
 */
@AutoService(Rule.class)
public final class DuplicateRouteRule implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.of("duplicate-route", Severity.ERROR, Theme.FRAMEWORK, "two handlers answer one method and path");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        for (Framework framework : Framework.values()) {
            Map<String, List<Route>> byPlace = new TreeMap<>();
            for (Route route : Clash.candidates(context.table(), framework)) {
                byPlace.computeIfAbsent(place(route), p -> new ArrayList<>()).add(route);
            }
            byPlace.values().forEach(routes -> check(routes, context));
        }
    }

    private static void check(List<Route> routes, RuleContext context) {
        for (int i = 1; i < routes.size(); i++) {
            Route route = routes.get(i);
            routes.subList(0, i).stream()
                    .filter(earlier -> Clash.hasNoChoice(earlier, route))
                    .findFirst()
                    .ifPresent(earlier -> context.report(finding(route, earlier)));
        }
    }

    /**
     * What must be equal. In JAX-RS the names of variables and outer slashes do not count, but how the path is put together
     * does (Jakarta REST 3.1 §3.7.2): a longer root class wins over a shorter one, and there is no clash.
     */
    private static String place(Route route) {
        return route.resource()
                .map(DuplicateRouteRule::place)
                .orElseGet(() -> route.template().toString());
    }

    private static String place(ResourcePath resource) {
        List<String> parts = new ArrayList<>(List.of(shape(resource.application()), shape(resource.root())));
        resource.locators().forEach(locator -> parts.add(shape(locator)));
        resource.method().ifPresent(method -> parts.add("method " + shape(method)));
        return String.join(" ", parts);
    }

    private static String shape(PathTemplate template) {
        return template.shape().replaceAll("^/+|/+$", "");
    }

    private static Finding finding(Route route, Route earlier) {
        String methods = Clash.methods(route, earlier).toString();
        return new Finding(
                INFO.id(),
                severity(route, earlier),
                route,
                route.facts().pathAnchor(),
                "`" + methods + " " + route.template() + "` is mapped twice, by `"
                        + Clash.name(earlier.handler(), route.handler()) + "` and `"
                        + Clash.name(route.handler(), earlier.handler()) + "`",
                "remove one of them or change its path; " + harm(route, earlier),
                List.of(new Related(earlier, "answers the same requests")));
    }

    /** Two JAX-RS resource classes may belong to two applications, as long as nobody looks at what registers them. */
    private static Severity severity(Route route, Route earlier) {
        boolean sameType = route.handler().typeName().equals(earlier.handler().typeName());
        return route.framework() == Framework.SPRING || sameType ? INFO.severity() : Severity.WARNING;
    }

    /** Spring compares whole mappings when it starts, and candidates for one request when that comes. */
    private static String harm(Route route, Route earlier) {
        boolean equalMappings =
                route.methods().equals(earlier.methods()) && route.conditions().equals(earlier.conditions());
        return route.framework() == Framework.JAXRS || equalMappings
                ? "the application does not start otherwise"
                : "Spring answers such a request with 500 otherwise";
    }
}
