package dev.allowance.lang;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A type as used in a signature.
 *
 * @param kind what it is
 * @param name the canonical name of a declared type, the keyword of a primitive type or {@code void}, the name of a type
 *     variable, what an import or else the source calls a type that cannot be resolved; {@code ?} for a wildcard, {@code []}
 *     for an array
 * @param arguments type arguments of a declared type; the bound of a wildcard ({@code extends} only) or a type variable, if
 *     any; the element type of an array
 */
public record TypeUse(Kind kind, String name, List<TypeUse> arguments) {

    /** What kind of type is used. */
    public enum Kind {
        DECLARED,
        PRIMITIVE,
        VOID,
        ARRAY,
        VARIABLE,
        WILDCARD,
        /** A type that the compiler could not resolve. */
        UNRESOLVED
    }

    public TypeUse {
        arguments = List.copyOf(arguments);
    }

    /** A declared type with these arguments. */
    public static TypeUse declared(String name, TypeUse... arguments) {
        return new TypeUse(Kind.DECLARED, name, List.of(arguments));
    }

    /** The array of this type. */
    public TypeUse array() {
        return new TypeUse(Kind.ARRAY, "[]", List.of(this));
    }

    /** Whether this is the declared type of that canonical name, whatever its arguments. */
    public boolean is(String canonicalName) {
        return kind == Kind.DECLARED && name.equals(canonicalName);
    }

    /** This type with type variables replaced; variables that the map does not hold stay. */
    public TypeUse substitute(Map<String, TypeUse> variables) {
        if (kind == Kind.VARIABLE) {
            return variables.getOrDefault(name, this);
        }
        if (arguments.isEmpty()) {
            return this;
        }
        return new TypeUse(
                kind, name, arguments.stream().map(a -> a.substitute(variables)).toList());
    }

    /** The erasure, as Java prints it: {@code java.util.List}, {@code int[]}; a bare variable erases to its bound. */
    public String erasure() {
        return switch (kind) {
            case ARRAY -> arguments.get(0).erasure() + "[]";
            case VARIABLE, WILDCARD ->
                arguments.isEmpty() ? "java.lang.Object" : arguments.get(0).erasure();
            default -> name;
        };
    }

    /** The simple name of the erasure, without package: {@code List}, {@code int[]}. */
    public String simpleName() {
        String erasure = erasure();
        return erasure.substring(erasure.lastIndexOf('.') + 1);
    }

    /** As Java prints it, with type arguments. */
    @Override
    public String toString() {
        return switch (kind) {
            case ARRAY -> arguments.get(0) + "[]";
            case WILDCARD -> arguments.isEmpty() ? "?" : "? extends " + arguments.get(0);
            case VARIABLE -> name;
            default ->
                arguments.isEmpty()
                        ? name
                        : name + arguments.stream().map(TypeUse::toString).collect(Collectors.joining(", ", "<", ">"));
        };
    }
}
