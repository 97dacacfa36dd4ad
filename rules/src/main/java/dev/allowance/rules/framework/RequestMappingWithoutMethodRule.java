package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.naming.Verbs;
import dev.allowance.naming.Words;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.Framework;
import dev.allowance.route.Handler;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.HandlerParameter.Kind;
import dev.allowance.route.Route;
import dev.allowance.route.UnknownReason;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds Spring handlers that answer every method, {@code FOO} included, since their mapping names none ({@code
 * RequestMethodsRequestCondition}). What is a proxy, a fallback or an error page by its path or parameters is let be, and what shows a page is worth a
 * note only: a browser asks for it by GET, and forms know POST beside that.
 */
@AutoService(Rule.class)
public final class RequestMappingWithoutMethodRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "request-mapping-without-method",
                    Severity.WARNING,
                    Theme.FRAMEWORK,
                    "a handler answers every method because its mapping names none")
            .only(Framework.SPRING);

    private static final Pattern REFUSAL = Pattern.compile(
            "(return|send)?_?(method_?)?(not_?(supported|allowed|found)|40[45])", Pattern.CASE_INSENSITIVE);

    private static final Set<String> REQUESTS = Set.of(
            "HttpServletRequest",
            "ServletRequest",
            "WebRequest",
            "NativeWebRequest",
            "ServerWebExchange",
            "ServerHttpRequest");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Set<Handler> seen = new HashSet<>();
        Set<PathTemplate> named = context.table().designed().stream()
                .filter(route -> route.framework() == Framework.SPRING
                        && !route.methods().isAll())
                .map(Route::template)
                .collect(Collectors.toSet());
        context.table().designed().stream()
                .filter(route -> route.framework() == Framework.SPRING
                        && route.methods().isAll()
                        && isUnderstood(route)
                        // what goes away is not mended any more; protocols say themselves which methods they take
                        && !route.facts().deprecated()
                        && (!isOfProtocol(route.template()) || changes(route))
                        && !REFUSAL.matcher(route.handler().methodName()).matches()
                        && !Relays.has(route)
                        && !leads(route)
                        && !(isPlainPage(route) && !named.contains(route.template())))
                .filter(route -> seen.add(route.handler()))
                .map(RequestMappingWithoutMethodRule::finding)
                .forEach(context::report);
    }

    /** Whether it leads to a page, whatever is sent. */
    private static boolean leads(Route route) {
        return route.facts().known()
                && Words.split(route.handler().methodName()).contains("redirect");
    }

    /** Whether it shows one page, whatever is sent: what fills a model for a media type of its own is data. */
    private static boolean isPlainPage(Route route) {
        return route.facts().known()
                && (Views.arePicked(route.facts()) || Views.isPageAsText(route))
                && (route.facts().parameters().isEmpty()
                        || route.conditions().produces().stream().allMatch(type -> type.startsWith("text/html")))
                && route.facts().parameters().stream().allMatch(RequestMappingWithoutMethodRule::tellsOfCaller);
    }

    /** What a page takes whether it has parameters or not: its model, who asks, in which language, from where. */
    private static boolean tellsOfCaller(HandlerParameter parameter) {
        return parameter.kind() == Kind.CONTEXT
                || parameter.kind() == Kind.COOKIE
                || parameter.kind() == Kind.ANY
                        && REQUESTS.contains(parameter.type().simpleName());
    }

    /** An authorization endpoint takes GET and POST, and wherever it stands (RFC 6749 §3.1). */
    private static boolean isOfProtocol(PathTemplate template) {
        return ManagementPaths.contains(template) || template.toString().endsWith("/authorize");
    }

    /** Protocols say which methods they take, but none lets GET revoke. */
    private static boolean changes(Route route) {
        return !Views.arePicked(route.facts())
                && Words.split(route.handler().methodName()).stream().limit(1).anyMatch(Verbs::isUnsafe);
    }

    /** A path that only run time knows is no excuse, but what else is unknown may be the method. */
    private static boolean isUnderstood(Route route) {
        return route.unknown()
                .filter(reason -> reason != UnknownReason.PLACEHOLDER)
                .isEmpty();
    }

    private static Finding finding(Route route) {
        boolean takesBody = route.facts().parameters().stream().anyMatch(parameter -> parameter.kind() == Kind.BODY);
        String suggestion = Optional.of("@PostMapping or @PutMapping")
                .filter(writing -> takesBody)
                .orElse("@GetMapping, @PostMapping or the like");
        return new Finding(
                INFO.id(),
                Views.arePicked(route.facts()) ? Severity.INFO : INFO.severity(),
                route,
                route.facts().methodAnchor(),
                "`" + Clash.name(route.handler()) + "` answers every method on `" + route.template()
                        + "`, as its mapping names none",
                "use " + suggestion + ", so that other methods are refused by 405",
                List.of());
    }
}
