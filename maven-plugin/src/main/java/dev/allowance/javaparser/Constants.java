package dev.allowance.javaparser;

import dev.allowance.classfile.ClassFileIndex.ConstantField;
import dev.allowance.javaparser.SourceIndex.Entry;
import dev.allowance.javaparser.SourceIndex.FieldName;
import dev.allowance.javaparser.Syntax.Expression;
import dev.allowance.lang.TypeUse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Folds constant expressions (JLS §15.29) across files and class files. */
final class Constants {

    private static final String STRING = "java.lang.String";

    private final SourceIndex index;
    private final Map<FieldName, Optional<Object>> variables = new HashMap<>();

    Constants(SourceIndex index) {
        this.index = index;
    }

    /** The value, a string or a boxed primitive; empty where the expression is none that a compiler would fold. */
    Optional<Object> fold(Expression expression, Scope scope) {
        if (expression instanceof Expression.Literal literal) {
            return Optional.of(literal.value());
        }
        if (expression instanceof Expression.Name name) {
            return scope.field(name.parts()).flatMap(this::variable);
        }
        if (expression instanceof Expression.Unary unary) {
            return fold(unary.operand(), scope).flatMap(value -> Arithmetic.unary(unary.operator(), value));
        }
        if (expression instanceof Expression.Binary binary) {
            return fold(binary.left(), scope)
                    .flatMap(left -> fold(binary.right(), scope)
                            .flatMap(right -> Arithmetic.binary(binary.operator(), left, right)));
        }
        if (expression instanceof Expression.Conditional conditional) {
            return fold(conditional.condition(), scope)
                    .flatMap(condition -> fold(conditional.yes(), scope)
                            .flatMap(yes -> fold(conditional.no(), scope)
                                    .flatMap(no -> Arithmetic.conditional(condition, yes, no))));
        }
        if (expression instanceof Expression.Cast cast) {
            return fold(cast.operand(), scope).flatMap(value -> as(SourceTypes.of(cast.type(), scope), value));
        }
        return Optional.empty();
    }

    /** The value as one of the type, by a cast. */
    private static Optional<Object> as(TypeUse type, Object value) {
        if (type.is(STRING)) {
            return Optional.of(value).filter(String.class::isInstance);
        }
        return type.kind() == TypeUse.Kind.PRIMITIVE ? Arithmetic.cast(type.name(), value) : Optional.empty();
    }

    /** The value of a constant variable (JLS §4.12.4). */
    private Optional<Object> variable(FieldName field) {
        Optional<Object> known = variables.get(field);
        if (known == null) {
            // One that is defined by itself has no value.
            variables.put(field, Optional.empty());
            Optional<Entry> entry = index.entry(field.owner());
            known = entry.flatMap(Entry::syntax).isPresent() ? source(field, entry.get()) : compiled(field);
            variables.put(field, known);
        }
        return known;
    }

    private Optional<Object> source(FieldName field, Entry entry) {
        return entry.syntax()
                .flatMap(type -> type.fields().stream()
                        .filter(f -> f.name().equals(field.name()) && f.isConstant())
                        .findFirst()
                        .flatMap(f -> {
                            Scope scope = Scope.body(entry, type, index);
                            return f.initializer()
                                    .flatMap(value -> fold(value, scope))
                                    .flatMap(value -> assigned(SourceTypes.of(f.type(), scope), value));
                        }));
    }

    private Optional<Object> compiled(FieldName field) {
        return index.compiledField(field)
                .filter(ConstantField.Value.class::isInstance)
                .map(value -> ((ConstantField.Value) value).value());
    }

    /** The value as a variable or annotation member of the type has it; empty where it cannot be assigned (JLS §5.2). */
    static Optional<Object> assigned(TypeUse type, Object value) {
        if (type.is(STRING)) {
            return Optional.of(value).filter(String.class::isInstance);
        }
        return type.kind() == TypeUse.Kind.PRIMITIVE ? Arithmetic.assign(type.name(), value) : Optional.empty();
    }
}
