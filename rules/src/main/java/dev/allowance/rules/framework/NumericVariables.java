package dev.allowance.rules.framework;

import dev.allowance.path.Segment;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The variables of a template that their handler takes as numbers or UUIDs: no word fits them. */
final class NumericVariables {

    private static final Set<String> TYPES =
            Set.of("int", "long", "short", "Integer", "Long", "Short", "BigInteger", "UUID");

    private NumericVariables() {}

    /** The indices of the segments that are such a variable alone, in order. */
    static List<Integer> of(Route route) {
        return of(route, route.template().segments());
    }

    /** The same for the segments of a part of the template. */
    static List<Integer> of(Route route, List<Segment> segments) {
        return IntStream.range(0, segments.size())
                .filter(at -> segments.get(at)
                        .soleVariable()
                        .filter(variable -> isTakenAsNumber(variable.name(), route))
                        .isPresent())
                .boxed()
                .toList();
    }

    private static boolean isTakenAsNumber(String variable, Route route) {
        return route.facts().parameters().stream()
                .anyMatch(parameter -> parameter.kind() == HandlerParameter.Kind.PATH
                        && parameter.name().equals(Optional.of(variable))
                        && TYPES.contains(parameter.type().simpleName()));
    }
}
