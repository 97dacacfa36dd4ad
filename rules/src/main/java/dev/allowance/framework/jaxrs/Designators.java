package dev.allowance.framework.jaxrs;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaValue;
import dev.allowance.lang.TypeIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Request method designators: annotations that are annotated with {@code @HttpMethod} (Jakarta REST 3.1 §3.3). */
final class Designators {

    private static final Set<String> STANDARD = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    /**
     * A designator on a method.
     *
     * @param method the HTTP method; empty where its value cannot be read
     */
    record Designator(JavaAnnotation annotation, Optional<String> method) {}

    private final TypeIndex index;
    private final Map<String, Optional<JavaAnnotation>> metas = new HashMap<>();

    Designators(TypeIndex index) {
        this.index = index;
    }

    /** The designators among these annotations, in their order. */
    List<Designator> among(List<JavaAnnotation> annotations) {
        return annotations.stream()
                .filter(this::isDesignator)
                .map(a -> new Designator(a, method(a)))
                .toList();
    }

    boolean isDesignator(JavaAnnotation annotation) {
        return isStandard(annotation) || meta(annotation).isPresent();
    }

    private Optional<String> method(JavaAnnotation annotation) {
        if (isStandard(annotation)) {
            return Optional.of(JaxRsNames.simpleName(annotation.typeName()));
        }
        return meta(annotation)
                .flatMap(meta -> meta.value("value"))
                .filter(JavaValue.Text.class::isInstance)
                .map(value -> ((JavaValue.Text) value).value())
                .filter(name -> !name.isBlank());
    }

    /** By name, so that they count even where the specification's own class files are missing. */
    private static boolean isStandard(JavaAnnotation annotation) {
        String simple = JaxRsNames.simpleName(annotation.typeName());
        return STANDARD.contains(simple) && JaxRsNames.is(annotation, simple);
    }

    private Optional<JavaAnnotation> meta(JavaAnnotation annotation) {
        return metas.computeIfAbsent(
                annotation.typeName(),
                name -> index.find(name)
                        .map(JavaType::annotations)
                        .flatMap(annotations -> JaxRsNames.find(annotations, "HttpMethod")));
    }
}
