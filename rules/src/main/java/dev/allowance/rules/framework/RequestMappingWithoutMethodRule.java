package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.path.Segment;
import dev.allowance.route.Framework;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.Route;
import dev.allowance.route.UnknownReason;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds Spring handlers that answer every method, {@code FOO} included, since their mapping names none ({@code
 * RequestMethodsRequestCondition}). What is a proxy, a fallback or an error page by its path or parameters is let be.
 */
@AutoService(Rule.class)
public final class RequestMappingWithoutMethodRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "request-mapping-without-method",
                    Severity.WARNING,
                    Theme.FRAMEWORK,
                    "a handler answers every method because its mapping names none")
            .only(Framework.SPRING);

    /** Whoever asks for one of these looks at the method by itself: org.springframework.http and the gateway's. */
    private static final Set<String> FORWARDING_TYPES = Set.of("HttpMethod", "ProxyExchange");

    private static final Pattern ERROR_PAGE =
            Pattern.compile("(.*[-_])?error(\\d{3})?([-_].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFUSAL =
            Pattern.compile("method_?not_?(supported|allowed)", Pattern.CASE_INSENSITIVE);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        context.table().designed().stream()
                .filter(route -> route.framework() == Framework.SPRING
                        && route.methods().isAll()
                        && isUnderstood(route)
                        && !isErrorPage(route)
                        && !REFUSAL.matcher(route.handler().methodName()).matches()
                        && !takesAnyPath(route)
                        && !forwards(route))
                .map(RequestMappingWithoutMethodRule::finding)
                .forEach(context::report);
    }

    /** A path that only run time knows is no excuse, but what else is unknown may be the method. */
    private static boolean isUnderstood(Route route) {
        return route.unknown()
                .filter(reason -> reason != UnknownReason.PLACEHOLDER)
                .isEmpty();
    }

    /** {@code /error}, {@code /error500} and the like, Boot's placeholder; a container forwards there with any method. */
    private static boolean isErrorPage(Route route) {
        String text = route.template().toString();
        return text.contains("${server.error.path")
                || text.contains("${error.path")
                || route.template().segments().stream()
                        .anyMatch(segment -> segment instanceof Segment.Literal literal
                                && ERROR_PAGE.matcher(literal.text()).matches());
    }

    /** A catch-all, a wildcard, or a variable that only shuts out file names: proxies and single-page applications. */
    private static boolean takesAnyPath(Route route) {
        return route.template().segments().stream()
                .anyMatch(segment -> segment instanceof Segment.CatchAll
                        || segment instanceof Segment.Mixed mixed
                                && mixed.parts().stream().anyMatch(RequestMappingWithoutMethodRule::takesAnything));
    }

    private static boolean takesAnything(Segment.Part part) {
        if (part instanceof Segment.Variable variable) {
            String regex = variable.regex().orElse("");
            return regex.startsWith(".") || regex.startsWith("[^") || regex.startsWith("(?!");
        }
        return part instanceof Segment.AnyCharacters;
    }

    private static boolean forwards(Route route) {
        return route.facts().parameters().stream()
                .map(HandlerParameter::type)
                .anyMatch(type -> FORWARDING_TYPES.contains(type.simpleName()));
    }

    private static Finding finding(Route route) {
        boolean takesBody = route.facts().parameters().stream()
                .anyMatch(parameter -> parameter.kind() == HandlerParameter.Kind.BODY);
        String suggestion = Optional.of("@PostMapping or @PutMapping")
                .filter(writing -> takesBody)
                .orElse("@GetMapping, @PostMapping or the like");
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().methodAnchor(),
                "`" + Clash.name(route.handler()) + "` answers every method on `" + route.template()
                        + "`, as its mapping names none",
                "use " + suggestion + ", so that other methods are refused by 405",
                List.of());
    }
}
