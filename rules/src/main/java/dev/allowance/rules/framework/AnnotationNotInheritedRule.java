package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.route.Framework;
import dev.allowance.route.ResourceFacts;
import dev.allowance.route.ResourceFacts.Replaced;
import dev.allowance.route.Role;
import dev.allowance.route.Route;
import dev.allowance.source.Anchor;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.List;
import java.util.Set;

/**
 * Finds routes that an override takes away: with any JAX-RS annotation of its own, it inherits none (Jakarta REST 3.1 §3.6).
 * Quarkus merges them all the same, and RESTEasy does not look at parameters.
 */
@AutoService(Rule.class)
public final class AnnotationNotInheritedRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "annotation-not-inherited",
                    Severity.ERROR,
                    Theme.FRAMEWORK,
                    "an override with an annotation of its own loses the inherited ones, and the route with them")
            .only(Framework.JAXRS);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Set<String> servers = KnownServers.of(context);
        for (Route route : context.table().routes()) {
            route.facts()
                    .resource()
                    .flatMap(ResourceFacts::replaced)
                    .filter(replaced -> route.role() != Role.CLIENT)
                    .filter(replaced -> !inherits(servers, replaced))
                    .ifPresent(replaced -> context.report(finding(route, replaced, servers)));
        }
    }

    private static boolean inherits(Set<String> servers, Replaced replaced) {
        return servers.contains(KnownServers.QUARKUS)
                || !replaced.onMethod() && servers.contains(KnownServers.RESTEASY);
    }

    private static Finding finding(Route route, Replaced replaced, Set<String> servers) {
        String override = Clash.name(replaced.by());
        String what = route.methods().isUnknown() ? "locator" : route.methods().toString();
        return new Finding(
                INFO.id(),
                servers.isEmpty() ? Severity.WARNING : INFO.severity(),
                route,
                replaced.anchor().equals(Anchor.NONE) ? route.facts().handlerAnchor() : replaced.anchor(),
                "`" + override + "` has " + replaced.annotation() + (replaced.onMethod() ? "" : " on a parameter")
                        + " and so inherits no annotation of `" + Clash.name(route.handler()) + "`: `" + what + " "
                        + route.template() + "` is not served",
                "remove " + replaced.annotation() + " from `" + override + "`, or repeat all annotations there",
                List.of());
    }
}
