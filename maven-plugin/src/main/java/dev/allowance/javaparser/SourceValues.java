package dev.allowance.javaparser;

import dev.allowance.classfile.ClassFileIndex.ConstantField;
import dev.allowance.javaparser.SourceIndex.Entry;
import dev.allowance.javaparser.SourceIndex.FieldName;
import dev.allowance.javaparser.Syntax.Expression;
import dev.allowance.lang.JavaValue;
import dev.allowance.lang.TypeUse;
import java.util.List;
import java.util.Optional;

/** Annotation values as written, as the core's (JLS §9.7.1). */
record SourceValues(Scope scope) {

    /**
     * A value of a member whose type is known.
     *
     * @return {@link JavaValue.Unknown} where the value cannot be of that type
     */
    JavaValue read(Expression expression, TypeUse declared) {
        if (declared.kind() == TypeUse.Kind.ARRAY) {
            TypeUse part = declared.arguments().get(0);
            return expression instanceof Expression.Array array
                    ? new JavaValue.Array(array.elements().stream()
                            .map(element -> read(element.expression(), part))
                            .toList())
                    : new JavaValue.Array(List.of(read(expression, part)));
        }
        if (declared.kind() == TypeUse.Kind.PRIMITIVE || declared.is("java.lang.String")) {
            return scope.index()
                    .constants()
                    .fold(expression, scope)
                    .map(value -> Constants.assigned(declared, value)
                            .map(SourceValues::constant)
                            .orElseGet(() -> new JavaValue.Unknown("value of the wrong kind: " + value)))
                    .orElseGet(SourceValues::unresolved);
        }
        JavaValue value = reference(expression);
        boolean isClass = declared.is("java.lang.Class");
        return value instanceof JavaValue.Unknown || isClass == value instanceof JavaValue.ClassLiteral
                ? value
                : new JavaValue.Unknown("value of the wrong kind");
    }

    /** A value of a member whose type cannot be found: as what it looks like. */
    JavaValue guess(Expression expression) {
        if (expression instanceof Expression.Array array) {
            return new JavaValue.Array(array.elements().stream()
                    .map(element -> guess(element.expression()))
                    .toList());
        }
        return scope.index()
                .constants()
                .fold(expression, scope)
                .map(SourceValues::constant)
                .orElseGet(() -> reference(expression));
    }

    private static JavaValue constant(Object value) {
        return value instanceof String text ? new JavaValue.Text(text) : new JavaValue.Scalar(value);
    }

    private static JavaValue unresolved() {
        return new JavaValue.Unknown("unresolved constant");
    }

    private JavaValue reference(Expression expression) {
        if (expression instanceof Expression.Nested nested) {
            return new JavaValue.Nested(new SourceAnnotation(nested.annotation(), scope));
        }
        if (expression instanceof Expression.ClassLiteral literal) {
            TypeUse type = SourceTypes.of(literal.type(), scope);
            return isResolved(type) ? new JavaValue.ClassLiteral(type) : unresolved();
        }
        return expression instanceof Expression.Name name
                ? scope.field(name.parts()).flatMap(this::enumConstant).orElseGet(SourceValues::unresolved)
                : unresolved();
    }

    private static boolean isResolved(TypeUse type) {
        return type.kind() != TypeUse.Kind.UNRESOLVED
                && type.arguments().stream().allMatch(SourceValues::isResolved);
    }

    private Optional<JavaValue> enumConstant(FieldName field) {
        Optional<Syntax.Type> source = scope.index().entry(field.owner()).flatMap(Entry::syntax);
        boolean isConstant = source.isPresent()
                ? source.get().constants().contains(field.name())
                : scope.index()
                        .compiledField(field)
                        .filter(ConstantField.OfEnum.class::isInstance)
                        .isPresent();
        return isConstant ? Optional.of(new JavaValue.Constant(field.owner(), field.name())) : Optional.empty();
    }
}
