package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.lang.TypeUse;
import dev.allowance.route.Framework;
import dev.allowance.route.ResourceFacts;
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
 * Finds methods with a path and no request method designator that return data: they are sub-resource locators by accident
 * (Jakarta REST 3.1 §3.4.1), whose result is then searched for resource methods in vain.
 */
@AutoService(Rule.class)
public final class SubResourcePathWithoutVerbRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "sub-resource-path-without-verb",
                    Severity.ERROR,
                    Theme.FRAMEWORK,
                    "a method with a path but no request method returns what is no resource")
            .only(Framework.JAXRS);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Set<String> seen = new HashSet<>();
        for (Route route : context.table().designed()) {
            if (returnsData(route) && seen.add(route.handler().toString())) {
                context.report(finding(route, KnownServers.of(context)));
            }
        }
    }

    /** What an override replaces is said by another rule. */
    private static boolean returnsData(Route route) {
        return route.methods().isUnknown()
                && route.facts()
                        .resource()
                        .filter(ResourceFacts::returnsData)
                        .filter(facts -> facts.replaced().isEmpty())
                        .isPresent();
    }

    /** Quarkus runs a method without result, whatever the request's method is. */
    private static Finding finding(Route route, Set<String> servers) {
        TypeUse returned = route.facts().returnType();
        boolean isVoid = returned.kind() == TypeUse.Kind.VOID;
        boolean runs = isVoid && servers.equals(Set.of(KnownServers.QUARKUS));
        return new Finding(
                INFO.id(),
                runs ? Severity.WARNING : INFO.severity(),
                route,
                route.facts().handlerAnchor(),
                "`" + Clash.name(route.handler()) + "` has the path `" + route.template()
                        + "` but no request method, which makes it a sub-resource locator, and "
                        + (isVoid ? "it returns nothing" : "a `" + returned.simpleName() + "` is no resource"),
                "add the annotation of the method that it answers, such as " + (isVoid ? "@POST" : "@GET"),
                List.of());
    }
}
