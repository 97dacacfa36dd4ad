package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.naming.Phrase;
import dev.allowance.naming.Verbs;
import dev.allowance.naming.Words;
import dev.allowance.path.Segment;
import dev.allowance.route.Framework;
import dev.allowance.route.Handler;
import dev.allowance.route.Route;
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

/**
 * Finds Spring handlers that answer GET and an unsafe method alike (RFC 9110 §9.2.1). Pages, searches, what names all methods,
 * and protocols that demand both methods are let be.
 */
@AutoService(Rule.class)
public final class RequestMappingSafeAndUnsafeRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "request-mapping-safe-and-unsafe",
                    Severity.WARNING,
                    Theme.FRAMEWORK,
                    "one handler answers GET and a method that writes")
            .only(Framework.SPRING);

    private static final List<String> UNSAFE = List.of("POST", "PUT", "PATCH", "DELETE");
    /** More than two: then the handler does not tell methods apart on purpose. */
    private static final int MANY = 3;
    /** OpenID Connect, OAuth and SAML demand GET and POST, and so do GraphQL over HTTP and SPARQL. */
    private static final Set<String> PROTOCOLS = Set.of(
            "graphql",
            "sparql",
            "authorize",
            "authorization",
            "userinfo",
            "logout",
            "login",
            "signin",
            "callback",
            "saml",
            "sso",
            "slo",
            "endsession",
            "oauth",
            "cas");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Set<Handler> seen = new HashSet<>();
        context.table().designed().stream()
                .filter(route -> route.framework() == Framework.SPRING
                        && route.methods().names().contains("GET")
                        && writes(route)
                        && !Views.arePicked(route.facts())
                        && !Relays.has(route)
                        && !Relays.isServlet(route)
                        && !isProtocol(route)
                        && !looks(route))
                .filter(route -> seen.add(route.handler()))
                .map(RequestMappingSafeAndUnsafeRule::finding)
                .forEach(context::report);
    }

    private static boolean writes(Route route) {
        long unsafe = UNSAFE.stream().filter(route.methods().names()::contains).count();
        return unsafe > 0 && unsafe < MANY;
    }

    private static boolean isProtocol(Route route) {
        return route.template().segments().stream()
                .filter(Segment.Literal.class::isInstance)
                .flatMap(segment -> Words.split(((Segment.Literal) segment).text()).stream())
                .anyMatch(PROTOCOLS::contains);
    }

    /** A search that may be long is offered by POST beside GET, and harms nobody. */
    private static boolean looks(Route route) {
        return opensLook(Words.split(route.handler().methodName()))
                || lastLiteral(route)
                        .filter(phrase -> opensLook(phrase.words()) || Verbs.opensLook(phrase.head()))
                        .isPresent();
    }

    private static boolean opensLook(List<String> words) {
        return !words.isEmpty() && Verbs.opensLook(words.get(0));
    }

    private static Optional<Phrase> lastLiteral(Route route) {
        return route.template().segments().stream()
                .filter(Segment.Literal.class::isInstance)
                .reduce((first, second) -> second)
                .map(segment -> Phrase.of(((Segment.Literal) segment).text()));
    }

    private static Finding finding(Route route) {
        List<String> unsafe =
                UNSAFE.stream().filter(route.methods().names()::contains).toList();
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().methodAnchor(),
                "`" + Clash.name(route.handler()) + "` answers both GET and " + String.join(" and ", unsafe) + " on `"
                        + route.template() + "`, so what it does happens on a mere GET as well",
                "keep " + unsafe.get(0) + " if it changes something, GET if not, or write a handler for each",
                List.of());
    }
}
