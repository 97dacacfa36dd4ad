package dev.allowance.framework.jaxrs;

import dev.allowance.automaton.Nfa;
import dev.allowance.framework.Outcome;
import dev.allowance.framework.PathReading;
import dev.allowance.framework.Request;
import dev.allowance.framework.Runtime;
import dev.allowance.http.HttpMethods;
import dev.allowance.route.Framework;
import dev.allowance.route.Role;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Quarkus REST, formerly RESTEasy Reactive ({@code server.mapping.RequestMapper}, {@code handlers.ClassRoutingHandler} and
 * {@code ResourceLocatorHandler}).
 *
 * <p>Templates are filed by what they begin with, up to the first variable, and those with more of it are tried first. Where
 * a root class has nothing for the request, the next one is tried that begins with the same text. Below the root class there
 * is one such file for each HTTP method, locators being in all of them. It sends no {@code Allow} with a 405.
 */
public final class QuarkusDispatch extends JaxRsDispatch {

    /** Vert.x resolves dot segments, which cannot be followed. */
    private static final Nfa DOTS = QuarkusPattern.ANYTHING
            .then(Nfa.literal("/"))
            .then(Nfa.literal(".").or(Nfa.literal("..")))
            .then(Nfa.literal("/").then(QuarkusPattern.ANYTHING).optional());

    /** {@code ResteasyReactiveRequestContext.initPathSegments}: beside matrix parameters all escapes are decoded. */
    private static final Pattern ODD = Pattern.compile("[^?]*/;.*|[^?]*;[^?]*%.*|[^?]*%.*;.*");

    private final int dots;
    private final Candidates<QuarkusLevel.Entry<QuarkusLevel>> roots;

    /** Dispatches over the served JAX-RS routes of the table. */
    public QuarkusDispatch(RouteTable table) {
        super(
                Runtime.QUARKUS,
                new PathReading(PathReading.Escapes.UNRESERVED, true),
                ResourceTree.of(table),
                new TemplateLanguages(Wire.QUARKUS));
        Map<String, List<Route>> byRoot = new TreeMap<>();
        for (Route route : table.served()) {
            if (route.role() == Role.SERVER && route.framework() == Framework.JAXRS) {
                QuarkusTemplate root =
                        QuarkusTemplate.of(ResourceTree.resource(route).root());
                byRoot.computeIfAbsent(root.key(), key -> new ArrayList<>()).add(route);
            }
        }
        QuarkusPlaces places = new QuarkusPlaces(templates(), tree().application());
        this.roots = new Candidates<>(places.roots(List.copyOf(byRoot.values())), QuarkusLevel.Entry::languages);
        this.dots = templates().of("a segment of dots", DOTS, true, true);
    }

    @Override
    String spelling(String declared) {
        return declared;
    }

    @Override
    Selection select(String method, MatchedPath path) {
        if (path.in(dots)) {
            path.giveUp();
            return Selection.NOT_FOUND;
        }
        Optional<QuarkusLevel.Entry<QuarkusLevel>> last = Optional.empty();
        for (QuarkusLevel.Entry<QuarkusLevel> root : roots.on(path).toList()) {
            boolean mayFollow = last.isEmpty()
                    || last.get().path().stem().equals(root.path().stem());
            if (mayFollow && root.matches().test(path)) {
                last = Optional.of(root);
                Optional<Selection> selection = inRoot(root.found(), method, path);
                if (selection.isPresent() || path.isUnknown()) {
                    return selection.orElse(Selection.NOT_FOUND);
                }
            }
        }
        boolean otherMethod = last.stream()
                .flatMap(root -> root.found().byMethod().values().stream())
                .anyMatch(mapper -> mapper.find(path).isPresent());
        return otherMethod ? Selection.notAllowed(Optional.empty()) : Selection.NOT_FOUND;
    }

    /** Empty where the class has nothing, so that another may be tried. What a locator leads to is final. */
    private Optional<Selection> inRoot(QuarkusLevel level, String method, MatchedPath path) {
        giveUpIfOpen(level, path);
        Optional<QuarkusLevel.Mapper> get = level.mapper("GET");
        Optional<QuarkusLevel.Mapper> own = level.mapper(method);
        if (own.isEmpty() && method.equals("OPTIONS")) {
            return Optional.of(automatic(level));
        }
        Optional<QuarkusLevel.Mapper> head = method.equals("HEAD") ? get : Optional.empty();
        return own.or(() -> head)
                .or(level::locators)
                .flatMap(mapper -> mapper.find(path))
                .or(() -> head.flatMap(mapper -> mapper.find(path)))
                .map(target -> at(target, method, path));
    }

    /** What the class has for any path, whether it is found on this one or not. */
    private static Selection automatic(QuarkusLevel level) {
        SortedSet<String> names = new TreeSet<>(level.byMethod().keySet());
        names.add("HEAD");
        names.add("OPTIONS");
        return Selection.automatic(HttpMethods.of(names));
    }

    /** Below a locator HEAD is GET and OPTIONS automatic only where nothing is declared for them at all. */
    private Selection below(QuarkusLevel level, String method, MatchedPath path) {
        giveUpIfOpen(level, path);
        Optional<QuarkusLevel.Mapper> own = level.mapper(method);
        Optional<QuarkusLevel.Target> target = own.or(level::locators).flatMap(mapper -> mapper.find(path));
        if (own.isEmpty() && target.isEmpty() && method.equals("HEAD")) {
            target = level.mapper("GET").flatMap(mapper -> mapper.find(path));
        }
        if (target.isPresent()) {
            return at(target.get(), method, path);
        }
        if (own.isPresent()) {
            return Selection.NOT_FOUND;
        }
        return method.equals("OPTIONS") ? automatic(level) : Selection.notAllowed(Optional.empty());
    }

    private Selection at(QuarkusLevel.Target target, String method, MatchedPath path) {
        return target.into().isPresent()
                ? below(target.into().get(), method, path)
                : Selection.handled(target.routes());
    }

    private static void giveUpIfOpen(QuarkusLevel level, MatchedPath path) {
        if (level.open() || level.byMethod().containsKey(QuarkusLevel.ANY_METHOD)) {
            path.giveUp();
        }
    }

    @Override
    boolean isOdd(String path) {
        return ODD.matcher(path).matches();
    }

    /** Templates decide before media types do, for good. */
    @Override
    Outcome among(Selection selection, Request request, MatchedPath path) {
        return QuarkusMediaTypes.choose(selection.routes(), request);
    }
}
