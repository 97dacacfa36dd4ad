package dev.allowance.rules.missing;

import com.google.auto.service.AutoService;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.naming.Resource;
import dev.allowance.naming.ResourceTree;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.List;

/** HEAD where GET is refused. RFC 9110 §9.3.2: HEAD is the same as GET but for the content, which nothing here sends. */
@AutoService(Rule.class)
public final class HeadWithoutGetRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "head-without-get", Severity.INFO, Theme.MISSING, "a path answers HEAD, but GET on it is refused");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        ResourceTree tree = context.tree();
        for (Resource resource : tree.resources()) {
            resource.route("HEAD")
                    .filter(route -> !route.methods().isAll())
                    .filter(route -> !ManagementPaths.contains(route.template()))
                    .filter(route -> !tree.mayAnswer(resource, "GET"))
                    .ifPresent(route -> context.report(finding(route)));
        }
    }

    private static Finding finding(Route route) {
        String path = route.template().toString();
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().methodAnchor(),
                "`HEAD " + path + "` is answered but `GET " + path
                        + "` is refused with 405, though HEAD only asks for what GET would send",
                "map the handler to GET, which brings HEAD with it",
                List.of());
    }
}
