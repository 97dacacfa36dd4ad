package dev.allowance.processor;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaField;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaValue;
import dev.allowance.lang.TypeIndex;
import dev.allowance.lang.TypeUse;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks for what the compiler cannot resolve in the declarations being compiled. Either another processor is about to
 * generate it, or the compilation fails; in both cases what the routes say now is not what they mean.
 */
final class Gaps {

    private final TypeIndex index;
    private final String ownClass;

    /** @param ownClass simple name of the class that this processor generates: what waits for it is no gap */
    Gaps(TypeIndex index, String ownClass) {
        this.index = index;
        this.ownClass = ownClass;
    }

    boolean in(List<JavaType> compiled) {
        for (JavaType type : compiled) {
            if (in(type)) {
                return true;
            }
        }
        return false;
    }

    private boolean in(JavaType type) {
        return inAnnotations(type.annotations())
                || type.superclass().filter(this::unresolved).isPresent()
                || anyUnresolved(type.interfaces())
                || inMethods(type.methods())
                || inMethods(type.constructors())
                || inFields(type.fields());
    }

    private boolean inMethods(List<JavaMethod> methods) {
        for (JavaMethod method : methods) {
            if (inAnnotations(method.annotations()) || in(method.returnType())) {
                return true;
            }
            for (JavaParameter parameter : method.parameters()) {
                if (in(parameter)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean inFields(List<JavaField> fields) {
        for (JavaField field : fields) {
            if (inAnnotations(field.annotations())) {
                return true;
            }
        }
        return false;
    }

    private boolean in(JavaParameter parameter) {
        return inAnnotations(parameter.annotations()) || in(parameter.type());
    }

    /**
     * A type of a signature. ecj takes {@code List<Missing>} for an unresolved {@code java.util.List}; that is let pass, since
     * {@code Missing} may be our own class.
     */
    private boolean in(TypeUse type) {
        boolean known = type.kind() == TypeUse.Kind.UNRESOLVED
                && index.find(type.name()).isPresent();
        return !known && unresolved(type);
    }

    private boolean unresolved(TypeUse type) {
        if (type.kind() == TypeUse.Kind.UNRESOLVED) {
            return Stream.of(type.name().split("\\.")).noneMatch(ownClass::equals);
        }
        return anyUnresolved(type.arguments());
    }

    private boolean anyUnresolved(List<TypeUse> types) {
        for (TypeUse type : types) {
            if (unresolved(type)) {
                return true;
            }
        }
        return false;
    }

    private boolean inAnnotations(List<JavaAnnotation> annotations) {
        for (JavaAnnotation annotation : annotations) {
            if (index.find(annotation.typeName()).isEmpty()) {
                return true;
            }
            for (String member : annotation.members()) {
                if (annotation.value(member).filter(this::in).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean in(JavaValue value) {
        if (value instanceof JavaValue.Array array) {
            return array.elements().stream().anyMatch(this::in);
        }
        if (value instanceof JavaValue.Nested nested) {
            return inAnnotations(List.of(nested.annotation()));
        }
        if (value instanceof JavaValue.ClassLiteral literal) {
            return in(literal.type());
        }
        return value instanceof JavaValue.Unknown;
    }
}
