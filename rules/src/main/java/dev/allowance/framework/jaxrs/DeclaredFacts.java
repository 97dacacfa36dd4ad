package dev.allowance.framework.jaxrs;

import dev.allowance.framework.FlatBody;
import dev.allowance.framework.jaxrs.Designators.Designator;
import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaValue;
import dev.allowance.lang.TypeIndex;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import dev.allowance.route.Handler;
import dev.allowance.route.HandlerFacts;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.HandlerParameter.Kind;
import dev.allowance.route.ResourceFacts;
import dev.allowance.route.ResourceFacts.Replaced;
import dev.allowance.source.Anchor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects what the declarations of a resource method tell beyond its route. */
final class DeclaredFacts {

    private final TypeIndex index;
    private final RequestParameters parameters;

    DeclaredFacts(TypeIndex index, RequestParameters parameters) {
        this.index = index;
        this.parameters = parameters;
    }

    /**
     * The facts of one route.
     *
     * @param handler the class that the method is read for
     * @param designator the annotation that gives the HTTP method; empty for a locator
     * @param nearestPath the innermost {@code @Path} on the way, the method's own left out
     * @param bound what classes and locators on the way take
     * @param parts the way to the method
     * @param told what else is told of JAX-RS alone
     */
    HandlerFacts of(
            ResourceClass handler,
            ResourceMethod method,
            Optional<Designator> designator,
            Optional<JavaAnnotation> nearestPath,
            List<HandlerParameter> bound,
            TemplateParts parts,
            ResourceFacts told) {
        JavaMethod runs = method.runs().method();
        List<JavaType> types = Stream.of(
                        handler.type(),
                        runs.owner(),
                        handler.declaring(),
                        method.annotated().method().owner())
                .distinct()
                .flatMap(type -> around(type).stream())
                .toList();
        List<JavaAnnotation> annotations = new ArrayList<>(runs.annotations());
        annotations.addAll(method.annotated().method().annotations());
        types.forEach(type -> annotations.addAll(type.annotations()));
        List<JavaMethod> overrides =
                told.replaced().map(Replaced::by).map(this::declared).orElse(List.of());
        for (JavaMethod override : overrides) {
            annotations.addAll(override.annotations());
            around(override.owner()).forEach(type -> annotations.addAll(type.annotations()));
        }
        Anchor handlerAnchor = runs.anchor();
        List<HandlerParameter> taken = taken(method, bound, parts.full());
        return new HandlerFacts(
                true,
                runs.owner().isSource()
                        || handler.type().isSource()
                        || overrides.stream()
                                .anyMatch(override -> override.owner().isSource()),
                handlerAnchor,
                method.path().or(() -> nearestPath).map(a -> a.anchor("value")).orElse(handlerAnchor),
                designator.map(d -> d.annotation().anchor()).orElse(handlerAnchor),
                suppressions(annotations),
                annotations.stream().anyMatch(a -> a.typeName().equals("java.lang.Deprecated")),
                annotations.stream().anyMatch(JaxRsNames::isCondition),
                method.runs().returnType(),
                taken,
                FlatBody.in(taken, index),
                Optional.empty(),
                Optional.empty(),
                Optional.of(told),
                parts.flaw());
    }

    private List<HandlerParameter> taken(ResourceMethod method, List<HandlerParameter> bound, PathTemplate template) {
        Set<String> variables =
                template.variables().stream().map(Segment.Variable::name).collect(Collectors.toSet());
        return Stream.concat(parameters.ofMethod(method).stream(), bound.stream())
                .map(p -> p.kind() == Kind.BODY
                                && p.name().filter(variables::contains).isPresent()
                        ? either(p)
                        : p)
                .distinct()
                .toList();
    }

    /** Quarkus takes a parameter without annotation for the template variable of its name, the others for the entity. */
    private static HandlerParameter either(HandlerParameter p) {
        return new HandlerParameter(Kind.ANY, p.name(), p.required(), p.type(), p.onMethod(), p.anchor());
    }

    private List<JavaMethod> declared(Handler handler) {
        return index.find(handler.typeName()).stream()
                .flatMap(type -> type.methods().stream())
                .filter(method -> method.name().equals(handler.methodName()))
                .filter(method -> method.parameters().stream()
                        .map(parameter -> parameter.type().erasure())
                        .toList()
                        .equals(handler.parameterTypes()))
                .toList();
    }

    private static Set<String> suppressions(List<JavaAnnotation> annotations) {
        Set<String> tokens = new LinkedHashSet<>();
        for (JavaAnnotation annotation : annotations) {
            if (annotation.typeName().equals("java.lang.SuppressWarnings")) {
                for (JavaValue value :
                        annotation.value("value").map(JavaValue::elements).orElse(List.of())) {
                    if (value instanceof JavaValue.Text text) {
                        tokens.add(text.value());
                    }
                }
            }
        }
        return tokens;
    }

    /** The type and the types around it, innermost first. */
    private List<JavaType> around(JavaType type) {
        List<JavaType> types = new ArrayList<>(List.of(type));
        String name = type.name();
        int end = name.lastIndexOf('.');
        while (end > type.packageName().length()) {
            index.find(name.substring(0, end)).ifPresent(types::add);
            end = name.lastIndexOf('.', end - 1);
        }
        return types;
    }
}
