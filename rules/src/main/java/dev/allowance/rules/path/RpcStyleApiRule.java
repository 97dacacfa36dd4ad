package dev.allowance.rules.path;

import com.google.auto.service.AutoService;
import dev.allowance.naming.RpcStyle;
import dev.allowance.route.Api;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.List;
import java.util.Set;

/** An API of procedures. The rules about resources are silent on it, so this says so. */
@AutoService(Rule.class)
public final class RpcStyleApiRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "rpc-style-api",
            Severity.INFO,
            Theme.API,
            "the paths of the API name procedures, so the rules about the design of resources are silent");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Set<Api> procedural = RpcStyle.apis(context.table());
        for (Api api : procedural) {
            List<Route> routes = context.table().designed().stream()
                    .filter(route -> Api.of(route).equals(api))
                    .toList();
            context.report(finding(routes));
        }
    }

    private static Finding finding(List<Route> routes) {
        Route first = routes.get(0);
        return new Finding(
                INFO.id(),
                INFO.severity(),
                first,
                first.facts().pathAnchor(),
                "`" + first.methods() + " " + first.template() + "` and most of the " + (routes.size() - 1)
                        + " routes beside it name procedures, not resources",
                "nothing, if that is meant; rules about missing methods, paths and the choice of POST are silent here unless a"
                        + " severity is set for them",
                List.of());
    }
}
