package dev.allowance.rules.method;

import com.google.auto.service.AutoService;
import dev.allowance.http.HttpMethods;
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

/** GET that takes a body. RFC 9110 §9.3.1: content in a GET has no defined meaning, and some refuse the request for it. */
@AutoService(Rule.class)
public final class GetWithBodyRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "get-with-body",
            Severity.WARNING,
            Theme.METHOD,
            "the handler of a GET takes its values from the body, which many clients cannot send and proxies drop");
    private static final Set<HttpMethods> SAFE =
            Set.of(HttpMethods.of("GET"), HttpMethods.of("HEAD"), HttpMethods.of("GET", "HEAD"));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        List<Route> routes = context.table().designed().stream()
                .filter(route -> SAFE.contains(route.methods()) && taken(route).isPresent())
                .toList();
        Declarations.of(routes).forEach(same -> context.report(finding(same)));
    }

    private static Finding finding(List<Route> routes) {
        Route route = routes.get(0);
        HandlerParameter body = taken(route).orElseThrow();
        boolean criteria = Taken.isSeveral(body) || !body.required();
        String query = route.framework() == Framework.SPRING ? "`@RequestParam`" : "`@QueryParam`";
        return new Finding(
                INFO.id(),
                body.required() ? Severity.WARNING : Severity.INFO,
                route,
                route.facts().methodAnchor(),
                "`" + route.methods() + " " + route.template() + "` takes " + named(body)
                        + " from the request's body, which browsers cannot send with GET and proxies may drop",
                "take it as query parameters (" + query + ")"
                        + (criteria ? ", or offer the same through POST beside it" : ", or map the handler to POST"),
                Declarations.others(routes));
    }

    /** A body, or a field of a form, which is sent as one; the fields of a class serve all of its methods. */
    private static Optional<HandlerParameter> taken(Route route) {
        return Taken.body(route)
                .or(() -> route.facts().parameters().stream()
                        .filter(parameter -> parameter.kind() == HandlerParameter.Kind.FORM && parameter.onMethod())
                        .findFirst());
    }

    private static String named(HandlerParameter body) {
        return body.name()
                .map(name -> "`" + name + "`")
                .orElse("`" + body.type().simpleName() + "`");
    }
}
