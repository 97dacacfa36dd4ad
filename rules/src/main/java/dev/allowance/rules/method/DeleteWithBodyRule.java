package dev.allowance.rules.method;

import com.google.auto.service.AutoService;
import dev.allowance.http.HttpMethods;
import dev.allowance.naming.Words;
import dev.allowance.path.Segment;
import dev.allowance.route.Framework;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** DELETE that needs a body. RFC 9110 §9.3.5: content in a DELETE has no defined meaning. */
@AutoService(Rule.class)
public final class DeleteWithBodyRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "delete-with-body",
                    Severity.INFO,
                    Theme.METHOD,
                    "the handler of a DELETE needs a body, which some clients and proxies do not pass on")
            .asConvention();
    private static final HttpMethods DELETE = HttpMethods.of("DELETE");
    private static final Set<String> SEVERAL = Set.of("bulk", "batch", "multiple");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        List<Route> deletes = context.table().designed().stream()
                .filter(route -> route.methods().equals(DELETE) && route.facts().known())
                .toList();
        for (List<Route> routes : Declarations.of(deletes)) {
            Route route = routes.get(0);
            boolean needed =
                    Taken.body(route).filter(HandlerParameter::required).isPresent() && !mayBeLeftOut(route);
            // an item's own path says what to remove: those are no sign of what the API does where nothing says it
            if (needed || endsInLiteral(route)) {
                context.eligible(route);
            }
            if (needed) {
                context.report(finding(routes));
            }
        }
    }

    /** JAX-RS hands over null where there is no body, and an item's own path says what to remove. */
    private static boolean mayBeLeftOut(Route route) {
        return route.framework() == Framework.JAXRS && !endsInLiteral(route) && !isOfSeveral(route);
    }

    /** Whether the path says that many are removed, so that the body says which: <code>/members/bulk/{groupId}</code>. */
    private static boolean isOfSeveral(Route route) {
        return route.template().segments().stream()
                .anyMatch(segment -> segment instanceof Segment.Literal literal
                        && Words.split(literal.text()).stream().anyMatch(SEVERAL::contains));
    }

    private static boolean endsInLiteral(Route route) {
        List<Segment> segments = route.template().segments();
        return !segments.isEmpty() && segments.get(segments.size() - 1) instanceof Segment.Literal;
    }

    private static Finding finding(List<Route> routes) {
        Route route = routes.get(0);
        HandlerParameter body = Taken.body(route).orElseThrow();
        Optional<String> name = body.name();
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().methodAnchor(),
                "`DELETE " + route.template() + "` needs "
                        + name.map(n -> "`" + n + "`").orElse("`" + body.type().simpleName() + "`")
                        + " in the request's body, which some clients and proxies do not pass on with DELETE",
                Taken.isSeveral(body)
                        ? "take the keys as query parameters, or name the removal in a path of its own that takes POST"
                        : "put the key into the path or the query",
                Declarations.others(routes));
    }
}
