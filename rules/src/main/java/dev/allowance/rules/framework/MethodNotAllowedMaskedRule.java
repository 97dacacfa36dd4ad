package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.path.Overlap;
import dev.allowance.path.Segment;
import dev.allowance.route.Framework;
import dev.allowance.route.Role;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds catch-alls of every method that stand over other routes: in Spring they answer whatever these would answer by 405
 * ({@code AbstractHandlerMethodMapping.lookupHandlerMethod} looks at all mappings that match the path).
 */
@AutoService(Rule.class)
public final class MethodNotAllowedMaskedRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "method-not-allowed-masked", Severity.INFO, Theme.ANSWER, "a catch-all answers what would be 405")
            .only(Framework.SPRING);

    private static final Pattern REFUSAL =
            Pattern.compile(".*(not_?(supported|allowed)|405).*", Pattern.CASE_INSENSITIVE);
    /** More would only say the same. */
    private static final int RELATED = 3;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        List<Route> served = context.table().served().stream()
                .filter(route ->
                        route.framework() == Framework.SPRING && route.unknown().isEmpty())
                .toList();
        for (Route route : served) {
            if (isCatchAll(route)) {
                List<Route> below =
                        served.stream().filter(other -> isMasked(other, route)).toList();
                if (!below.isEmpty()) {
                    context.report(finding(route, below));
                }
            }
        }
    }

    /** Of every method and without conditions, and not there to refuse or to pass on. */
    private static boolean isCatchAll(Route route) {
        boolean isOpen = route.template().segments().stream().anyMatch(Segment.CatchAll.class::isInstance);
        return isOpen
                && route.role() == Role.SERVER
                && route.methods().isAll()
                && route.conditions().params().isEmpty()
                && route.conditions().headers().isEmpty()
                && !Relays.forwards(route)
                && !REFUSAL.matcher(route.handler().methodName()).matches();
    }

    private static boolean isMasked(Route route, Route catchAll) {
        if (route.methods().isAll() || route.methods().isUnknown()) {
            return false;
        }
        Overlap overlap = Overlap.between(catchAll.template(), route.template());
        return overlap == Overlap.SUBSUMES || overlap == Overlap.EQUAL;
    }

    private static Finding finding(Route route, List<Route> below) {
        Route first = below.get(0);
        String more = below.size() == 1 ? "" : " and " + (below.size() - 1) + " more";
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().pathAnchor(),
                "`" + Clash.name(route.handler()) + "` on `" + route.template() + "` answers every other method of `"
                        + first.methods() + " " + first.template() + "`" + more + ", in place of 405",
                "keep it to GET, or to paths without handlers",
                below.stream()
                        .limit(RELATED)
                        .map(other -> new Related(other, "its other methods go to the catch-all"))
                        .toList());
    }
}
