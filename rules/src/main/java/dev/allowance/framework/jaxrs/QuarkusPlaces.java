package dev.allowance.framework.jaxrs;

import dev.allowance.automaton.CharSet;
import dev.allowance.automaton.Nfa;
import dev.allowance.framework.jaxrs.QuarkusLevel.Entry;
import dev.allowance.framework.jaxrs.QuarkusLevel.Mapper;
import dev.allowance.framework.jaxrs.QuarkusLevel.Target;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Files routes as Quarkus REST does, each class or locator with the language of the paths that come to it. */
final class QuarkusPlaces {

    private static final Nfa SLASH = QuarkusPattern.SLASH;
    private static final Nfa ANYTHING = QuarkusPattern.ANYTHING;
    private static final Nfa LAST = Nfa.unit(CharSet.of('/').complement());
    private static final Nfa RUNS = ANYTHING.then(Nfa.literal("//")).then(ANYTHING);
    private static final Nfa ENDS = ANYTHING.then(Nfa.literal("/"));
    private static final QuarkusTemplate HERE = QuarkusTemplate.of(TemplateParts.EMPTY);

    /**
     * The way to a place.
     *
     * @param name of the languages that are made of it
     * @param taken what it takes of the path
     * @param exact whether it takes just that, and not more
     * @param takesAll whether nothing is ever left of the path
     * @param known whether it can be read
     */
    private record Way(String name, Nfa taken, boolean exact, boolean takesAll, boolean known) {}

    private final TemplateLanguages languages;
    private final Way start;

    QuarkusPlaces(TemplateLanguages languages, PathTemplate application) {
        this.languages = languages;
        this.start = way(new Way("", Nfa.empty(), true, false, true), QuarkusTemplate.of(application));
    }

    /**
     * The root classes, in the order in which they are tried.
     *
     * @param groups the routes of those that are merged
     */
    List<Entry<QuarkusLevel>> roots(List<List<Route>> groups) {
        List<Entry<QuarkusLevel>> roots = new ArrayList<>();
        for (List<Route> group : groups) {
            // the name that decides among equals is that of the class that is read first
            QuarkusTemplate path =
                    QuarkusTemplate.of(ResourceTree.resource(group.get(0)).root());
            roots.addAll(entries(start, path, way -> level(way, group, 0), true));
        }
        return sorted(roots);
    }

    private static Way way(Way before, QuarkusTemplate path) {
        QuarkusPattern pattern = new QuarkusPattern(path);
        QuarkusPattern.Beginning beginning = pattern.beginning();
        boolean known = before.known() && pattern.isKnown();
        if (before.takesAll()) {
            // only what matches a mere slash is left
            return new Way(before.name() + path.text(), before.taken(), before.exact(), true, known);
        }
        return new Way(
                before.name() + path.text(),
                before.taken().then(beginning.taken()),
                before.exact() && beginning.exact(),
                beginning.takesAll(),
                known);
    }

    /**
     * A class or locator: for the paths that match its template, and for those that do without its expression.
     *
     * @param found makes of the way to it what is found
     * @param follow whether those that do without are followed any further
     */
    private <T> List<Entry<T>> entries(Way before, QuarkusTemplate path, Function<Way, T> found, boolean follow) {
        List<Integer> beginning = beginning(before, path);
        List<Entry<T>> entries = new ArrayList<>();
        T leads = found.apply(way(before, path));
        entries.add(new Entry<>(path, beginning, request -> beginning.stream().anyMatch(request::in), leads));
        Optional<QuarkusPattern.Slip> slip = new QuarkusPattern(path).slip().filter(slipped -> !before.takesAll());
        if (slip.isPresent()) {
            String name = before.name() + path.text();
            int atOnce = language(before, slip.get().atOnce(), name + " has expression");
            int further = language(before, slip.get().further(), name + " has expression behind");
            Way way = new Way(
                    name + " without expression",
                    before.taken().then(slip.get().taken()),
                    before.exact(),
                    false,
                    before.known());
            T without = follow ? found.apply(way) : leads;
            entries.add(new Entry<>(
                    path,
                    List.of(atOnce, further),
                    request -> {
                        boolean slips = !request.in(atOnce) && request.in(further);
                        if (slips && !follow) {
                            request.giveUp();
                        }
                        return slips;
                    },
                    without));
        }
        return entries;
    }

    private int language(Way before, Nfa nfa, String name) {
        return languages.of(name, before.taken().then(nfa), before.exact(), before.known());
    }

    /** The paths that come to a class or locator. */
    private List<Integer> beginning(Way before, QuarkusTemplate path) {
        QuarkusPattern pattern = new QuarkusPattern(path);
        QuarkusPattern.Beginning beginning = pattern.beginning();
        boolean known = before.known() && pattern.isKnown();
        boolean exact = before.exact() && beginning.exact();
        // Behind an expression, a slash at the path's end is only understood if nothing else is left.
        Nfa rest = beginning.takesAll()
                ? SLASH.optional()
                : beginning.expression() && beginning.exact()
                        ? SLASH.then(ANYTHING).then(LAST).or(SLASH).optional()
                        : SLASH.then(ANYTHING).optional();
        String name = before.name() + path.text();
        List<Integer> all = new ArrayList<>();
        all.add(languages.of(name + " and below", at(before, beginning.taken().then(rest)), exact, known));
        if (beginning.odd() != Nfa.nothing()) {
            all.add(languages.of(name + " perhaps", before.taken().then(beginning.odd()), false, known));
        }
        return all;
    }

    /** Methods at a template, for the paths that come to it. */
    private Entry<Target> whole(Way before, QuarkusTemplate path, Target methods) {
        QuarkusPattern pattern = new QuarkusPattern(path);
        int language = languages.of(
                before.name() + " with " + path.text(),
                at(before, pattern.whole()),
                before.exact(),
                before.known() && pattern.isKnown());
        if (!pattern.countsSlashes()) {
            return new Entry<>(path, List.of(language), request -> request.in(language), methods);
        }
        int runs = languages.of("slashes side by side", RUNS, true, true);
        int ends = languages.of("a slash at the end", ENDS, true, true);
        return new Entry<>(
                path,
                List.of(language, runs),
                request -> {
                    boolean in = request.in(language);
                    if (request.in(runs) || in && request.in(ends)) {
                        request.giveUp();
                    }
                    return in;
                },
                methods);
    }

    /** Where the rest of a path is nothing, it counts as a slash. */
    private static Nfa at(Way before, Nfa rest) {
        Nfa nothingLeft = rest.accepts("/") ? before.taken() : Nfa.nothing();
        return before.takesAll()
                ? nothingLeft.then(SLASH.optional())
                : before.taken().then(rest).or(nothingLeft);
    }

    private QuarkusLevel level(Way way, List<Route> routes, int depth) {
        Map<String, List<Route>> locators = new TreeMap<>();
        Map<String, Map<String, List<Route>>> methods = new TreeMap<>();
        Map<String, QuarkusTemplate> templates = new TreeMap<>();
        boolean open = false;
        for (Route route : routes) {
            boolean ends = ResourceTree.resource(route).locators().size() == depth;
            if (ends && ResourceTree.isUndecided(route)) {
                open = true;
                continue;
            }
            QuarkusTemplate path =
                    ResourceTree.next(route, depth).map(QuarkusTemplate::of).orElse(HERE);
            templates.put(path.text(), path);
            if (!ends) {
                locators.computeIfAbsent(path.text(), text -> new ArrayList<>()).add(route);
                continue;
            }
            for (String method : methods(route)) {
                methods.computeIfAbsent(method, name -> new TreeMap<>())
                        .computeIfAbsent(path.text(), text -> new ArrayList<>())
                        .add(route);
            }
        }
        Map<String, List<Entry<Target>>> into = new TreeMap<>();
        locators.forEach((text, below) -> into.put(
                text,
                entries(
                        way,
                        templates.get(text),
                        on -> new Target(List.of(), Optional.of(level(on, below, depth + 1))),
                        false)));
        Map<String, Mapper> byMethod = new TreeMap<>();
        methods.forEach((method, byPath) -> {
            List<Entry<Target>> entries = new ArrayList<>();
            byPath.forEach((text, handlers) ->
                    entries.add(whole(way, templates.get(text), new Target(handlers, Optional.empty()))));
            into.forEach((text, locator) -> {
                if (!byPath.containsKey(text)) {
                    entries.addAll(locator);
                }
            });
            byMethod.put(method, Mapper.of(sorted(entries)));
        });
        List<Entry<Target>> all = into.values().stream().flatMap(List::stream).toList();
        return new QuarkusLevel(byMethod, all.isEmpty() ? Optional.empty() : Optional.of(Mapper.of(sorted(all))), open);
    }

    private static List<String> methods(Route route) {
        return route.methods().isUnknown()
                ? List.of(QuarkusLevel.ANY_METHOD)
                : List.copyOf(route.methods().names());
    }

    /** Entries of one template stay in their order. */
    private static <T> List<Entry<T>> sorted(List<Entry<T>> entries) {
        return entries.stream().sorted(Comparator.comparing(Entry::path)).toList();
    }
}
