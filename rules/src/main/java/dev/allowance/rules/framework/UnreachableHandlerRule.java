package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.route.ControllerFacts;
import dev.allowance.route.Framework;
import dev.allowance.route.Handler;
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

/**
 * Finds classes with Spring's mapping annotations that are no controllers ({@code RequestMappingHandlerMapping.isHandler}).
 * Only a class on which nothing stands that may register it in another way. JAX-RS classes without a path are left out: what
 * no locator is known to lead to is mostly reached by one whose declared type does not tell.
 */
@AutoService(Rule.class)
public final class UnreachableHandlerRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "unreachable-handler",
                    Severity.WARNING,
                    Theme.FRAMEWORK,
                    "a class has mapped methods and is no controller")
            .only(Framework.SPRING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Map<String, List<Route>> byType = new LinkedHashMap<>();
        context.table().routes().stream()
                .filter(route -> route.role() == Role.UNREGISTERED
                        && route.facts()
                                .controller()
                                .filter(ControllerFacts::plain)
                                .isPresent())
                .forEach(route -> byType.computeIfAbsent(route.handler().typeName(), type -> new ArrayList<>())
                        .add(route));
        byType.values().forEach(routes -> context.report(finding(routes)));
    }

    private static Finding finding(List<Route> routes) {
        Route first = routes.get(0);
        String type = first.handler().simpleTypeName();
        List<Handler> seen = new ArrayList<>(List.of(first.handler()));
        List<Related> others = new ArrayList<>();
        for (Route route : routes) {
            if (!seen.contains(route.handler())) {
                seen.add(route.handler());
                others.add(new Related(route, "is not served either"));
            }
        }
        return new Finding(
                INFO.id(),
                INFO.severity(),
                first,
                first.facts().handlerAnchor(),
                "`" + Clash.name(first.handler()) + "` is mapped and never served: `" + type
                        + "` is neither a `@Controller` nor a `@RestController`",
                "annotate `" + type + "`, or remove its mappings",
                others);
    }
}
