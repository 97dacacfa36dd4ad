package dev.allowance.rules.method;

import com.google.auto.service.AutoService;
import dev.allowance.lang.TypeUse;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
import dev.allowance.naming.SensitiveWords;
import dev.allowance.naming.Verbs;
import dev.allowance.naming.Words;
import dev.allowance.path.Segment;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** POST that only returns something. RFC 9110 §9.2.1 and §9.3.1: GET is safe, can be cached, linked to and sent again. */
@AutoService(Rule.class)
public final class PostForReadRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "post-for-read",
                    Severity.WARNING,
                    Theme.METHOD,
                    "POST is mapped to what its name calls a mere look, and no GET stands beside it")
            .asConvention();

    /** With these a path says that it returns something; what selects by criteria is {@link PostForSearchRule}'s. */
    private static final Set<String> READS = Set.of("get", "fetch", "list", "retrieve", "count");

    private static final Set<String> NOUNS = Set.of("list", "count");

    /** Before the name of a thing these read, if the handler says so as well and returns it. */
    private static final Set<String> LOOKS = Set.of("query", "find", "select", "view", "show");

    /** What is shown of a thing. */
    private static final Set<String> VIEWS = Set.of("detail", "details", "info", "profile", "summary");

    /** What a server makes, or uses up, by handing it out. */
    private static final Set<String> HANDED_OUT = Set.of(
            "token",
            "tokens",
            "otp",
            "code",
            "captcha",
            "session",
            "key",
            "ticket",
            "signature",
            "signed",
            "presigned",
            "url",
            "link",
            "upload",
            "password",
            "secret",
            "challenge",
            "nonce",
            "credential",
            "credentials",
            "lock",
            "lease",
            "it",
            "next",
            "or",
            "and",
            "new");

    /** What is told of things that were handed out before. */
    private static final Set<String> TOLD = Set.of("list", "count", "info", "details", "history");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        Map<Route, Resource> found = new LinkedHashMap<>();
        for (Resource resource : context.tree().resources()) {
            for (Route route : resource.routes()) {
                if (isSaid(resource, route) || isShown(resource, route) || isMeant(resource, route)) {
                    if (isOnlyPost(resource, route)) {
                        found.put(route, resource);
                    } else if (route.methods().contains("GET")) {
                        context.eligible(route);
                    }
                }
            }
        }
        for (List<Route> routes : Declarations.of(found.keySet())) {
            Route route = routes.get(0);
            context.eligible(route);
            context.report(finding(found.get(route), routes));
        }
    }

    private static boolean isOnlyPost(Resource resource, Route route) {
        Returned returned = Returned.by(route.facts());
        return route.methods().contains("POST")
                && !resource.methods().contains("GET")
                && !resource.methods().isUnknown()
                && returned != Returned.NOTHING
                && returned != Returned.VIEW
                && !ManagementPaths.contains(route.template())
                && !(returned == Returned.SCALAR && Taken.isNested(route))
                && !Effects.in(route);
    }

    /** Whether the path says that it returns something: {@code list}, {@code getConfig}. */
    private static boolean isSaid(Resource resource, Route route) {
        Optional<Phrase> phrase = Literals.last(resource).filter(Phrase::isPlain);
        boolean listed = phrase.filter(p -> p.words().size() > 1
                        && p.head().equals("list")
                        && Verbs.act(p.first()).map(Verbs.Act.SEARCH::equals).orElse(true)
                        && Effects.looks(route))
                .isPresent();
        if (phrase.isEmpty()
                || !READS.contains(phrase.get().first()) && !listed
                || isHandedOut(phrase.get().words())
                || phrase.get().words().size() == 1
                        && resource.parent()
                                .flatMap(Resource::phrase)
                                .filter(above -> isHandedOut(above.words()))
                                .isPresent()) {
            return false;
        }
        boolean proven = Effects.looks(route) || Returned.by(route.facts()) == Returned.SEVERAL;
        // a list may get another item, and one may fetch into a cache
        boolean plainly = phrase.get().words().size() > 1
                && !NOUNS.contains(phrase.get().first())
                && !phrase.get().first().equals("fetch");
        return plainly || proven;
    }

    /** Whether the path names what is shown of a thing, or a page of things, or looks for one, and the handler returns just that. */
    private static boolean isShown(Resource resource, Route route) {
        Optional<Phrase> phrase =
                Literals.last(resource).filter(Phrase::isPlain).filter(p -> !isHandedOut(p.words()));
        Returned returned = Returned.by(route.facts());
        if (phrase.isEmpty() || returned == Returned.TEXT || returned == Returned.SCALAR) {
            return false;
        }
        List<String> handler = Words.split(route.handler().methodName());
        if (phrase.get().words().size() == 1) {
            boolean same = handler.equals(phrase.get().words());
            return VIEWS.contains(phrase.get().first())
                            && returned != Returned.OPAQUE
                            && (same || Effects.looks(route))
                            && Taken.queryOnly(route)
                    || phrase.get().first().equals("page")
                            && (same || Effects.looks(route))
                            && returned == Returned.SEVERAL;
        }
        return LOOKS.contains(phrase.get().first())
                && handler.equals(phrase.get().words())
                && (returned != Returned.SEVERAL || phrase.get().first().equals("select"))
                && !Taken.isNested(route);
    }

    /** Whether the path names a thing, and the handler returns it without taking anything from the body. */
    private static boolean isMeant(Resource resource, Route route) {
        List<String> words = Words.split(route.handler().methodName());
        Returned returned = Returned.by(route.facts());
        return words.size() > 1
                && Effects.looks(route)
                && !isHandedOut(words)
                && Literals.last(resource)
                        .filter(phrase -> phrase.isPlain()
                                && !Verbs.act(phrase.first()).isPresent()
                                && !Verbs.act(phrase.head()).isPresent()
                                && !isHandedOut(phrase.words()))
                        .isPresent()
                && Taken.queryOnly(route)
                && returned != Returned.TEXT
                && returned != Returned.OPAQUE
                && !returnsHandedOut(route.facts().returnType());
    }

    /** Whether what comes back is called after something that is handed out: a {@code PaymentToken}. */
    private static boolean returnsHandedOut(TypeUse type) {
        List<String> words = Words.split(type.simpleName());
        return !words.isEmpty() && HANDED_OUT.contains(words.get(words.size() - 1))
                || type.arguments().stream().anyMatch(PostForReadRule::returnsHandedOut);
    }

    private static boolean isHandedOut(List<String> words) {
        // what follows "by" is the key that is asked with; a list of keys is of those that there are
        return !words.isEmpty()
                && !TOLD.contains(words.get(words.size() - 1))
                && words.stream().takeWhile(word -> !word.equals("by")).anyMatch(HANDED_OUT::contains);
    }

    private static Finding finding(Resource resource, List<Route> routes) {
        Route route = routes.get(0);
        boolean said = isSaid(resource, route) || isShown(resource, route);
        String path = route.template().toString();
        String source = said
                ? "by its name"
                : "by the name of its handler, `" + route.handler().methodName() + "`";
        boolean last =
                resource.segment().filter(s -> s instanceof Segment.Literal).isPresent();
        String better = said && last ? route.template().toString().replaceFirst("/[^/]+/?$", "") : path;
        String cure = (said && !better.isEmpty() ? "map it to `GET " + better + "`" : "map it to `GET " + path + "`")
                + (Taken.body(route).isPresent() ? ", with what the body holds as query parameters" : "");
        return new Finding(
                INFO.id(),
                Taken.isNested(route) || !route.facts().known() || SensitiveWords.in(route.template())
                        ? Severity.INFO
                        : Severity.WARNING,
                route,
                said ? route.facts().pathAnchor() : route.facts().methodAnchor(),
                "`POST " + path + "` only returns something, " + source
                        + ": its answer cannot be cached, linked to or fetched again, and GET is refused with 405",
                cure,
                Declarations.others(routes));
    }
}
