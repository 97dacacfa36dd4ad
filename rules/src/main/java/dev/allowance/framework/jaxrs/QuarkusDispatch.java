package dev.allowance.framework.jaxrs;

import dev.allowance.automaton.CharSet;
import dev.allowance.automaton.Nfa;
import dev.allowance.framework.PathReading;
import dev.allowance.framework.Runtime;
import dev.allowance.framework.jaxrs.ResourceTree.Branch;
import dev.allowance.framework.jaxrs.ResourceTree.Node;
import dev.allowance.http.HttpMethods;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Quarkus REST, formerly RESTEasy Reactive ({@code server.mapping.RequestMapper}, {@code handlers.ClassRoutingHandler} and
 * {@code ResourceLocatorHandler}).
 *
 * <p>Templates are filed by what they begin with, up to the first variable, and those with more of it are tried first. Where
 * a root class has nothing for the request, the next one is tried that begins with the same text. Below the root class there
 * is one such file for each HTTP method, locators being in all of them. It sends no {@code Allow} with a 405.
 */
public final class QuarkusDispatch extends JaxRsDispatch {

    private static final Nfa ANYTHING = Nfa.codePoints(CharSet.ALL);
    private static final Nfa LAST = Nfa.codePoint(CharSet.of('/').complement());
    private static final Nfa SLASH = Wire.QUARKUS.slash();

    /**
     * Something filed.
     *
     * @param path its template
     * @param matches whether a path matches it
     * @param found what is found with it
     */
    private record Entry<T>(PathTemplate path, Predicate<MatchedPath> matches, T found) {}

    /** What is filed, in the order in which it is tried. */
    private record Mapper<T>(List<Entry<T>> entries) {

        Optional<T> find(MatchedPath path) {
            return entries.stream()
                    .filter(entry -> entry.matches().test(path))
                    .findFirst()
                    .map(Entry::found);
        }
    }

    /** Methods, or what a locator leads to. */
    private record Target(List<Route> routes, Optional<Level> into) {}

    /**
     * The classes at one place.
     *
     * @param byMethod a mapper for each HTTP method that is declared
     * @param locators the locators alone, if there are any
     */
    private record Level(Map<String, Mapper<Target>> byMethod, Optional<Mapper<Target>> locators, boolean open) {}

    /**
     * The way to a level.
     *
     * @param name of the languages that are made of it
     * @param taken what it takes of the path
     * @param takesAll whether nothing is ever left of the path
     */
    private record Way(String name, Nfa taken, boolean exact, boolean takesAll, boolean known) {}

    /**
     * Paths that are rewritten before they are compared, in a way that is not followed here. Dot segments are resolved. A
     * segment of path parameters only leaves two slashes, which then are not one. Next to path parameters a percent-encoded
     * slash is decoded; whether there are any is not seen.
     */
    private static final Nfa REWRITTEN = ANYTHING.then(Nfa.literal("/"))
            .then(Nfa.literal(".").or(Nfa.literal("..")))
            .then(Nfa.literal("/").then(ANYTHING).optional())
            .or(ANYTHING.then(Nfa.literal("//").or(Nfa.literal(String.valueOf(PathReading.ENCODED_SLASH))))
                    .then(ANYTHING));

    private final int rewritten;
    private final Mapper<Level> roots;

    /** Dispatches over the served JAX-RS routes of the table. */
    public QuarkusDispatch(RouteTable table) {
        super(
                Runtime.QUARKUS,
                new PathReading(true, true),
                ResourceTree.of(table),
                new TemplateLanguages(Wire.QUARKUS));
        Way start = way(new Way("", Nfa.empty(), true, false, true), tree().application());
        List<Entry<Level>> entries = new ArrayList<>();
        for (Branch root : tree().roots()) {
            Node below = root.below().orElseThrow();
            entries.addAll(entries(start, root.path(), way -> level(way, below)));
        }
        this.roots = mapper(entries);
        this.rewritten = templates().of("rewritten", REWRITTEN, true, true);
    }

    @Override
    String spelling(String declared) {
        return declared;
    }

    private static Way way(Way before, PathTemplate path) {
        QuarkusTemplate.Beginning beginning = new QuarkusTemplate(path).beginning();
        boolean known = before.known() && beginning.known();
        if (before.takesAll()) {
            // only what matches a mere slash is left
            return new Way(before.name() + path, before.taken(), before.exact(), true, known);
        }
        return new Way(
                before.name() + path,
                before.taken().then(beginning.whole()),
                before.exact() && beginning.exact(),
                beginning.takesAll(),
                known);
    }

    /**
     * A class or locator: once for the paths that match its template, once for those that do without its expression.
     *
     * @param found makes of the way to it what is found
     */
    private <T> List<Entry<T>> entries(Way before, PathTemplate path, Function<Way, T> found) {
        List<Integer> languages = beginning(before, path);
        List<Entry<T>> entries = new ArrayList<>();
        entries.add(
                new Entry<>(path, request -> languages.stream().anyMatch(request::in), found.apply(way(before, path))));
        new QuarkusTemplate(path).slip().filter(slip -> !before.takesAll()).ifPresent(slip -> {
            String name = before.name() + path;
            int bounded = language(before, slip.bounded(), name + " without expression");
            int atOnce = language(before, slip.atOnce(), name + " has expression");
            int further = language(before, slip.further(), name + " has expression behind");
            int escaped = language(before, slip.escaped(), name + " with escapes");
            Predicate<MatchedPath> matches = request -> {
                if (!request.in(bounded) || request.in(atOnce)) {
                    return false;
                }
                if (!request.in(further) && request.in(escaped)) {
                    // the digits of an escape are text like any other, and are not seen here
                    request.giveUp();
                }
                return request.in(further);
            };
            Way way = new Way(
                    name + " without expression",
                    before.taken().then(slip.taken()),
                    before.exact(),
                    false,
                    before.known());
            entries.add(new Entry<>(path, matches, found.apply(way)));
        });
        return entries;
    }

    private int language(Way before, Nfa nfa, String name) {
        return templates().of(name, before.taken().then(nfa), before.exact(), before.known());
    }

    /** The paths that come to a class or locator. */
    private List<Integer> beginning(Way before, PathTemplate path) {
        QuarkusTemplate.Beginning beginning = new QuarkusTemplate(path).beginning();
        boolean known = before.known() && beginning.known();
        boolean exact = before.exact() && beginning.exact();
        // Behind an expression, a slash at the path's end is only understood if nothing else is left.
        Nfa rest = beginning.takesAll()
                ? SLASH.optional()
                : beginning.expression() && beginning.exact()
                        ? SLASH.then(ANYTHING).then(LAST).or(SLASH).optional()
                        : SLASH.then(ANYTHING).optional();
        Nfa nfa = beginning.whole().then(rest);
        String name = before.name() + path;
        List<Integer> languages = new ArrayList<>();
        languages.add(templates().of(name + " and below", at(before, nfa), exact, known));
        languages.add(templates().of(name + " perhaps", before.taken().then(beginning.odd()), false, known));
        return languages;
    }

    /** The paths that come to a method. */
    private int whole(Way before, PathTemplate path) {
        QuarkusTemplate.Whole whole = new QuarkusTemplate(path).whole();
        return templates()
                .of(
                        before.name() + " with " + path,
                        at(before, whole.nfa()),
                        before.exact(),
                        before.known() && whole.known());
    }

    /** Where the rest of a path is nothing, it counts as a slash. */
    private static Nfa at(Way before, Nfa rest) {
        Nfa nothingLeft = rest.accepts("/") ? before.taken() : Nfa.nothing();
        return before.takesAll()
                ? nothingLeft.then(SLASH.optional())
                : before.taken().then(rest).or(nothingLeft);
    }

    private Level level(Way way, Node node) {
        List<Entry<Target>> locators = new ArrayList<>();
        for (Branch branch : node.branches()) {
            branch.below()
                    .ifPresent(below -> locators.addAll(entries(
                            way, branch.path(), on -> new Target(List.of(), Optional.of(level(on, below))))));
        }
        Map<String, Map<PathTemplate, Entry<Target>>> methods = new TreeMap<>();
        PathTemplate here = TemplateParts.join(List.of());
        file(node.methods(), here, whole(way, here), methods);
        for (Branch branch : node.branches()) {
            file(branch.methods(), branch.path(), whole(way, branch.path()), methods);
        }
        Map<String, Mapper<Target>> byMethod = new TreeMap<>();
        methods.forEach((method, entries) -> {
            List<Entry<Target>> all = new ArrayList<>(entries.values());
            locators.stream()
                    .filter(locator -> !entries.containsKey(locator.path()))
                    .forEach(all::add);
            byMethod.put(method, mapper(all));
        });
        return new Level(byMethod, locators.isEmpty() ? Optional.empty() : Optional.of(mapper(locators)), node.open());
    }

    private static void file(
            List<Route> routes,
            PathTemplate path,
            int language,
            Map<String, Map<PathTemplate, Entry<Target>>> methods) {
        for (Route route : routes) {
            // A method that cannot be read may be any; its name here is one that no request has.
            List<String> names = route.methods().isUnknown()
                    ? List.of("?")
                    : List.copyOf(route.methods().names());
            for (String name : names) {
                methods.computeIfAbsent(name, n -> new LinkedHashMap<>())
                        .merge(
                                path,
                                new Entry<>(
                                        path,
                                        request -> request.in(language),
                                        new Target(List.of(route), Optional.empty())),
                                QuarkusDispatch::both);
            }
        }
    }

    private static Entry<Target> both(Entry<Target> one, Entry<Target> other) {
        List<Route> routes = new ArrayList<>(one.found().routes());
        routes.addAll(other.found().routes());
        return new Entry<>(one.path(), one.matches(), new Target(routes, Optional.empty()));
    }

    private static <T> Mapper<T> mapper(List<Entry<T>> entries) {
        Comparator<Entry<T>> longestStem = Comparator.<Entry<T>>comparingInt(
                        entry -> stem(entry.path()).length())
                .reversed();
        return new Mapper<>(entries.stream()
                .sorted(longestStem
                        .thenComparing(entry -> Precedence.of(entry.path()), Precedence.STANDARD)
                        .thenComparing(entry -> entry.path().toString(), Comparator.reverseOrder()))
                .toList());
    }

    private static String stem(PathTemplate path) {
        String text = path.toString();
        int end = text.indexOf('{');
        end = text.contains(TemplateParts.UNKNOWN_PART) ? Math.min(end, text.indexOf(TemplateParts.UNKNOWN_PART)) : end;
        String stem = end < 0 ? text : text.substring(0, end);
        return stem.length() > 1 && stem.endsWith("/") ? stem.substring(0, stem.length() - 1) : stem;
    }

    @Override
    Selection select(String method, MatchedPath path) {
        if (path.in(rewritten)) {
            path.giveUp();
            return Selection.NOT_FOUND;
        }
        Optional<Entry<Level>> last = Optional.empty();
        for (Entry<Level> root : roots.entries()) {
            boolean mayFollow = last.isEmpty() || stem(last.get().path()).equals(stem(root.path()));
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
    private Optional<Selection> inRoot(Level level, String method, MatchedPath path) {
        giveUpIfOpen(level, path);
        Optional<Mapper<Target>> get = Optional.ofNullable(level.byMethod().get("GET"));
        Optional<Mapper<Target>> own = Optional.ofNullable(level.byMethod().get(method));
        if (own.isEmpty() && method.equals("OPTIONS")) {
            return Optional.of(automatic(level));
        }
        Optional<Mapper<Target>> head = method.equals("HEAD") ? get : Optional.empty();
        return own.or(() -> head)
                .or(level::locators)
                .flatMap(mapper -> mapper.find(path))
                .or(() -> head.flatMap(mapper -> mapper.find(path)))
                .map(target -> at(target, method, path));
    }

    /** What the class has for any path, whether it is found on this one or not. */
    private static Selection automatic(Level level) {
        SortedSet<String> names = new TreeSet<>(level.byMethod().keySet());
        names.add("HEAD");
        names.add("OPTIONS");
        return Selection.automatic(HttpMethods.of(names));
    }

    /** Below a locator HEAD is GET and OPTIONS automatic only where nothing is declared for them at all. */
    private Selection below(Level level, String method, MatchedPath path) {
        giveUpIfOpen(level, path);
        Optional<Mapper<Target>> own = Optional.ofNullable(level.byMethod().get(method));
        Optional<Target> target = own.or(level::locators).flatMap(mapper -> mapper.find(path));
        if (own.isEmpty() && target.isEmpty() && method.equals("HEAD")) {
            target = Optional.ofNullable(level.byMethod().get("GET")).flatMap(mapper -> mapper.find(path));
        }
        if (target.isPresent()) {
            return at(target.get(), method, path);
        }
        if (own.isPresent()) {
            return Selection.NOT_FOUND;
        }
        return method.equals("OPTIONS") ? automatic(level) : Selection.notAllowed(Optional.empty());
    }

    private Selection at(Target target, String method, MatchedPath path) {
        return target.into().isPresent()
                ? below(target.into().get(), method, path)
                : Selection.handled(target.routes());
    }

    private static void giveUpIfOpen(Level level, MatchedPath path) {
        if (level.open() || level.byMethod().containsKey("?")) {
            path.giveUp();
        }
    }
}
