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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            List<Pair> pairs = byPlace.values().stream()
                    .flatMap(routes -> pairs(routes).stream())
                    .toList();
            Map<Set<String>, Long> apart = pairs.stream()
                    .filter(pair -> !pair.whereTheyPart().isEmpty())
                    .collect(Collectors.groupingBy(Pair::whereTheyPart, Collectors.counting()));
            for (Pair pair : pairs) {
                // with several duplicates between two parts of the code, or between classes at the root, no application
                // would start: configuration tells them apart
                if (apart.getOrDefault(pair.whereTheyPart(), 0L) <= 1) {
                    context.report(finding(pair));
                }
            }
        }
    }

    /** Two handlers of one request, in the order of the table. */
    private record Pair(Route earlier, Route route) {

        boolean areOfOnePackage() {
            return Clash.packageName(earlier.handler()).equals(Clash.packageName(route.handler()));
        }

        private boolean areBothAtTheRoot() {
            return Stream.of(earlier, route)
                            .allMatch(r -> r.resource()
                                    .filter(path -> shape(path.root()).isEmpty())
                                    .isPresent())
                    && !earlier.handler().typeName().equals(route.handler().typeName());
        }

        /**
         * The first parts in which the packages differ, {@code admin} and {@code app}; a slash for two root classes that say no
         * more than that of where they are, empty for others of one package.
         */
        Set<String> whereTheyPart() {
            String[] a = Clash.packageName(earlier.handler()).split("\\.");
            String[] b = Clash.packageName(route.handler()).split("\\.");
            if (areOfOnePackage() && areBothAtTheRoot()) {
                return Set.of("/");
            }
            int at = Arrays.mismatch(a, b);
            return at < 0 ? Set.of() : new TreeSet<>(List.of(at < a.length ? a[at] : "", at < b.length ? b[at] : ""));
        }
    }

    private static List<Pair> pairs(List<Route> routes) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i < routes.size(); i++) {
            Route route = routes.get(i);
            routes.subList(0, i).stream()
                    .filter(earlier -> Clash.hasNoChoice(earlier, route))
                    .findFirst()
                    .ifPresent(earlier -> pairs.add(new Pair(earlier, route)));
        }
        return pairs;
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

    private static Finding finding(Pair pair) {
        Route earlier = pair.earlier();
        Route route = pair.route();
        String methods = Clash.methods(route, earlier).toString();
        return new Finding(
                INFO.id(),
                severity(pair),
                route,
                route.facts().pathAnchor(),
                "`" + methods + " " + route.template() + "` is mapped twice, by `"
                        + Clash.name(earlier.handler(), route.handler()) + "` and `"
                        + Clash.name(route.handler(), earlier.handler()) + "`",
                "remove one of them or change its path; " + harm(pair),
                List.of(new Related(earlier, "answers the same requests")));
    }

    /**
     * Two JAX-RS resource classes may belong to two applications, as long as nobody looks at what registers them; and Spring's
     * {@code PathMatchConfigurer.addPathPrefix} puts prefixes before the paths of whole packages.
     */
    private static Severity severity(Pair pair) {
        boolean sameType = pair.route()
                .handler()
                .typeName()
                .equals(pair.earlier().handler().typeName());
        boolean together = pair.route().framework() == Framework.SPRING && pair.areOfOnePackage();
        return sameType || together ? INFO.severity() : Severity.WARNING;
    }

    /** Spring compares whole mappings when it starts, and candidates for one request when that comes. */
    private static String harm(Pair pair) {
        Route route = pair.route();
        boolean equalMappings = route.methods().equals(pair.earlier().methods())
                && route.conditions().equals(pair.earlier().conditions());
        String harm = route.framework() == Framework.JAXRS || equalMappings
                ? "the application does not start otherwise"
                : "Spring answers such a request with 500 otherwise";
        return route.framework() == Framework.JAXRS || pair.areOfOnePackage()
                ? harm
                : harm + ", unless configuration puts a prefix before the paths of one package";
    }
}
