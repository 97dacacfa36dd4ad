package dev.allowance.javaparser;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaValue;
import dev.allowance.lang.TypeIndex;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether an annotation that stands before a declaration is one of the declaration, or of the type after it, or of none (JLS
 * §9.7.4): {@code @Nullable String name()}.
 */
record AnnotationTargets(TypeIndex index) {

    private static final String TARGET = "java.lang.annotation.Target";

    /** Those that are not of the type alone. */
    List<JavaAnnotation> ofDeclaration(List<JavaAnnotation> annotations, String element) {
        return annotations.stream()
                .filter(annotation -> targets(annotation)
                        .filter(targets -> targets.contains("TYPE_USE") && !targets.contains(element))
                        .isEmpty())
                .toList();
    }

    /** Those that a record's component passes on to such a member (JLS §8.10.3). */
    List<JavaAnnotation> passedOn(List<JavaAnnotation> annotations, String element) {
        return annotations.stream()
                .filter(annotation -> targets(annotation)
                        .filter(targets -> !targets.contains(element))
                        .isEmpty())
                .toList();
    }

    /** What the annotation's type says; empty where it says nothing, so that it fits every declaration. */
    private Optional<Set<String>> targets(JavaAnnotation annotation) {
        return index.find(annotation.typeName()).map(JavaType::annotations).orElse(List.of()).stream()
                .filter(meta -> meta.typeName().equals(TARGET))
                .flatMap(meta -> meta.value("value").stream())
                .findFirst()
                .map(value -> {
                    Set<String> names = new HashSet<>();
                    for (JavaValue element : value.elements()) {
                        if (element instanceof JavaValue.Constant constant) {
                            names.add(constant.name());
                        }
                    }
                    return names;
                });
    }
}
