package dev.allowance.framework.jaxrs;

import dev.allowance.framework.PathReading;
import dev.allowance.framework.Runtime;
import dev.allowance.framework.jaxrs.ResourceTree.Branch;
import dev.allowance.framework.jaxrs.ResourceTree.Node;
import dev.allowance.http.HttpMethods;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
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

/**
 * Quarkus REST, formerly RESTEasy Reactive ({@code server.mapping.RequestMapper}, {@code handlers.ClassRoutingHandler} and
 * {@code ResourceLocatorHandler}).
 *
 * <p>Templates are filed by what they begin with, up to the first variable. The longest such stem that the path begins with,
 * compared as text and not by segments, is tried and after it only those that begin with a variable. Below the root class
 * there is one such file for each HTTP method, locators being in all of them. It sends no {@code Allow} with a 405.
 */
public final class QuarkusDispatch extends JaxRsDispatch {

    /** Something filed: what is found with its template. */
    private record Entry<T>(PathTemplate path, int language, T found) {}

    /**
     * Templates by stem, the longest stem first.
     *
     * @param stems each with the language of the paths that begin so
     * @param others those without a stem
     */
    private record Mapper<T>(Map<Integer, List<Entry<T>>> stems, List<Entry<T>> others) {

        Optional<T> find(MatchedPath path) {
            for (Map.Entry<Integer, List<Entry<T>>> stem : stems.entrySet()) {
                if (path.in(stem.getKey())) {
                    Optional<T> found = first(stem.getValue(), path);
                    return found.isPresent() ? found : first(others, path);
                }
            }
            return first(others, path);
        }

        private static <T> Optional<T> first(List<Entry<T>> entries, MatchedPath path) {
            return entries.stream()
                    .filter(entry -> path.in(entry.language()))
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

    private final Mapper<Level> roots;

    /** Dispatches over the served JAX-RS routes of the table. */
    public QuarkusDispatch(RouteTable table) {
        super(
                Runtime.QUARKUS,
                new PathReading(true, true),
                ResourceTree.of(table),
                new TemplateLanguages(Wire.QUARKUS));
        List<Entry<Level>> entries = new ArrayList<>();
        for (Branch root : tree().roots()) {
            entries.add(new Entry<>(
                    root.path(),
                    templates().below(root.full(), true),
                    level(root.below().orElseThrow())));
        }
        this.roots = mapper(tree().application(), entries);
    }

    @Override
    String spelling(String declared) {
        return declared;
    }

    private Level level(Node node) {
        List<Entry<Target>> locators = new ArrayList<>();
        for (Branch branch : node.branches()) {
            branch.below()
                    .ifPresent(below -> locators.add(new Entry<>(
                            branch.path(),
                            templates().below(branch, node.at()),
                            new Target(List.of(), Optional.of(level(below))))));
        }
        Map<String, Map<PathTemplate, Entry<Target>>> methods = new TreeMap<>();
        PathTemplate here = TemplateParts.join(List.of());
        file(node.methods(), here, templates().exactly(node.at(), node.certain()), methods);
        for (Branch branch : node.branches()) {
            int language = isOneExpression(branch.path())
                    ? templates().withoutSlash(branch, node.at())
                    : templates().exactly(branch, node.at());
            file(branch.methods(), branch.path(), language, methods);
        }
        Map<String, Mapper<Target>> byMethod = new TreeMap<>();
        methods.forEach((method, entries) -> {
            List<Entry<Target>> all = new ArrayList<>(entries.values());
            locators.stream()
                    .filter(locator -> !entries.containsKey(locator.path()))
                    .forEach(all::add);
            byMethod.put(method, mapper(node.at(), all));
        });
        return new Level(
                byMethod,
                locators.isEmpty() ? Optional.empty() : Optional.of(mapper(node.at(), locators)),
                node.open());
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
                                new Entry<>(path, language, new Target(List.of(route), Optional.empty())),
                                QuarkusDispatch::both);
            }
        }
    }

    private static Entry<Target> both(Entry<Target> one, Entry<Target> other) {
        List<Route> routes = new ArrayList<>(one.found().routes());
        routes.addAll(other.found().routes());
        return new Entry<>(one.path(), one.language(), new Target(routes, Optional.empty()));
    }

    /** From the first variable on that has an expression, or text behind it, all is one expression up to the path's end. */
    private static boolean isOneExpression(PathTemplate path) {
        return path.segments().stream()
                .anyMatch(segment -> segment instanceof Segment.Mixed mixed
                        && !(mixed.parts().get(mixed.parts().size() - 1) instanceof Segment.Variable last
                                && last.regex().isEmpty()
                                && mixed.parts().stream()
                                                .filter(Segment.Variable.class::isInstance)
                                                .count()
                                        == 1));
    }

    private <T> Mapper<T> mapper(PathTemplate at, List<Entry<T>> entries) {
        Comparator<Entry<T>> order = Comparator.<Entry<T>, Precedence>comparing(
                        entry -> Precedence.of(entry.path()), Precedence.STANDARD)
                .thenComparing(entry -> entry.path().toString(), Comparator.reverseOrder());
        Map<String, List<Entry<T>>> byStem =
                new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(stem -> stem));
        entries.stream()
                .sorted(order)
                .forEach(entry -> byStem.computeIfAbsent(stem(entry.path()), s -> new ArrayList<>())
                        .add(entry));
        List<Entry<T>> others = byStem.getOrDefault("/", List.of());
        byStem.remove("/");
        Map<Integer, List<Entry<T>>> stems = new LinkedHashMap<>();
        byStem.forEach((stem, filed) -> stems.put(templates().startingWith(at, stem), List.copyOf(filed)));
        return new Mapper<>(stems, List.copyOf(others));
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
        Optional<Level> level = roots.find(path);
        if (level.isEmpty()) {
            return Selection.NOT_FOUND;
        }
        return inRoot(level.get(), method, path);
    }

    private Selection inRoot(Level level, String method, MatchedPath path) {
        giveUpIfOpen(level, path);
        Optional<Mapper<Target>> get = Optional.ofNullable(level.byMethod().get("GET"));
        Optional<Mapper<Target>> own = Optional.ofNullable(level.byMethod().get(method));
        if (own.isEmpty() && method.equals("OPTIONS")) {
            SortedSet<String> names = new TreeSet<>(level.byMethod().keySet());
            names.add("HEAD");
            names.add("OPTIONS");
            return Selection.automatic(HttpMethods.of(names));
        }
        Optional<Mapper<Target>> head = method.equals("HEAD") ? get : Optional.empty();
        Optional<Target> target = own.or(() -> head)
                .or(level::locators)
                .flatMap(mapper -> mapper.find(path))
                .or(() -> head.flatMap(mapper -> mapper.find(path)));
        if (target.isPresent()) {
            return at(target.get(), method, path);
        }
        boolean otherMethod = level.byMethod().values().stream()
                .anyMatch(mapper -> mapper.find(path).isPresent());
        return otherMethod ? Selection.notAllowed(Optional.empty()) : Selection.NOT_FOUND;
    }

    /** Below a locator nothing is automatic: neither HEAD nor OPTIONS. */
    private Selection below(Level level, String method, MatchedPath path) {
        giveUpIfOpen(level, path);
        Optional<Mapper<Target>> own = Optional.ofNullable(level.byMethod().get(method));
        Optional<Target> target = own.or(level::locators).flatMap(mapper -> mapper.find(path));
        if (target.isPresent()) {
            return at(target.get(), method, path);
        }
        return own.isEmpty() ? Selection.notAllowed(Optional.empty()) : Selection.NOT_FOUND;
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
