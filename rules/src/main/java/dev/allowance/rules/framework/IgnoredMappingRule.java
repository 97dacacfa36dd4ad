package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.route.ControllerFacts;
import dev.allowance.route.Framework;
import dev.allowance.route.Handler;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds methods with several of Spring's mapping annotations. Spring takes the nearest, logs a warning and passes over the
 * others ({@code RequestMappingHandlerMapping.createRequestMappingInfo}).
 */
@AutoService(Rule.class)
public final class IgnoredMappingRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "ignored-mapping",
                    Severity.ERROR,
                    Theme.FRAMEWORK,
                    "a method has several mapping annotations, of which only one counts")
            .only(Framework.SPRING);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Set<Handler> seen = new HashSet<>();
        for (Route route : context.table().designed()) {
            List<String> ignored =
                    route.facts().controller().map(ControllerFacts::ignored).orElse(List.of());
            if (!ignored.isEmpty() && seen.add(route.handler())) {
                context.report(finding(route, ignored));
            }
        }
    }

    private static Finding finding(Route route, List<String> ignored) {
        String others = ignored.stream().map(text -> "`" + text + "`").collect(Collectors.joining(" and "));
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().handlerAnchor(),
                "`" + Clash.name(route.handler()) + "` answers `" + route.methods() + " " + route.template()
                        + "` only: Spring ignores the further mapping of " + others,
                "write a method for each, or name all methods and paths in one `@RequestMapping`",
                List.of());
    }
}
