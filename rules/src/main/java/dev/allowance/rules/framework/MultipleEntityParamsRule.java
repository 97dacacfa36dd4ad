package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.lang.TypeUse;
import dev.allowance.route.Framework;
import dev.allowance.route.HandlerParameter;
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
 * Two parameters for one body. Jakarta REST 3.1 §3.3.2.1: at most one parameter of a resource method has no annotation; it takes the
 * entity, which can be read only once.
 */
@AutoService(Rule.class)
public final class MultipleEntityParamsRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "multiple-entity-params",
                    Severity.ERROR,
                    Theme.BINDING,
                    "a resource method has several parameters for the one body of a request")
            .only(Framework.JAXRS);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Set<String> said = new HashSet<>();
        for (Route route : context.table().designed()) {
            List<HandlerParameter> bodies = route.facts().parameters().stream()
                    .filter(MultipleEntityParamsRule::isBody)
                    .toList();
            if (route.framework() == Framework.JAXRS
                    && bodies.size() > 1
                    && said.add(route.handler().toString())) {
                context.report(finding(route, bodies));
            }
        }
    }

    /** A type that is not known may come with an annotation that is not known; Kotlin hands over continuations. */
    private static boolean isBody(HandlerParameter parameter) {
        return parameter.kind() == HandlerParameter.Kind.BODY
                && parameter.onMethod()
                && parameter.type().kind() != TypeUse.Kind.UNRESOLVED
                && !parameter.type().name().equals("kotlin.coroutines.Continuation");
    }

    private static Finding finding(Route route, List<HandlerParameter> bodies) {
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                bodies.get(1).anchor(),
                "`" + Clash.name(route.handler()) + "` has " + bodies.size() + " parameters without annotation, `"
                        + bodies.get(0).type().simpleName() + "` and `"
                        + bodies.get(1).type().simpleName() + "`; a request has one body, and Jersey does not start",
                "say by @QueryParam, @Context or the like where the others come from, or take one object with all of it",
                List.of());
    }
}
