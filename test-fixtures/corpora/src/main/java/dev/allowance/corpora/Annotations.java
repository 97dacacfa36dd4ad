package dev.allowance.corpora;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * What makes a method one that must be accounted for, told from class files and sources alone: Spring's mappings, directly or
 * as meta-annotations at any depth ({@code AnnotatedElementUtils}); request method designators, which carry
 * {@code @HttpMethod} themselves (Jakarta REST 3.1 §3.3); and {@code @Path} on a method without one, a locator (§3.4.1).
 */
final class Annotations {

    static final String SPRING = "spring";
    static final String JAXRS = "jaxrs";

    private static final Set<String> MAPPINGS = Set.of(
            "org.springframework.web.bind.annotation.RequestMapping",
            "org.springframework.web.service.annotation.HttpExchange");

    private static final List<String> REST = List.of("jakarta.ws.rs.", "javax.ws.rs.");

    private Annotations() {}

    static boolean isMapped(ExecutableElement method) {
        return isMapped(method, new HashSet<>());
    }

    private static boolean isMapped(AnnotatedConstruct annotated, Set<String> seen) {
        for (AnnotationMirror annotation : annotated.getAnnotationMirrors()) {
            String name = name(annotation);
            boolean isNew = seen.add(name);
            if (MAPPINGS.contains(name)
                    || isNew && isMapped(annotation.getAnnotationType().asElement(), seen)) {
                return true;
            }
        }
        return false;
    }

    static boolean isDesignated(ExecutableElement method) {
        return method.getAnnotationMirrors().stream()
                .map(annotation -> annotation.getAnnotationType().asElement())
                .anyMatch(type -> find(type, "HttpMethod").isPresent());
    }

    /** The value of {@code @Path}; an unreadable one is {@code ${?}}. */
    static Optional<String> path(Element element) {
        return find(element, "Path")
                .map(annotation -> annotation.getElementValues().values().stream()
                        .map(value -> value.getValue())
                        .findFirst()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .orElse("${?}"));
    }

    private static Optional<? extends AnnotationMirror> find(Element element, String simpleName) {
        return element.getAnnotationMirrors().stream()
                .filter(annotation ->
                        REST.stream().anyMatch(p -> name(annotation).equals(p + simpleName)))
                .findFirst();
    }

    private static String name(AnnotationMirror annotation) {
        return annotation.getAnnotationType().asElement() instanceof TypeElement type
                ? type.getQualifiedName().toString()
                : "";
    }
}
