package dev.allowance.rules.framework;

import dev.allowance.http.HttpMethods;
import dev.allowance.path.Segment;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.HandlerParameter.Kind;
import dev.allowance.route.ResourcePath;
import dev.allowance.route.Route;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The variables of a template that were written for one handler and that it does not take. Those that a class shares among
 * all of its methods are not: a tenant in the path of each is often read by a filter.
 */
final class UnusedVariables {

    private static final HttpMethods READ = HttpMethods.of("GET");

    private final Set<String> shared;

    /** For the routes of one handler type. */
    UnusedVariables(List<Route> routes) {
        boolean several = routes.stream().map(Route::handler).distinct().count() > 1;
        shared = several
                ? variables(commonBeginning(routes).stream())
                        .map(Segment.Variable::name)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static List<Segment> commonBeginning(List<Route> routes) {
        List<Segment> common = routes.get(0).template().segments();
        for (Route route : routes) {
            List<Segment> segments = route.template().segments();
            int length = 0;
            while (length < common.size()
                    && length < segments.size()
                    && common.get(length).equals(segments.get(length))) {
                length++;
            }
            common = common.subList(0, length);
        }
        return common;
    }

    /**
     * Names of the variables that one of these routes leaves unused, in order. Where GET takes one further on, which is enough
     * to find what it reads, those before it only say where that stands.
     */
    List<String> of(Route route) {
        if (route.template().variables().isEmpty()) {
            return List.of();
        }
        Set<String> taken = new HashSet<>();
        for (HandlerParameter parameter : route.facts().parameters()) {
            if (parameter.kind() == Kind.PATH && parameter.name().isPresent()) {
                taken.add(parameter.name().get());
            }
        }
        Set<String> before = route.methods().equals(READ) ? before(route, taken) : Set.of();
        // one with a regular expression may stand there only to choose the handler
        return variables(ownSegments(route))
                .filter(variable -> variable.regex().isEmpty())
                .map(Segment.Variable::name)
                .filter(name -> !taken.contains(name) && !shared.contains(name) && !before.contains(name))
                .distinct()
                .toList();
    }

    /** Names of the variables before the last that is taken, but for those of which a query parameter has the name. */
    private static Set<String> before(Route route, Set<String> taken) {
        List<String> names = route.template().variables().stream()
                .map(Segment.Variable::name)
                .toList();
        int last = 0;
        for (int i = 0; i < names.size(); i++) {
            last = taken.contains(names.get(i)) ? i : last;
        }
        Set<String> before = new HashSet<>(names.subList(0, last));
        route.facts().parameters().stream()
                .filter(parameter -> parameter.kind() == Kind.QUERY)
                .flatMap(parameter -> parameter.name().stream())
                .forEach(before::remove);
        return before;
    }

    /** The method's own part of the path; all of it where that cannot be told apart. */
    private static Stream<Segment> ownSegments(Route route) {
        if (route.resource().isEmpty()) {
            return route.template().segments().stream();
        }
        return route.resource().flatMap(ResourcePath::method).stream().flatMap(path -> path.segments().stream());
    }

    private static Stream<Segment.Variable> variables(Stream<Segment> segments) {
        return segments.filter(segment -> segment instanceof Segment.Mixed)
                .flatMap(segment -> ((Segment.Mixed) segment).parts().stream())
                .filter(part -> part instanceof Segment.Variable)
                .map(part -> (Segment.Variable) part);
    }
}
