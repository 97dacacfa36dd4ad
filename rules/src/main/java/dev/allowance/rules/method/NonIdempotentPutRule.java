package dev.allowance.rules.method;

import com.google.auto.service.AutoService;
import dev.allowance.http.HttpMethods;
import dev.allowance.naming.ManagementPaths;
import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
import dev.allowance.naming.Words;
import dev.allowance.path.Segment;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** PUT that does more each time it is sent. RFC 9110 §9.2.2: clients and proxies may send a PUT again after a failure. */
@AutoService(Rule.class)
public final class NonIdempotentPutRule implements Rule {

    private static final RuleInfo INFO = RuleInfo.of(
                    "non-idempotent-put",
                    Severity.INFO,
                    Theme.METHOD,
                    "PUT is mapped to what its name calls a further step or a new item, though a PUT may be sent twice")
            .asConvention();
    private static final HttpMethods PUT = HttpMethods.of("PUT");
    /** Twice is not once. */
    private static final Set<String> STEPS =
            Set.of("increment", "decrement", "increase", "decrease", "append", "prepend", "toggle");

    /** One further in a direction, where the request names no place: {@code moveUp}. */
    private static final Set<String> MOVES = Set.of("move", "shift", "step", "scale");

    private static final Set<String> DIRECTIONS =
            Set.of("up", "down", "left", "right", "forward", "forwards", "back", "backward", "backwards");

    /** Each time it runs again. */
    private static final Set<String> RUNS = Set.of("exec", "execute", "trigger");

    /** Adding to a set twice is adding once, but these make another. */
    private static final Set<String> ANOTHER = Set.of("create", "insert", "copy", "clone", "duplicate", "import");

    /** What is put in there moves the others on. */
    private static final Set<String> PLACES = Set.of("index", "position", "priority", "order", "rank");

    private static final Set<String> MAKES = Set.of("create", "insert", "add");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        for (Resource resource : context.tree().resources()) {
            for (Route route : resource.routes()) {
                if (route.methods().equals(PUT) && !ManagementPaths.contains(route.template())) {
                    Optional<String> step = step(resource, route).or(() -> run(resource, route));
                    Optional<Resource> items = items(resource);
                    boolean saidToMake = isSaidToMake(resource, route) || isInsertion(resource, route);
                    if (step.isPresent() || items.isPresent() || saidToMake) {
                        context.eligible(route);
                    }
                    step.ifPresent(verb -> context.report(further(route, verb)));
                    if (items.isPresent() && makesNew(route) || saidToMake) {
                        context.report(another(route, items));
                    }
                }
            }
        }
    }

    /** The verb of the path, or of the handler, that goes a step further each time. */
    private static Optional<String> step(Resource resource, Route route) {
        return resource.phrase()
                .filter(Phrase::isPlain)
                .map(Phrase::first)
                .or(() -> Optional.of(opening(route)))
                .filter(STEPS::contains)
                .filter(verb -> isBlind(verb, route))
                .or(() -> move(resource, route));
    }

    /** The verb of the path that moves on in a direction, if nothing in the request says how far. */
    private static Optional<String> move(Resource resource, Route route) {
        return resource.phrase()
                .filter(Phrase::isPlain)
                .filter(phrase -> phrase.words().size() == 2
                        && MOVES.contains(phrase.first())
                        && DIRECTIONS.contains(phrase.head())
                        && Taken.onlyPath(route))
                .map(Phrase::text);
    }

    /** Whether path and handler both say that something runs once more: {@code jobs/trigger}. */
    private static Optional<String> run(Resource resource, Route route) {
        return Literals.last(resource)
                .filter(phrase -> phrase.isPlain() && RUNS.contains(phrase.first()))
                .map(Phrase::first)
                .filter(verb -> opening(route).startsWith(verb.substring(0, Math.min(4, verb.length()))));
    }

    /** Whether path and handler both say that something is made, and no key follows under which: {@code createAsset}. */
    private static boolean isSaidToMake(Resource resource, Route route) {
        return ANOTHER.contains(opening(route))
                && resource.phrase()
                        .filter(phrase -> phrase.isPlain() && ANOTHER.contains(phrase.first()))
                        .isPresent();
    }

    /** Whether the handler puts something in at a place in a row: {@code insertCriterion} at <code>/criteria/{index}</code>. */
    private static boolean isInsertion(Resource resource, Route route) {
        return (opening(route).equals("insert") || opening(route).equals("add"))
                && resource.segment()
                        .flatMap(Segment::soleVariable)
                        .filter(variable -> PLACES.contains(variable.name()))
                        .isPresent();
    }

    /** Whether the request does not say what is to be set: with a value, what is called toggle sets it. */
    private static boolean isBlind(String verb, Route route) {
        return !verb.equals("toggle") || !route.facts().known() || Taken.onlyPath(route);
    }

    /** The items, if the resource is a collection that holds what it makes under ids of their own. */
    private static Optional<Resource> items(Resource resource) {
        boolean root = resource.segments().stream().allMatch(segment -> segment instanceof Segment.Literal);
        return resource.item()
                .filter(item -> root
                        && (item.methods().contains("GET") || item.methods().contains("DELETE")));
    }

    /** Whether the handler's name or status says that each request makes a new item. */
    static boolean makesNew(Route route) {
        List<String> words = Words.split(route.handler().methodName());
        boolean named = MAKES.contains(opening(route))
                && words.stream().noneMatch(word -> word.equals("or") || word.equals("if") || word.equals("and"));
        return named || Effects.hasStatusCreated(route);
    }

    private static String opening(Route route) {
        List<String> words = Words.split(route.handler().methodName());
        return words.isEmpty() ? "" : words.get(0);
    }

    private static Finding further(Route route, String verb) {
        return finding(
                route,
                "goes a step further each time, by the name `" + verb + "`",
                "map it to POST, or let PUT take the new value",
                List.of());
    }

    private static Finding another(Route route, Optional<Resource> item) {
        return finding(
                route,
                "makes a new item each time, by its handler `" + route.handler().methodName() + "`",
                "map it to `POST " + route.template() + "`",
                item.map(i -> List.of(new Related(i.routes().get(0), "an item")))
                        .orElse(List.of()));
    }

    private static Finding finding(Route route, String what, String cure, List<Related> related) {
        return new Finding(
                INFO.id(),
                INFO.severity(),
                route,
                route.facts().methodAnchor(),
                "`PUT " + route.template() + "` " + what + ", though clients and proxies may send a PUT twice",
                cure,
                related);
    }
}
