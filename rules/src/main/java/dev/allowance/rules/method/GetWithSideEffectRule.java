package dev.allowance.rules.method;

import com.google.auto.service.AutoService;
import dev.allowance.http.HttpMethods;
import dev.allowance.lang.TypeUse;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.naming.Nouns;
import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
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
    private static final Map<String, String> OPPOSITES = Map.of(
            "start",
            "stop",
            "stop",
            "start",
            "kill",
            "start",
            "shutdown",
            "restart",
            "restart",
            "stop",
            "pause",
            "resume",
            "resume",
            "pause",
            "lock",
            "unlock");
    /** Of an item these may be shown: when it starts. */
    private static final Set<String> TIMES = Set.of("start", "stop");
    /** A handler of just this name does it, unless it returns what may bear that name. */
    private static final Set<String> COMMANDS = Set.of("refresh", "reset", "trigger", "shutdown", "flush", "rollback");

    /** With the same words in path and handler, these change what follows: {@code setDefault}, {@code changeStatus}. */
    private static final Set<String> ALTERS = Set.of("set", "change", "modify", "switch", "toggle");

    private static final Set<String> ANSWERS = Set.of("response", "sink", "stream", "writer");

    /** What a handler's name may open with without saying anything. */
    private static final Set<String> OPENERS = Set.of("api", "do", "handle", "rest");

    /** What a handler returns that has only begun something. */
    private static final Set<String> JOBS = Set.of("job", "execution");

    /** A handler that opens with one of these and returns nothing does what it says. */
    private static final Set<String> SETS_OFF = Set.of(
            "trigger",
            "run",
            "execute",
            "start",
            "stop",
            "sync",
            "refresh",
            "rebuild",
            "send",
            "set",
            "save",
            "create",
            "add",
            "disconnect",
            "enable",
            "disable");

    private static final HttpMethods OTHERS = HttpMethods.of("POST", "PUT", "PATCH", "DELETE");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        for (Resource resource : context.tree().resources()) {
            for (Route route : resource.routes()) {
                if (route.methods().contains("GET") && !route.methods().intersects(OTHERS)) {
                    verb(resource, route).ifPresent(verb -> context.report(finding(route, verb)));
                }
            }
        }
    }

    /** The changing verb that the path or the handler's name says. */
    private static Optional<String> verb(Resource resource, Route route) {
        List<String> named = named(route);
        if (ManagementPaths.contains(route.template()) || Forms.isPage(route) || looks(named)) {
            return Optional.empty();
        }
        Optional<Phrase> phrase = Literals.last(resource).map(last -> split(last, named));
        if (phrase.filter(p -> isReturned(p, named, route)).isPresent()) {
            return Optional.empty();
        }
        String opening = named.isEmpty() ? "" : named.get(0);
        if (phrase.filter(p -> startsJob(p, opening, route)).isPresent()) {
            return phrase.map(Phrase::first);
        }
        if (returnsNothing(route) && SETS_OFF.contains(opening) && named.size() > 1) {
            return Optional.of(opening);
        }
        if (phrase.filter(p -> endsInRemoval(p, named)).isPresent()) {
            return phrase.map(Phrase::head);
        }
        Optional<String> said = phrase.filter(Phrase::isPlain)
                .filter(p -> Verbs.isUnsafe(p.first()) || changesByName(p, named))
                .filter(p -> p.words().stream()
                        .skip(1)
                        .noneMatch(changesByName(p, named) ? Verbs::isShown : Verbs::isLookedAt))
                .map(Phrase::first);
        return said.isPresent()
                ? said.filter(verb -> isMeant(verb, phrase.orElseThrow(), named, resource, route))
                : HandlerVerb.of(resource, phrase, named, route);
    }

    /** Whether several come back of what path and handler call things to switch: {@code switchOptions}. */
    private static boolean isReturned(Phrase phrase, List<String> named, Route route) {
        return ALTERS.contains(phrase.first())
                && phrase.words().equals(named)
                && phrase.number() == Nouns.Number.PLURAL
                && Returned.by(route.facts()) == Returned.SEVERAL;
    }

    /** The words of the handler's name that say something. */
    private static List<String> named(Route route) {
        List<String> words = Words.split(route.handler().methodName());
        return words.size() > 1 && OPENERS.contains(words.get(0)) ? words.subList(1, words.size()) : words;
    }

    /** Whether the response is no matter of the handler either; what may be anything is the request in JAX-RS. */
    private static boolean returnsNothing(Route route) {
        return Returned.by(route.facts()) == Returned.NOTHING
                && route.facts().parameters().stream()
                        .noneMatch(parameter -> route.framework() == Framework.SPRING
                                ? parameter.kind() == HandlerParameter.Kind.CONTEXT
                                        || parameter.kind() == HandlerParameter.Kind.ANY
                                : parameter.onMethod() && mayAnswer(parameter));
    }

    /** Whether a handler of JAX-RS may answer by it: {@code AsyncResponse}, {@code SseEventSink}. */
    private static boolean mayAnswer(HandlerParameter parameter) {
        return parameter.kind() == HandlerParameter.Kind.CONTEXT
                && Words.split(parameter.type().simpleName()).stream().anyMatch(ANSWERS::contains);
    }

    /** Whether the handler bears out that the verb of the path is one, and that a change is what comes of it. */
    private static boolean isMeant(String verb, Phrase phrase, List<String> named, Resource resource, Route route) {
        String opening = opening(named, verb, route);
        Returned returned = Returned.by(route.facts());
        boolean contradicted = !opening.equals(verb) && (phrase.words().size() > 1 || Verbs.isAlsoNoun(verb));
        boolean shown = Verbs.isAlsoNoun(verb)
                && named.size() == 1
                && returned != Returned.NOTHING
                && !isOneOfTwo(resource)
                && !(COMMANDS.contains(verb) && opening.equals(verb) && returned == Returned.OPAQUE)
                && !isDoneTo(resource, opening, verb)
                && !isSync(resource, opening, verb, route)
                && !isAppliedToOther(resource, route);
        return !contradicted
                && !shown
                && !(Verbs.isAlsoNoun(verb)
                        && named.size() == 1
                        && returns(verb, route.facts().returnType()))
                && !(verb.equals("refresh") && named.contains("token"))
                && !(Verbs.opensForm(verb) && mayBeForm(resource, route, returned))
                && !(verb.equals("add") && isSum(route, returned));
    }

    /** What the handler's name opens with, or the path's verb where that is done to what is run: {@code jobPause}. */
    private static String opening(List<String> named, String verb, Route route) {
        if (named.size() < 2) {
            return named.isEmpty() ? "" : named.get(0);
        }
        boolean done = HandlerVerb.isRunnable(named.get(0))
                && named.get(1).equals(verb)
                && named.size() == 2
                && isEmpty(route);
        return done ? verb : named.get(0);
    }

    /** Whether nothing comes back, be it in an envelope. */
    private static boolean isEmpty(Route route) {
        return Returned.by(route.facts()) == Returned.NOTHING
                || route.facts().returnType().arguments().stream()
                        .anyMatch(argument -> argument.simpleName().equals("Void"));
    }

    /** Whether the handler has the path's words, and they open with a verb that leaves no doubt: {@code deleteInfo} shows no info. */
    private static boolean changesByName(Phrase phrase, List<String> named) {
        String verb = phrase.first();
        return phrase.words().equals(named)
                && (HandlerVerb.isRemoval(verb) && Verbs.isOnlyVerb(verb) || ALTERS.contains(verb) && named.size() > 1);
    }

    /** Whether the handler has the path's words, and the last is a verb that removes: {@code python-delete}. */
    private static boolean endsInRemoval(Phrase phrase, List<String> named) {
        return named.size() > 1
                && phrase.words().equals(named)
                && HandlerVerb.isRemoval(phrase.head())
                && Verbs.isOnlyVerb(phrase.head());
    }

    /** The phrase, split as the handler's name has it: {@code resetpassword} where the handler is {@code resetPassword}. */
    private static Phrase split(Phrase phrase, List<String> named) {
        for (int length = 2; phrase.words().size() == 1 && length <= named.size(); length++) {
            List<String> words = named.subList(0, length);
            if (phrase.first().equals(String.join("", words))) {
                return new Phrase(phrase.text(), words);
            }
        }
        boolean done = phrase.first().equals("do") && phrase.words().size() > 1;
        return done
                ? new Phrase(
                        phrase.text(), phrase.words().subList(1, phrase.words().size()))
                : phrase;
    }

    /** Whether a verb, in the path and in the handler's name, ends in a job: {@code generate}, {@code refreshCache}. */
    private static boolean startsJob(Phrase phrase, String opening, Route route) {
        return phrase.isPlain()
                && isAct(phrase.first())
                && isAct(opening)
                && Words.split(route.facts().returnType().simpleName()).stream().anyMatch(JOBS::contains);
    }

    private static boolean isAct(String verb) {
        return Verbs.isOnlyVerb(verb)
                && Verbs.act(verb)
                        .filter(act -> act == Verbs.Act.ACT || act == Verbs.Act.WRITE)
                        .isPresent();
    }

    /** Whether the id of another thing follows the verb: <code>stop/{requestId}</code> is no stop of a bus. */
    private static boolean isAppliedToOther(Resource resource, Route route) {
        List<Segment.Variable> variables = route.template().variables();
        Optional<Phrase> verb = resource.parent().flatMap(Resource::phrase);
        if (verb.isEmpty() || resource.segment().flatMap(Segment::soleVariable).isEmpty()) {
            return false;
        }
        List<String> words = Words.split(variables.get(variables.size() - 1).name());
        String noun = verb.get().head();
        return words.size() > 1 && !words.get(0).equals(noun) && !Nouns.areForms(words.get(0), noun);
    }

    /** Whether it is done to an item, not shown of it, as the handler's name has it: {@code /reports/7/copy}. */
    private static boolean isDoneTo(Resource resource, String opening, String verb) {
        return opening.equals(verb)
                && !TIMES.contains(verb)
                && resource.parent()
                        .flatMap(Resource::segment)
                        .flatMap(Segment::soleVariable)
                        .isPresent();
    }

    /** Whether a thing is brought up to date, with no word of what a client has seen so far, for which it would fetch the rest. */
    private static boolean isSync(Resource resource, String opening, String verb, Route route) {
        return verb.equals("sync")
                && opening.equals(verb)
                && resource.parent()
                        .flatMap(Resource::phrase)
                        .filter(above ->
                                above.isPlain() && !above.isVersion() && above.number() == Nouns.Number.SINGULAR)
                        .isPresent()
                && route.facts().known()
                && route.facts().parameters().stream()
                        .allMatch(parameter -> parameter.kind() == HandlerParameter.Kind.CONTEXT);
    }

    /** Whether the type, or what is in it, bears that name: a {@code Lock}, an {@code Optional<MergeDto>}. */
    private static boolean returns(String noun, TypeUse type) {
        return Words.split(type.simpleName()).contains(noun)
                || type.arguments().stream().anyMatch(argument -> returns(noun, argument));
    }

    /** Whether its opposite stands beside it, as stop beside start: that makes a verb of each. An id may follow both. */
    private static boolean isOneOfTwo(Resource resource) {
        boolean ofItem = resource.segment().flatMap(Segment::soleVariable).isPresent();
        Resource verb = ofItem ? resource.parent().orElseThrow() : resource;
        return verb.phrase()
                .map(phrase -> OPPOSITES.get(phrase.hyphenated()))
                .flatMap(other -> verb.parent().orElseThrow().literal(other))
                .flatMap(beside -> ofItem ? beside.item() : Optional.of(beside))
                .filter(beside -> !beside.routes().isEmpty())
                .isPresent();
    }

    private static boolean looks(List<String> handler) {
        return !handler.isEmpty()
                && (Verbs.opensLook(handler.get(0)) || handler.stream().skip(1).anyMatch(Verbs::isShown));
    }

    /** Whether the route may show the form that is then posted. */
    private static boolean mayBeForm(Resource resource, Route route, Returned returned) {
        if (resource.methods().contains("POST") || isReturn(resource) || isMadeAbove(resource, returned)) {
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

    /** Whether POST a step above makes the thing, and what comes back here is to be filled in: {@code GET /tests/create}. */
    private static boolean isMadeAbove(Resource resource, Returned returned) {
        return returned != Returned.NOTHING
                && resource.phrase()
                        .filter(phrase -> phrase.hyphenated().equals("create"))
                        .isPresent()
                && resource.parent()
                        .filter(above -> above.methods().contains("POST"))
                        .isPresent();
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
        boolean removal = HandlerVerb.isRemoval(verb);
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
