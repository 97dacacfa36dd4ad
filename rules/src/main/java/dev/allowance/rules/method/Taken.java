package dev.allowance.rules.method;

import dev.allowance.path.Segment;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.Route;
import java.util.Optional;
import java.util.Set;

/** What a handler takes from the request, by its declaration. Nothing is known of a route that comes from an index. */
final class Taken {

    private static final Set<String> SEVERALS =
            Set.of("List", "Set", "Collection", "Map", "MultiValueMap", "JsonNode", "ObjectNode", "JsonObject");

    /** These hand over a body if there is one, and much else. */
    private static final Set<String> RAW = Set.of(
            "HttpEntity", "RequestEntity", "InputStream", "ServletInputStream", "Reader", "ServerRequest", "Request");

    private Taken() {}

    /** The body that it asks for: not one that it may look at, as through an {@code HttpEntity}. */
    static Optional<HandlerParameter> body(Route route) {
        for (HandlerParameter parameter : route.facts().parameters()) {
            if (parameter.kind() == HandlerParameter.Kind.BODY
                    && !RAW.contains(parameter.type().simpleName())
                    && !isVariable(parameter, route)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }

    /** Quarkus binds what carries no annotation but the name of a variable to that variable. */
    private static boolean isVariable(HandlerParameter parameter, Route route) {
        for (Segment.Variable variable : route.template().variables()) {
            if (parameter.name().isPresent() && parameter.name().get().equals(variable.name())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the body may hold any number of things: a list, a map, JSON of any shape. */
    static boolean isSeveral(HandlerParameter body) {
        return SEVERALS.contains(body.type().simpleName())
                || body.type().erasure().endsWith("[]");
    }

    /** Whether the body, if there is one, holds what does not fit a query, or may do so. */
    static boolean isNested(Route route) {
        return !route.facts().flatBody() || body(route).filter(Taken::isSeveral).isPresent();
    }

    /** Whether the declaration is known and asks for nothing but what the path holds. */
    static boolean onlyPath(Route route) {
        return route.facts().known()
                && route.facts().parameters().stream()
                        .allMatch(parameter -> parameter.kind() == HandlerParameter.Kind.PATH
                                || parameter.kind() == HandlerParameter.Kind.CONTEXT);
    }

    /** Whether the declaration is known, and nothing that it asks for comes in the body: not even through the request, beside queries. */
    static boolean queryOnly(Route route) {
        boolean asked = route.facts().parameters().stream()
                .anyMatch(parameter -> parameter.kind() == HandlerParameter.Kind.QUERY);
        return route.facts().known()
                && route.facts().parameters().stream().noneMatch(parameter -> switch (parameter.kind()) {
                    case BODY, FORM -> true;
                    case ANY -> !(asked && parameter.type().simpleName().equals("HttpServletRequest"));
                    case PATH, QUERY, HEADER, COOKIE, MATRIX, CONTEXT -> false;
                });
    }
}
