package dev.allowance.rules.framework;

import dev.allowance.lang.TypeUse;
import dev.allowance.naming.Words;
import dev.allowance.path.Segment;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.Route;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells handlers that answer several methods on purpose: error pages, proxies, fallbacks of single-page applications. */
final class Relays {

    /** Whoever asks for one of these looks at the method by itself: org.springframework.http and the gateway's. */
    private static final Set<String> FORWARDING_TYPES = Set.of("HttpMethod", "ProxyExchange");

    private static final Set<String> FORWARDING_WORDS = Set.of("proxy", "forward", "relay");

    private static final Pattern ERROR_PAGE = Pattern.compile(
            "[45]\\d\\d|(.*[-_])?(error|invalid|rejected|denied|forbidden|unauthorized)(\\d{3})?([-_].*)?",
            Pattern.CASE_INSENSITIVE);

    private Relays() {}

    /** Whether the route is one of these. */
    static boolean has(Route route) {
        return isErrorPage(route) || takesAnyPath(route) || forwards(route);
    }

    /** {@code /error}, {@code /error500}, {@code /404} and the like, Boot's placeholder; a container forwards there with any method. */
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
                                && mixed.parts().stream().anyMatch(Relays::takesAnything));
    }

    private static boolean takesAnything(Segment.Part part) {
        if (part instanceof Segment.Variable variable) {
            String regex = variable.regex().orElse("");
            return regex.startsWith(".") || regex.startsWith("[^") || regex.startsWith("(?!");
        }
        return part instanceof Segment.AnyCharacters;
    }

    /** Whether the handler looks at the method by itself, or says by its name that it passes requests on. */
    static boolean forwards(Route route) {
        return Words.split(route.handler().methodName()).stream().anyMatch(FORWARDING_WORDS::contains)
                || route.facts().parameters().stream()
                        .map(HandlerParameter::type)
                        .anyMatch(type -> FORWARDING_TYPES.contains(type.simpleName()));
    }

    /** Whether the handler is a servlet of its own: it takes the request and the response, and returns nothing. */
    static boolean isServlet(Route route) {
        Set<String> taken = route.facts().parameters().stream()
                .map(parameter -> parameter.type().simpleName())
                .collect(Collectors.toSet());
        return route.facts().returnType().kind() == TypeUse.Kind.VOID
                && taken.contains("HttpServletRequest")
                && taken.contains("HttpServletResponse");
    }
}
