package dev.allowance.rules.method;

import com.google.auto.service.AutoService;
import dev.allowance.http.HttpMethods;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
import dev.allowance.naming.ResourceTree;
import dev.allowance.naming.Verbs;
import dev.allowance.naming.Words;
import dev.allowance.path.Segment;
import dev.allowance.route.Framework;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** GET whose name says that it changes something. RFC 9110 §9.2.1: a client of a safe method asks for no change. */
@AutoService(Rule.class)
public final class GetWithSideEffectRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
            "get-with-side-effect", Severity.WARNING, Theme.METHOD, "GET is mapped to what its name calls a change");
    private static final Set<String> SECRETS = Set.of("token", "key", "code", "hash", "secret", "signature", "link");
    private static final Set<String> RETURNS = Set.of("success", "return", "failure", "fail", "error", "done");
    private static final Map<String, String> OPPOSITES =
            Map.of("start", "stop", "stop", "start", "kill", "start", "shutdown", "restart", "restart", "stop");
    /** Nouns as well, but below an item and by a handler of the same name it is done, not shown. */
    private static final Set<String> COPIES = Set.of("copy", "clone", "duplicate");

    private static final HttpMethods OTHERS = HttpMethods.of("POST", "PUT", "PATCH", "DELETE");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        for (Resource resource : ResourceTree.of(context.table()).resources()) {
            for (Route route : resource.routes()) {
                if (route.methods().contains("GET") && !route.methods().intersects(OTHERS)) {
                    verb(resource, route).ifPresent(verb -> context.report(finding(route, verb)));
                }
            }
        }
    }

    /** The changing verb that the path or the handler's name says. */
    private static Optional<String> verb(Resource resource, Route route) {
        Optional<Phrase> phrase = Literals.last(resource);
        List<String> named = Words.split(route.handler().methodName());
        if (ManagementPaths.contains(route.template()) || Forms.isPage(route) || looks(named)) {
            return Optional.empty();
        }
        String opening = named.isEmpty() ? "" : named.get(0);
        Returned returned = Returned.by(route.facts());
        Optional<String> said = phrase.filter(Phrase::isPlain)
                .filter(p -> Verbs.isUnsafe(p.first()))
                .filter(p -> p.words().stream().skip(1).noneMatch(Verbs::isLookedAt))
                .map(Phrase::first);
        if (said.isEmpty()) {
            Optional<String> above = verbAbove(resource).filter(opening::equals);
            if (above.isPresent() && named.size() > 1 && returned != Returned.TEXT) {
                return above;
            }
            boolean resourceOnly = phrase.filter(Phrase::opensWithVerb).isEmpty();
            return isRemoval(opening) && named.size() > 1 && resourceOnly && returned != Returned.TEXT
                    ? Optional.of(opening)
                    : Optional.empty();
        }
        String verb = said.get();
        boolean agrees = opening.equals(verb);
        if (!agrees && (phrase.orElseThrow().words().size() > 1 || Verbs.isAlsoNoun(verb))
                || Verbs.isAlsoNoun(verb)
                        && named.size() == 1
                        && returned != Returned.NOTHING
                        && !isOneOfTwo(resource)
                        && !isCopied(resource, verb)
                || Verbs.opensForm(verb) && mayBeForm(resource, route, returned)
                || verb.equals("add") && isSum(route, returned)) {
            return Optional.empty();
        }
        return said;
    }

    /** A verb that a noun follows: {@code update/quantity}. It stands below something, which it changes. */
    private static Optional<String> verbAbove(Resource resource) {
        Optional<Resource> place = resource.parent()
                .filter(parent -> parent.parent().flatMap(Resource::segment).isPresent());
        return resource.phrase()
                .filter(phrase -> phrase.isPlain() && !Verbs.isLookedAt(phrase.first()))
                .flatMap(noun -> place)
                .flatMap(Resource::phrase)
                .filter(phrase -> phrase.words().size() == 1)
                .map(Phrase::first)
                .filter(Verbs::isUnsafe);
    }

    /** Whether an item is copied: {@code /reports/7/copy}. */
    private static boolean isCopied(Resource resource, String verb) {
        return COPIES.contains(verb)
                && resource.parent()
                        .flatMap(Resource::segment)
                        .flatMap(Segment::soleVariable)
                        .isPresent();
    }

    /** Whether its opposite stands beside it, as stop beside start: that makes a verb of each. */
    private static boolean isOneOfTwo(Resource resource) {
        return resource.phrase()
                .map(phrase -> OPPOSITES.get(phrase.hyphenated()))
                .filter(other -> resource.parent()
                        .orElseThrow()
                        .literal(other)
                        .filter(beside -> !beside.routes().isEmpty())
                        .isPresent())
                .isPresent();
    }

    private static boolean isRemoval(String verb) {
        return Verbs.isUnsafe(verb)
                && Verbs.act(verb).filter(act -> act == Verbs.Act.REMOVE).isPresent();
    }

    private static boolean looks(List<String> handler) {
        return !handler.isEmpty()
                && (Verbs.opensLook(handler.get(0)) || handler.stream().skip(1).anyMatch(Verbs::isShown));
    }

    /** Whether the route may show the form that is then posted. */
    private static boolean mayBeForm(Resource resource, Route route, Returned returned) {
        if (resource.methods().contains("POST") || isReturn(resource)) {
            return true;
        }
        boolean mayBeViewName = returned == Returned.TEXT && route.framework() == Framework.SPRING;
        boolean api = route.template().segments().stream()
                .anyMatch(s -> s instanceof Segment.Literal literal
                        && (literal.text().equals("api")
                                || Phrase.of(literal.text()).isVersion()));
        boolean body = route.facts().parameters().stream().anyMatch(p -> p.kind() == HandlerParameter.Kind.BODY);
        return mayBeViewName && !api && !body && route.conditions().produces().isEmpty();
    }

    /** Whether a payment service or the like sends the browser back to it, to this path or to its sibling for success. */
    private static boolean isReturn(Resource resource) {
        return resource.parent()
                .filter(parent ->
                        RETURNS.stream().anyMatch(text -> parent.literal(text).isPresent()))
                .isPresent();
    }

    /** Whether it adds numbers rather than things. */
    private static boolean isSum(Route route, Returned returned) {
        return returned == Returned.SCALAR || route.template().variables().size() > 1;
    }

    private static Finding finding(Route route, String verb) {
        String path = route.template().toString();
        boolean mailed = Verbs.isMailed(verb) && isMailed(route);
        boolean removal = isRemoval(verb);
        String problem = "`GET " + path + "` changes something, by its name `" + verb
                + "`, though browsers, crawlers and caches take every GET for a mere look";
        String cure = mailed
                ? "let GET show a page that asks, and map the change itself to POST"
                : removal ? "map it to DELETE" : "map it to POST, or to PUT or PATCH where it sets a state";
        return new Finding(
                INFO.id(),
                mailed ? Severity.INFO : Severity.WARNING,
                route,
                route.facts().pathAnchor(),
                problem,
                cure,
                List.of());
    }

    private static boolean isMailed(Route route) {
        return !route.facts().known()
                || route.template().variables().stream()
                        .anyMatch(v -> Words.split(v.name()).stream().anyMatch(SECRETS::contains))
                || route.facts().parameters().stream()
                        .filter(p -> p.kind() == HandlerParameter.Kind.QUERY)
                        .flatMap(p -> p.name().stream())
                        .anyMatch(name -> Words.split(name).stream().anyMatch(SECRETS::contains));
    }
}
