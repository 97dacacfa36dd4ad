package dev.allowance.framework.jaxrs;

import dev.allowance.framework.jaxrs.Designators.Designator;
import dev.allowance.framework.jaxrs.ResourceWalk.Place;
import dev.allowance.http.HttpMethods;
import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaValue;
import dev.allowance.route.Conditions;
import dev.allowance.route.Framework;
import dev.allowance.route.Handler;
import dev.allowance.route.ResourceFacts;
import dev.allowance.route.Route;
import dev.allowance.route.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the routes of one resource method, or the one line of an undecided locator. */
final class MethodRoutes {

    private final DeclaredFacts facts;

    MethodRoutes(DeclaredFacts facts) {
        this.facts = facts;
    }

    /**
     * One route for each designator; there should be one, and a rule says so.
     *
     * @param told what is told of JAX-RS alone
     */
    List<Route> of(ResourceClass resource, ResourceMethod method, Place place, ResourceFacts told) {
        TemplateParts parts = place.parts().method(method.path());
        List<Route> routes = new ArrayList<>();
        for (Designator designator : method.designators()) {
            Optional<UnknownReason> unknown = place.unknown().or(parts::unknown);
            if (designator.method().isEmpty()) {
                unknown = unknown.or(() -> Optional.of(UnknownReason.CUSTOM_METHOD));
            }
            HttpMethods methods = designator.method().map(HttpMethods::of).orElse(HttpMethods.UNKNOWN);
            routes.add(route(resource, method, Optional.of(designator), place, parts, methods, unknown, told));
        }
        return routes;
    }

    /**
     * The line that says that more may lie below this locator than is known.
     *
     * @param told what is told of JAX-RS alone
     */
    Route undecided(
            ResourceClass resource, ResourceMethod method, Place below, UnknownReason reason, ResourceFacts told) {
        return route(
                resource,
                method,
                Optional.empty(),
                below,
                below.parts(),
                HttpMethods.UNKNOWN,
                below.unknown().or(() -> Optional.of(reason)),
                told);
    }

    private Route route(
            ResourceClass resource,
            ResourceMethod method,
            Optional<Designator> designator,
            Place place,
            TemplateParts parts,
            HttpMethods methods,
            Optional<UnknownReason> unknown,
            ResourceFacts told) {
        List<JavaAnnotation> annotations = method.annotated().method().annotations();
        List<JavaValue> consumes = mediaTypes("Consumes", annotations, resource);
        List<JavaValue> produces = mediaTypes("Produces", annotations, resource);
        boolean readable = designator.isEmpty() || readable(consumes) && readable(produces);
        Conditions conditions = designator.isPresent() && readable
                ? new Conditions(texts(consumes), texts(produces), List.of(), List.of(), List.of())
                : Conditions.NONE;
        JavaMethod runs = method.runs().method();
        List<String> parameterTypes =
                runs.parameters().stream().map(p -> p.type().erasure()).toList();
        return new Route(
                Framework.JAXRS,
                methods,
                parts.full(),
                new Handler(resource.type().name(), runs.name(), parameterTypes),
                conditions,
                place.role(),
                readable ? unknown : unknown.or(() -> Optional.of(UnknownReason.UNRESOLVED_CONSTANT)),
                Optional.of(parts.path()),
                facts.of(resource, method, designator, place.nearestPath(), place.bound(), parts, told));
    }

    /** The method's own annotation, else that of the class (§3.5). */
    private static List<JavaValue> mediaTypes(String name, List<JavaAnnotation> annotations, ResourceClass resource) {
        return JaxRsNames.find(annotations, name)
                .or(() -> resource.mediaTypes(name))
                .flatMap(annotation -> annotation.value("value"))
                .map(JavaValue::elements)
                .orElse(List.of());
    }

    private static boolean readable(List<JavaValue> values) {
        return values.stream().allMatch(JavaValue.Text.class::isInstance);
    }

    /** One string may hold several media types, separated by commas ({@code jakarta.ws.rs.Consumes}). */
    private static List<String> texts(List<JavaValue> values) {
        return values.stream()
                .map(value -> ((JavaValue.Text) value).value())
                .flatMap(text -> List.of(text.split(",")).stream())
                .map(String::trim)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
