package dev.allowance.javaparser;

import dev.allowance.lang.JavaType.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The declarations of a file as far as anybody asks for them: all that is kept of JavaParser's tree. Names are as spelled. */
final class Syntax {

    private Syntax() {}

    /** A type as written. */
    sealed interface TypeExpression {

        /** {@code int} and the like. */
        record Primitive(String name) implements TypeExpression {}

        /** {@code void}. */
        record Void() implements TypeExpression {}

        /** An array, or variable arity. */
        record Array(TypeExpression element) implements TypeExpression {}

        /** {@code ?}, with what it extends, if anything. */
        record Wildcard(Optional<TypeExpression> bound) implements TypeExpression {}

        /** A class or type variable; the arguments are those of the last part. */
        record Named(List<String> parts, List<TypeExpression> arguments) implements TypeExpression {
            public Named {
                parts = List.copyOf(parts);
                arguments = List.copyOf(arguments);
            }
        }

        /** What no declaration can have. */
        record Other(String text) implements TypeExpression {}
    }

    /** An expression as far as constants and annotation values have it. */
    sealed interface Expression {

        /** A string or a boxed primitive. */
        record Literal(Object value) implements Expression {}

        /** A name with or without dots. */
        record Name(List<String> parts) implements Expression {
            public Name {
                parts = List.copyOf(parts);
            }
        }

        /** An operator before its operand. */
        record Unary(String operator, Expression operand) implements Expression {}

        /** An operator between its operands. */
        record Binary(String operator, Expression left, Expression right) implements Expression {}

        /** {@code condition ? yes : no}. */
        record Conditional(Expression condition, Expression yes, Expression no) implements Expression {}

        /** {@code (type) operand}. */
        record Cast(TypeExpression type, Expression operand) implements Expression {}

        /** Values in braces. */
        record Array(List<Value> elements) implements Expression {
            public Array {
                elements = List.copyOf(elements);
            }
        }

        /** {@code type.class}. */
        record ClassLiteral(TypeExpression type) implements Expression {}

        /** An annotation as a value. */
        record Nested(Annotation annotation) implements Expression {}

        /** What is no constant. */
        record Other() implements Expression {}
    }

    /** An expression and where it stands. */
    record Value(Expression expression, Place place) {}

    /** A member of an annotation that is given. */
    record Argument(String name, Value value) {}

    /** An annotation with its members in order. */
    record Annotation(List<String> name, List<Argument> arguments, Place place) {
        Annotation {
            name = List.copyOf(name);
            arguments = List.copyOf(arguments);
        }
    }

    /** A type parameter. */
    record TypeParameter(String name, List<TypeExpression> bounds) {
        TypeParameter {
            bounds = List.copyOf(bounds);
        }
    }

    /** A parameter, or a component of a record. */
    record Parameter(String name, TypeExpression type, List<Annotation> annotations, Place place) {
        Parameter {
            annotations = List.copyOf(annotations);
        }
    }

    /** A field; the initializer of one that may be a constant. */
    record Field(
            String name,
            Access access,
            TypeExpression type,
            List<Annotation> annotations,
            boolean isConstant,
            Optional<Expression> initializer,
            Place place) {
        Field {
            annotations = List.copyOf(annotations);
        }
    }

    /** A method or constructor. */
    record Method(
            String name,
            Set<String> modifiers,
            List<TypeParameter> typeParameters,
            List<Parameter> parameters,
            TypeExpression returnType,
            List<Annotation> annotations,
            Optional<Value> defaultValue,
            boolean isCompact,
            Place place) {
        Method {
            modifiers = Set.copyOf(modifiers);
            typeParameters = List.copyOf(typeParameters);
            parameters = List.copyOf(parameters);
            annotations = List.copyOf(annotations);
        }
    }

    /**
     * A type.
     *
     * @param components of a record
     * @param constants names of an enum's constants
     */
    record Type(
            String name,
            Kind kind,
            Set<String> modifiers,
            List<TypeParameter> typeParameters,
            List<Annotation> annotations,
            Optional<TypeExpression> superclass,
            List<TypeExpression> interfaces,
            List<Parameter> components,
            List<String> constants,
            List<Field> fields,
            List<Method> methods,
            List<Method> constructors,
            List<Type> nested,
            Place place) {
        Type {
            modifiers = Set.copyOf(modifiers);
            typeParameters = List.copyOf(typeParameters);
            annotations = List.copyOf(annotations);
            interfaces = List.copyOf(interfaces);
            components = List.copyOf(components);
            constants = List.copyOf(constants);
            fields = List.copyOf(fields);
            methods = List.copyOf(methods);
            constructors = List.copyOf(constructors);
            nested = List.copyOf(nested);
        }
    }
}
