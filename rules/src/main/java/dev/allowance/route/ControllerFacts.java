package dev.allowance.route;

import dev.allowance.source.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the declaration of a handler method tells of Spring alone.
 *
 * @param writesBody whether what it returns is the response's body: {@code @ResponseBody} on the method or its class
 * @param plain whether nothing but the mapping annotations, and others that surely register nothing, stands on the class and
 *     its supertypes, and nothing among the types read registers handlers by itself
 * @param ignored methods and path of each further mapping annotation on the method, of which Spring takes the nearest only:
 *     {@code POST /users}
 * @param cors what {@code @CrossOrigin} says, if it is there
 */
public record ControllerFacts(boolean writesBody, boolean plain, List<String> ignored, Optional<CrossOrigin> cors) {
    public ControllerFacts {
        ignored = List.copyOf(ignored);
    }

    ControllerFacts withAnchors(UnaryOperator<Anchor> to) {
        return new ControllerFacts(writesBody, plain, ignored, cors.map(rule -> rule.withAnchors(to)));
    }
}
