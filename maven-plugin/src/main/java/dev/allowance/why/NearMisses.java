package dev.allowance.why;

import dev.allowance.engine.Nearest;
import dev.allowance.framework.Answer;
import dev.allowance.framework.Request;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import dev.allowance.route.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for templates that a path would match if one thing about it were different: the slash at its end, case, one segment.
 * It only has ideas; whether the other path matches is asked of the server.
 */
final class NearMisses {

    private static final int MOST = 5;

    /** Stands for a segment that the request lacks. */
    private static final String SOME_VALUE = "1";

    private record Idea(String path, int distance, String difference) {}

    private record Candidate(NearMiss miss, int distance) {}

    private final List<Route> routes;
    private final Function<String, Answer> server;

    NearMisses(List<Route> routes, Function<String, Answer> server) {
        this.routes = routes;
        this.server = server;
    }

    /**
     * The nearest ones, the nearest first.
     *
     * @param pathIsKnown whether the path matches and the method does not: then only routes with that method are of use
     */
    List<NearMiss> of(Request request, boolean pathIsKnown) {
        List<String> segments = segments(request.path());
        return routes.stream()
                .filter(route -> !pathIsKnown || has(route, request.method()))
                .flatMap(route -> candidate(route, request, segments).stream())
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> !has(candidate.miss().route(), request.method()))
                        .thenComparing(Candidate::distance)
                        .thenComparing(candidate -> candidate.miss().route()))
                .limit(MOST)
                .map(Candidate::miss)
                .toList();
    }

    private static boolean has(Route route, String method) {
        return route.methods().isAll() || route.methods().contains(method);
    }

    private Optional<Candidate> candidate(Route route, Request request, List<String> segments) {
        PathTemplate template = route.template();
        boolean open = template.segments().stream().anyMatch(segment -> segment instanceof Segment.CatchAll);
        if (open || !template.isResolved()) {
            return Optional.empty();
        }
        return ideas(template, segments)
                .filter(idea -> !idea.path().equals(request.path()))
                .min(Comparator.comparing(Idea::distance).thenComparing(Idea::path))
                .filter(idea -> matches(idea.path(), template))
                .map(idea -> new Candidate(new NearMiss(route, idea.difference()), idea.distance()));
    }

    private boolean matches(String path, PathTemplate template) {
        Answer answer = server.apply(path);
        return answer.known()
                && answer.templates().stream().anyMatch(one -> one.toString().equals(template.toString()));
    }

    private static Stream<Idea> ideas(PathTemplate template, List<String> path) {
        List<Segment> segments = template.segments();
        return switch (segments.size() - path.size()) {
            case 0 -> replaced(template, segments, path).stream();
            case 1 -> lacking(template, segments, path);
            case -1 -> superfluous(template, segments, path);
            default -> Stream.empty();
        };
    }

    private static Optional<Idea> replaced(PathTemplate template, List<Segment> segments, List<String> path) {
        List<String> other = new ArrayList<>();
        List<Integer> different = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            String literal = literal(segments.get(i)).orElse(path.get(i));
            other.add(literal);
            if (!literal.equals(path.get(i))) {
                different.add(i);
            }
        }
        String joined = join(template, other);
        if (different.isEmpty()) {
            return Optional.of(new Idea(
                    joined, 0, template.endsWithSlash() ? "with a slash at the end" : "without the slash at the end"));
        }
        if (different.stream().allMatch(i -> other.get(i).equalsIgnoreCase(path.get(i)))) {
            return Optional.of(new Idea(joined, 1, "upper and lower case: " + joined));
        }
        String meant = other.get(different.get(0));
        String given = path.get(different.get(0));
        int distance = Nearest.distance(given, meant);
        return different.size() == 1 && 2 * distance <= Math.max(given.length(), meant.length())
                ? Optional.of(new Idea(joined, 1 + distance, "\"" + meant + "\" in place of \"" + given + "\""))
                : Optional.empty();
    }

    /** Each segment of the template in turn is what the path lacks. */
    private static Stream<Idea> lacking(PathTemplate template, List<Segment> segments, List<String> path) {
        List<Idea> ideas = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            List<Segment> rest = new ArrayList<>(segments);
            Segment left = rest.remove(i);
            if (agree(rest, path)) {
                List<String> other = new ArrayList<>(path);
                other.add(i, literal(left).orElse(SOME_VALUE));
                String what = literal(left).map(text -> "\"" + text + "\"").orElse("a value") + " more, at " + template;
                ideas.add(new Idea(join(template, other), 3, what));
            }
        }
        return ideas.stream();
    }

    private static Stream<Idea> superfluous(PathTemplate template, List<Segment> segments, List<String> path) {
        List<Idea> ideas = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            List<String> other = new ArrayList<>(path);
            String left = other.remove(i);
            if (agree(segments, other)) {
                ideas.add(new Idea(join(template, other), 3, "without \"" + left + "\""));
            }
        }
        return ideas.stream();
    }

    /** Whether all fixed segments are the same, and there are any. */
    private static boolean agree(List<Segment> segments, List<String> path) {
        Set<Boolean> same = Stream.iterate(0, i -> i < path.size(), i -> i + 1)
                .flatMap(i -> literal(segments.get(i)).map(path.get(i)::equals).stream())
                .collect(Collectors.toSet());
        return same.equals(Set.of(true));
    }

    /** As it goes over the wire. */
    private static Optional<String> literal(Segment segment) {
        return segment instanceof Segment.Literal literal
                ? Optional.of(RequestText.encoded("/" + literal.text())
                        .map(text -> text.substring(1))
                        .orElse(literal.text()))
                : Optional.empty();
    }

    private static String join(PathTemplate template, List<String> segments) {
        return "/" + String.join("/", segments) + (template.endsWithSlash() ? "/" : "");
    }

    private static List<String> segments(String path) {
        return Stream.of(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
    }
}
