package dev.allowance.javaparser;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaField;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Everything that a type tells, as lines. */
final class Facts {

    private final List<String> lines = new ArrayList<>();

    private Facts() {}

    static List<String> of(JavaType type) {
        Facts facts = new Facts();
        facts.add(type);
        return facts.lines;
    }

    private void add(JavaType type) {
        annotations(type.annotations());
        lines.add(words(type.modifiers()) + type.kind() + " " + type.packageName() + " " + type.name()
                + type.typeParameters() + " "
                + type.superclass().map(Object::toString).orElse("-") + " " + type.interfaces());
        for (JavaField field : type.fields()) {
            annotations(field.annotations());
            lines.add("  " + field.name() + ": " + field.type());
        }
        type.constructors().forEach(this::add);
        type.methods().forEach(this::add);
    }

    private void add(JavaMethod method) {
        annotations(method.annotations());
        lines.add("  " + words(method.modifiers()) + method.typeParameters()
                + method.owner().name() + "#"
                + method.name() + ": " + method.returnType() + " = "
                + method.defaultValue().map(Facts::text).orElse(""));
        for (JavaParameter parameter : method.parameters()) {
            annotations(parameter.annotations());
            lines.add("    " + parameter.name().orElse("?") + ": " + parameter.type() + " erased "
                    + parameter.type().erasure());
        }
    }

    private static String words(Set<String> modifiers) {
        return modifiers.isEmpty() ? "" : String.join(" ", new TreeSet<>(modifiers)) + " ";
    }

    private void annotations(List<JavaAnnotation> annotations) {
        annotations.forEach(annotation -> lines.add("  " + text(annotation)));
    }

    private static String text(JavaAnnotation annotation) {
        return annotation
                + annotation.members().stream()
                        .map(member -> member + "="
                                + annotation.value(member).map(Facts::text).orElse("?"))
                        .toList()
                        .toString();
    }

    private static String text(JavaValue value) {
        if (value instanceof JavaValue.Nested nested) {
            return text(nested.annotation());
        }
        if (value instanceof JavaValue.Array array) {
            return array.elements().stream().map(Facts::text).toList().toString();
        }
        if (value instanceof JavaValue.Scalar scalar) {
            return scalar.value().getClass().getSimpleName() + " " + scalar.value();
        }
        return value.toString();
    }
}
