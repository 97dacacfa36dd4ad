package dev.allowance.rules.path;

import com.google.auto.service.AutoService;
import dev.allowance.http.HttpMethods;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.naming.Resource;
import dev.allowance.route.Framework;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * A Spring mapping that ends in a slash. {@code PathPattern} of Spring 6 and later tells {@code /x} from {@code /x/}, so that
 * one form of the path is 404 or lacks methods of the other; before, only the form with the slash had both. JAX-RS makes no difference (Jakarta REST 3.1 §3.7.3).
 */
@AutoService(Rule.class)
public final class TrailingSlashMismatchRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "trailing-slash-mismatch",
                    Severity.WARNING,
                    Theme.PATH,
                    "a mapping ends in a slash, which makes it another path than the one without")
            .only(Framework.SPRING)
            .asConvention();

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        for (Resource resource : context.tree().resources()) {
            if (resource.segments().isEmpty() || !resource.isOneSegment()) {
                continue;
            }
            List<Route> slashed = new ArrayList<>();
            List<Route> plain = new ArrayList<>();
            for (Route route : resource.routes()) {
                if (route.framework() == Framework.SPRING && !ManagementPaths.contains(route.template())) {
                    (route.template().endsWithSlash() ? slashed : plain).add(route);
                    context.eligible(route);
                }
            }
            if (!slashed.isEmpty()) {
                check(slashed, plain, context);
            }
        }
    }

    private static void check(List<Route> slashed, List<Route> plain, RuleContext context) {
        boolean served = context.slashMayFollow() && !exceeds(methods(slashed), methods(plain));
        if (!served && !methods(slashed).equals(methods(plain))) {
            slashed.forEach(route -> report(route, slashed, plain, context));
        }
    }

    private static void report(Route route, List<Route> slashed, List<Route> plain, RuleContext context) {
        HttpMethods there = methods(plain);
        String text = route.template().toString();
        String without = text.substring(0, text.length() - 1);
        boolean more = exceeds(route.methods(), there);
        String cure = context.slashMayFollow()
                ? "map it to `" + without + "`, which then answers the form with the slash too"
                : "map it to `" + without + "`; clients that send the slash can be served by `UrlHandlerFilter`";
        boolean alias = plain.stream().anyMatch(other -> other.handler().equals(route.handler()));
        String problem = plain.isEmpty()
                ? "`" + text + "` is mapped with a slash at its end, so `" + without + "` is 404"
                : "`" + text + "` answers " + say(methods(slashed)) + ", but `" + without
                        + "` without the slash answers " + say(there);
        context.report(new Finding(
                INFO.id(),
                plain.isEmpty() ? Severity.WARNING : more ? Severity.ERROR : alias ? Severity.INFO : Severity.WARNING,
                route,
                route.facts().pathAnchor(),
                problem,
                plain.isEmpty() || more
                        ? cure
                        : "let `UrlHandlerFilter` serve clients that send the slash, for every method alike",
                plain.stream()
                        .map(other -> new Related(other, "the path without the slash"))
                        .toList()));
    }

    private static boolean exceeds(HttpMethods methods, HttpMethods others) {
        return !others.isAll() && (methods.isAll() || !others.names().containsAll(methods.names()));
    }

    private static String say(HttpMethods methods) {
        return methods.isAll() ? "every method" : String.join(" and ", methods);
    }

    private static HttpMethods methods(List<Route> routes) {
        return routes.stream().map(Route::methods).reduce(HttpMethods.NONE, HttpMethods::union);
    }
}
