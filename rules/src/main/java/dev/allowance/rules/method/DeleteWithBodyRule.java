package dev.allowance.rules.method;

import com.google.auto.service.AutoService;
import dev.allowance.http.HttpMethods;
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

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        for (Route route : context.table().designed()) {
            if (route.methods().equals(DELETE) && route.facts().known()) {
                context.eligible(route);
                Taken.body(route)
                        .filter(HandlerParameter::required)
                        .ifPresent(body -> context.report(finding(route, body)));
            }
        }
    }

    private static Finding finding(Route route, HandlerParameter body) {
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
                List.of());
    }
}
