package dev.allowance.naming;

import dev.allowance.http.HttpMethods;
import dev.allowance.path.Segment;
import dev.allowance.route.Framework;
import dev.allowance.route.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A place in the tree of a table's templates, where the names and regular expressions of variables and a slash at the end
 * make no difference. It may have routes or only lead to some. Made by {@link ResourceTree}, fixed afterwards.
 */
public final class Resource {

    /** So long a text at most is held against regular expressions. */
    private static final int TRIED = 20;

    private final Framework framework;
    private final Optional<Resource> parent;
    private final Optional<Segment> segment;
    private final List<Segment> segments;
    private final List<String> keys;
    private final Optional<Phrase> phrase;
    private final Map<String, Resource> children = new TreeMap<>();
    private final List<Resource> patterns = new ArrayList<>();
    private final Map<String, Pattern> regexes = new TreeMap<>();
    private boolean holdsAnything;
    private final List<Route> routes = new ArrayList<>();
    private HttpMethods methods = HttpMethods.NONE;
    private Optional<Shape> shape = Optional.empty();

    Resource(Framework framework) {
        this.framework = framework;
        this.parent = Optional.empty();
        this.segment = Optional.empty();
        this.segments = List.of();
        this.keys = List.of();
        this.phrase = Optional.empty();
    }

    private Resource(Resource parent, String key, Segment segment, Map<String, Phrase> phrases) {
        this.framework = parent.framework;
        this.parent = Optional.of(parent);
        this.segment = Optional.of(segment);
        List<Segment> all = new ArrayList<>(parent.segments);
        all.add(segment);
        this.segments = List.copyOf(all);
        List<String> allKeys = new ArrayList<>(parent.keys);
        allKeys.add(key);
        this.keys = List.copyOf(allKeys);
        this.phrase = segment instanceof Segment.Literal literal
                ? Optional.of(phrases.computeIfAbsent(literal.text(), Phrase::of))
                : Optional.empty();
    }

    /** @param phrases those read so far, by their text: an API uses the same words over and over */
    Resource child(String key, Segment of, Map<String, Phrase> phrases) {
        Resource known = children.get(key);
        if (known != null) {
            known.remember(of);
            return known;
        }
        Resource made = new Resource(this, key, of, phrases);
        children.put(key, made);
        made.remember(of);
        if (of instanceof Segment.Mixed && of.soleVariable().isEmpty()) {
            patterns.add(made);
        }
        return made;
    }

    private void remember(Segment of) {
        Optional<String> regex = of.soleVariable().flatMap(Segment.Variable::regex);
        if (regex.isEmpty()) {
            holdsAnything = true;
        } else if (!holdsAnything && !regexes.containsKey(regex.get())) {
            try {
                regexes.put(regex.get(), Pattern.compile(regex.get()));
            } catch (PatternSyntaxException e) {
                holdsAnything = true;
            }
        }
    }

    /** Whether one of the variables that stand here may hold the text; long ones are not tried, since some expressions take their time. */
    boolean mayHold(String text) {
        return holdsAnything
                || text.length() > TRIED
                || regexes.values().stream()
                        .anyMatch(regex -> regex.matcher(text).matches());
    }

    void add(Route route) {
        routes.add(route);
        methods = methods.union(route.methods());
    }

    /** Whose routes it holds. */
    public Framework framework() {
        return framework;
    }

    /** What it is below; empty for the root. */
    public Optional<Resource> parent() {
        return parent;
    }

    /** The last segment; empty for the root. */
    public Optional<Segment> segment() {
        return segment;
    }

    /** All segments from the root. */
    public List<Segment> segments() {
        return segments;
    }

    /** What makes all segments from the root the same place in the tree as others. */
    public List<String> keys() {
        return keys;
    }

    /** The last segment as words, where it is a literal. */
    public Optional<Phrase> phrase() {
        return phrase;
    }

    /** Whether its last segment stands for one segment of a path, not for any number of them. */
    public boolean isOneSegment() {
        if (segment.isEmpty() || segment.get() instanceof Segment.Literal) {
            return true;
        }
        Optional<Segment.Variable> variable = segment.get().soleVariable();
        return !(segment.get() instanceof Segment.CatchAll)
                && (variable.isEmpty() || !ResourceTree.mayCrossSegments(variable.get(), framework.syntax()));
    }

    /** What the words say it is. */
    public Shape shape() {
        if (shape.isEmpty()) {
            shape = Optional.of(readShape());
        }
        return shape.get();
    }

    /** As {@link Shape#of(List, dev.allowance.path.PathSyntax)} of its segments; what stands above is known already. */
    private Shape readShape() {
        if (phrase.isPresent()) {
            return Shape.of(phrase.get());
        }
        boolean mayBeItem = parent.isPresent()
                && segment.orElseThrow().soleVariable().isPresent()
                && isOneSegment()
                && parent.get().shape() == Shape.COLLECTION;
        return mayBeItem ? Shape.ITEM : Shape.UNKNOWN;
    }

    /** The routes on exactly these segments, in the table's order. */
    public List<Route> routes() {
        return Collections.unmodifiableList(routes);
    }

    /** The methods of these routes together. */
    public HttpMethods methods() {
        return methods;
    }

    /** The first of these routes that answers the method by name. */
    public Optional<Route> route(String method) {
        for (Route route : routes) {
            if (route.methods().contains(method)) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }

    /** The first route there, or else the first one below its items, or else below. Every resource but an empty root has one. */
    public Route anyRoute() {
        return routes.stream()
                .findFirst()
                .or(() -> item().map(Resource::anyRoute))
                .orElseGet(() -> children.values().iterator().next().anyRoute());
    }

    /** What is directly below it, literals and templates. */
    public Collection<Resource> children() {
        return Collections.unmodifiableCollection(children.values());
    }

    /** What is below it in place of one variable. */
    public Optional<Resource> item() {
        return child(ResourceTree.VARIABLE);
    }

    /** What is below it at this literal text. */
    public Optional<Resource> literal(String text) {
        return child(ResourceTree.literalKey(text));
    }

    /** What is directly below it in place of a segment with text and variables or wildcards. */
    List<Resource> patterns() {
        return patterns;
    }

    Optional<Resource> child(String key) {
        return Optional.ofNullable(children.get(key));
    }
}
