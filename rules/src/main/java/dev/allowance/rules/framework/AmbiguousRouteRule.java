package dev.allowance.rules.framework;

import com.google.auto.service.AutoService;
import dev.allowance.naming.Nouns;
import dev.allowance.naming.Words;
import dev.allowance.path.InvalidTemplateException;
import dev.allowance.path.Overlap;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import dev.allowance.path.Specificity;
import dev.allowance.route.Framework;
import dev.allowance.route.ResourcePath;
import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleContext;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Finds templates of equal rank that match one path for one method. Spring answers 500 there ({@code
 * AbstractHandlerMethodMapping.lookupHandlerMethod}); in JAX-RS the order among them is nobody's promise (Jakarta REST 3.1
 * §3.7.2), and only methods of one resource class are looked at.
 */
@AutoService(Rule.class)
public final class AmbiguousRouteRule implements Rule {

    private static final RuleInfo INFO =
            RuleInfo.of("ambiguous-route", Severity.WARNING, Theme.FRAMEWORK, "templates of equal rank match one path");
    /** How the names of variables end whose values are hardly ever words. */
    private static final Set<String> IDS = Set.of("id", "uuid", "guid", "key");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public void check(RuleContext context) {
        for (Framework framework : Framework.values()) {
            Map<String, List<Route>> scopes = new TreeMap<>();
            for (Route route : Clash.candidates(context.table(), framework)) {
                scope(route)
                        .ifPresent(scope -> scopes.computeIfAbsent(scope, s -> new ArrayList<>())
                                .add(route));
            }
            scopes.values().forEach(routes -> checkScope(routes, context));
        }
    }

    /** Among which routes one competes: all of Spring's, in JAX-RS the methods of one class that have a path. */
    private static Optional<String> scope(Route route) {
        if (route.resource().isEmpty()) {
            return Optional.of("");
        }
        ResourcePath resource = route.resource().get();
        return resource.method()
                .map(method -> String.join(
                        " ",
                        route.handler().typeName(),
                        resource.application().toString(),
                        resource.root().toString(),
                        resource.locators().toString()));
    }

    /** What is compared: the whole template, in JAX-RS the method's part, since the rest is the same. */
    private static PathTemplate own(Route route) {
        return route.resource().flatMap(ResourcePath::method).orElse(route.template());
    }

    private static void checkScope(List<Route> routes, RuleContext context) {
        SegmentTree tree = new SegmentTree();
        routes.forEach(route -> tree.add(own(route), route));
        for (Route route : routes) {
            List<Related> rivals = new ArrayList<>();
            tree.forEachNear(own(route), other -> {
                if (other != route && isAmbiguous(other, route) && other.compareTo(route) < 0) {
                    Optional<PathTemplate> example = example(other, route);
                    if (example.isEmpty() || !isDecided(example.get(), other, route, tree)) {
                        rivals.add(new Related(other, "matches some of the same paths at equal rank"));
                    }
                }
            });
            if (!rivals.isEmpty()) {
                context.report(finding(route, rivals));
            }
        }
    }

    private static Optional<PathTemplate> example(Route a, Route b) {
        return Overlap.witness(own(a), own(b)).flatMap(path -> {
            try {
                return Optional.of(PathTemplate.parse(path, own(a).syntax()));
            } catch (InvalidTemplateException e) {
                return Optional.empty();
            }
        });
    }

    /** Whether a third route of higher rank takes the example, and perhaps all that the two have in common. */
    private static boolean isDecided(PathTemplate example, Route a, Route b, SegmentTree tree) {
        List<Route> better = new ArrayList<>();
        tree.forEachNear(example, third -> {
            if (Specificity.compare(own(third), own(a)) < 0
                    && third.methods().intersects(Clash.methods(a, b))
                    && Overlap.between(own(third), example) != Overlap.DISJOINT) {
                better.add(third);
            }
        });
        return !better.isEmpty();
    }

    private static boolean isAmbiguous(Route a, Route b) {
        return Clash.hasNoChoice(a, b)
                && !isDuplicate(a, b)
                && !takesWordForNumber(a, b)
                && !takesWordForNumber(b, a)
                && !needWordsForIds(a, b)
                && !needsNameOfCollectionTwice(own(a), own(b))
                && !needsNameOfCollectionTwice(own(b), own(a))
                && Specificity.compare(own(a), own(b)) == 0
                && switch (Overlap.between(own(a), own(b))) {
                    case EQUAL, SUBSUMES, SUBSUMED, PARTIAL -> true;
                    case DISJOINT, UNKNOWN -> false;
                };
    }

    /** Then {@link DuplicateRouteRule} has said it. */
    private static boolean isDuplicate(Route a, Route b) {
        return own(a).equals(own(b))
                || a.framework() == Framework.JAXRS && own(a).shape().equals(own(b).shape());
    }

    /**
     * Whether a path that both match holds, whichever of the two is meant, a word where an id is expected, as {@code
     * /tasks/decide/resume} of {@code /tasks/{taskId}/resume} and {@code /tasks/decide/{taskId}}: who asks for it means neither.
     */
    private static boolean needWordsForIds(Route a, Route b) {
        return takesWordForId(own(a), own(b)) && takesWordForId(own(b), own(a));
    }

    /**
     * Whether a path that both match holds the name of a collection for one of its items, and once more for what stands before
     * it, as {@code /a/versions/versions} of {@code /{name}/versions/{version}} and {@code /{name}/{branch}/versions}.
     */
    private static boolean needsNameOfCollectionTwice(PathTemplate item, PathTemplate other) {
        List<Segment> segments = item.segments();
        List<Segment> others = other.segments();
        return IntStream.range(1, Math.min(segments.size(), others.size()))
                .anyMatch(i -> segments.get(i - 1) instanceof Segment.Literal collection
                        && segments.get(i)
                                .soleVariable()
                                .filter(variable -> variable.name().equals(collection.text())
                                        || Nouns.areForms(variable.name(), collection.text()))
                                .isPresent()
                        && others.get(i - 1).soleVariable().isPresent()
                        && others.get(i).equals(collection));
    }

    /** Whether one of the two is hardly meant by what both match, as it expects an id where the other has a word. */
    private static boolean takesWordForId(Route a, Route b) {
        return takesWordForId(own(a), own(b)) || takesWordForId(own(b), own(a));
    }

    /** Whether an id of the first stands where the other has a literal of letters. */
    private static boolean takesWordForId(PathTemplate ids, PathTemplate words) {
        int common = Math.min(ids.segments().size(), words.segments().size());
        return IntStream.range(0, common)
                .anyMatch(i -> ids.segments()
                                .get(i)
                                .soleVariable()
                                .filter(variable -> IDS.contains(last(Words.split(variable.name()))))
                                .isPresent()
                        && words.segments().get(i) instanceof Segment.Literal literal
                        && literal.text().chars().noneMatch(Character::isDigit));
    }

    /** Whether a number or UUID of the first stands where the other has a literal of letters: then no path means both. */
    private static boolean takesWordForNumber(Route numbers, Route words) {
        List<Segment> other = own(words).segments();
        return NumericVariables.of(numbers, own(numbers).segments()).stream()
                .anyMatch(at -> at < other.size()
                        && other.get(at) instanceof Segment.Literal literal
                        && literal.text().chars().noneMatch(Character::isDigit));
    }

    private static String last(List<String> words) {
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    private static Finding finding(Route route, List<Related> rivals) {
        Related first = rivals.get(0);
        String methods = Clash.methods(route, first.route()).toString();
        String where = Overlap.witness(route.template(), first.route().template())
                .map(path -> " for `" + path + "`")
                .orElse("");
        return new Finding(
                INFO.id(),
                rivals.stream().allMatch(rival -> takesWordForId(route, rival.route()))
                        ? Severity.INFO
                        : INFO.severity(),
                route,
                route.facts().pathAnchor(),
                "`" + methods + " " + route.template() + "` and `" + methods + " "
                        + first.route().template() + "` are of equal rank" + where
                        + ", and nothing decides between them",
                "narrow a variable by a regular expression, or change one of the paths",
                rivals);
    }
}
