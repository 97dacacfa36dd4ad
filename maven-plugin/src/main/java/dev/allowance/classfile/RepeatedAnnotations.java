package dev.allowance.classfile;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaValue;
import dev.allowance.lang.TypeIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes repeated annotations out of the container that their type names (JLS §9.7.5). */
public final class RepeatedAnnotations {

    private static final String REPEATABLE = "java.lang.annotation.Repeatable";

    private RepeatedAnnotations() {}

    /** The annotations in their order, containers replaced by what they hold. */
    public static List<JavaAnnotation> unwrapped(List<JavaAnnotation> annotations, TypeIndex index) {
        List<JavaAnnotation> all = new ArrayList<>();
        for (JavaAnnotation annotation : annotations) {
            List<JavaAnnotation> contained = contained(annotation, index);
            all.addAll(contained.isEmpty() ? List.of(annotation) : contained);
        }
        return List.copyOf(all);
    }

    private static List<JavaAnnotation> contained(JavaAnnotation container, TypeIndex index) {
        List<JavaAnnotation> contained = new ArrayList<>();
        Optional<JavaValue> value = container.members().equals(List.of("value"))
                ? container.value("value").filter(JavaValue.Array.class::isInstance)
                : Optional.empty();
        for (JavaValue element : value.map(JavaValue::elements).orElse(List.of())) {
            if (!(element instanceof JavaValue.Nested nested)
                    || !names(nested.annotation().typeName(), container.typeName(), index)) {
                return List.of();
            }
            contained.add(nested.annotation());
        }
        return contained;
    }

    /** Whether the annotation type says that it is repeatable, in this container. */
    private static boolean names(String typeName, String container, TypeIndex index) {
        return index.find(typeName).map(JavaType::annotations).orElse(List.of()).stream()
                .filter(annotation -> annotation.typeName().equals(REPEATABLE))
                .flatMap(annotation -> annotation.value("value").stream())
                .anyMatch(value -> value instanceof JavaValue.ClassLiteral literal
                        && literal.type().name().equals(container));
    }
}
