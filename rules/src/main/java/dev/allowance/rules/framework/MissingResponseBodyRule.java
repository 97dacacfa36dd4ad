package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.lang.TypeUse;
import dev.allowance.route.Framework;
import dev.allowance.route.Handler;
import dev.allowance.route.HandlerFacts;
import dev.allowance.route.HandlerParameter.Kind;
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

/**
 * Finds handlers of a {@code @Controller} that return values without {@code @ResponseBody}. Spring then looks for a view of
 * the path's name, or knows nothing to do with the value at all. An object of an own type may be meant as a view's model, so
 * only lists, arrays, numbers and the like are told.
 */
@AutoService(Rule.class)
public final class MissingResponseBodyRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "missing-response-body",
                    Severity.WARNING,
                    Theme.FRAMEWORK,
                    "a handler returns data that Spring takes for a view's model")
            .only(Framework.SPRING);

    private static final Set<String> DATA = Set.of(
            "java.util.List",
            "java.util.Set",
            "java.util.Collection",
            "java.lang.Boolean",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Double",
            "java.math.BigDecimal",
            "org.springframework.data.domain.Page",
            "org.springframework.core.io.Resource");
    private static final Set<String> SERVED_OTHERWISE = Set.of(
            "HttpServletResponse",
            "ServletResponse",
            "ServerHttpResponse",
            "OutputStream",
            "Writer",
            "Model",
            "ModelMap");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Set<Handler> seen = new HashSet<>();
        context.table().served().stream()
                .filter(route -> route.unknown().isEmpty()
                        && route.facts().controller().isPresent()
                        && !Views.areBypassed(route.facts())
                        && returnsData(route)
                        && !isServedOtherwise(route.facts()))
                .filter(route -> seen.add(route.handler()))
                .map(MissingResponseBodyRule::finding)
                .forEach(context::report);
    }

    private static boolean returnsData(Route route) {
        TypeUse type = Views.content(route.facts().returnType());
        return switch (type.kind()) {
            case PRIMITIVE, ARRAY -> true;
            case DECLARED -> DATA.contains(type.name());
            default -> false;
        };
    }

    /** Whether the response is written by hand, or a model is filled. */
    private static boolean isServedOtherwise(HandlerFacts facts) {
        return facts.parameters().stream()
                .filter(parameter -> parameter.kind() == Kind.CONTEXT || parameter.kind() == Kind.ANY)
                .anyMatch(
                        parameter -> SERVED_OTHERWISE.contains(parameter.type().simpleName()));
    }

    private static Finding finding(Route route) {
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().handlerAnchor(),
                "`" + route.methods() + " " + route.template() + "` returns `"
                        + route.facts().returnType().simpleName()
                        + "` from a `@Controller`: without `@ResponseBody` Spring looks for a view in its place",
                "put `@ResponseBody` on `" + Clash.name(route.handler()) + "`, or make the class a `@RestController`",
                List.of());
    }
}
