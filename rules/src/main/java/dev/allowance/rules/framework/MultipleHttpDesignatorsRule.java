package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.route.Framework;
import dev.allowance.route.Role;
import dev.allowance.route.Route;
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

/** Several request method designators on one method, which Jakarta REST 3.1 §3.3 does not allow and Jersey refuses. */
@AutoService(Rule.class)
public final class MultipleHttpDesignatorsRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "multiple-http-designators",
                    Severity.ERROR,
                    Theme.FRAMEWORK,
                    "a resource method has several request method designators")
            .only(Framework.JAXRS);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        // the readers make a route of each designator, all else being equal
        Map<String, List<Route>> byPlace = new LinkedHashMap<>();
        context.table().routes().stream()
                .filter(route ->
                        route.framework() == Framework.JAXRS && !route.methods().isUnknown())
                .filter(route -> route.role() != Role.CLIENT)
                .forEach(route -> byPlace.computeIfAbsent(
                                route.handler() + " " + route.template(), place -> new ArrayList<>())
                        .add(route));
        Map<String, List<Route>> byHandler = new LinkedHashMap<>();
        byPlace.values().stream()
                .filter(routes -> routes.stream().map(Route::methods).distinct().count() > 1)
                .forEach(routes -> byHandler.putIfAbsent(routes.get(0).handler().toString(), routes));
        byHandler.values().forEach(routes -> context.report(finding(routes)));
    }

    private static Finding finding(List<Route> routes) {
        Route route = routes.get(0);
        // one method may be reached by several locators, at the same path
        List<Route> others = routes.stream()
                .filter(other -> !other.methods().equals(route.methods()))
                .toList();
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                others.get(0).facts().methodAnchor(),
                "`" + Clash.name(route.handler()) + "` is both @" + route.methods() + " and @"
                        + others.get(0).methods() + "; Jersey does not start then, and others take their pick",
                "make a method of its own for each",
                others.stream()
                        .map(other -> new Related(other, "the other method"))
                        .toList());
    }
}
