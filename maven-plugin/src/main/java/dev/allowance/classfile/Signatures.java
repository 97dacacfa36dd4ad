package dev.allowance.classfile;

import dev.allowance.lang.TypeIndex;
import dev.allowance.lang.TypeUse;
import dev.allowance.lang.TypeUse.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Types as class files write them: descriptors (JVMS §4.3) and signatures (§4.7.9.1), of which descriptors are a part.
 *
 * @param file where they stand, which knows how nested classes are named
 * @param index tells which classes there are
 * @param variables the signatures of the bounds of the type variables in scope, the first bound only
 */
record Signatures(ClassFile file, TypeIndex index, Map<String, String> variables) {

    private static final String OBJECT = "java.lang.Object";

    private static final Map<Character, String> PRIMITIVES = Map.of(
            'B', "byte", 'C', "char", 'D', "double", 'F', "float", 'I', "int", 'J', "long", 'S', "short", 'Z',
            "boolean");

    /** The same with a declaration's own type parameters in scope. */
    Signatures with(Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>(variables);
        all.putAll(parameters);
        return new Signatures(file, index, all);
    }

    /** A single type. */
    TypeUse type(String signature) {
        return new Cursor(signature, new HashSet<>()).type();
    }

    /** The class of this binary name, without arguments. */
    TypeUse named(String binaryName) {
        return declared(binaryName, List.of());
    }

    /** The types that a class signature gives after its type parameters: the superclass, then the interfaces. */
    List<TypeUse> supertypes(String signature) {
        Cursor cursor = new Cursor(signature, new HashSet<>());
        cursor.skipParameters();
        List<TypeUse> types = new ArrayList<>();
        while (!cursor.isAtEnd()) {
            types.add(cursor.type());
        }
        return types;
    }

    /** The parameter types of a method descriptor or signature. */
    List<TypeUse> parameters(String signature) {
        Cursor cursor = new Cursor(signature, new HashSet<>());
        cursor.skipParameters();
        cursor.skip('(');
        List<TypeUse> types = new ArrayList<>();
        while (cursor.peek() != ')') {
            types.add(cursor.type());
        }
        return types;
    }

    /** The return type of a method descriptor or signature. */
    TypeUse returned(String signature) {
        return new Cursor(signature.substring(signature.lastIndexOf(')') + 1), new HashSet<>()).type();
    }

    /** The declared type parameters of a class or method signature in order, each with its first bound. */
    static Map<String, String> typeParameters(Optional<String> signature) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String text = signature.orElse("");
        if (text.startsWith("<")) {
            int at = 1;
            while (text.charAt(at) != '>') {
                int colon = text.indexOf(':', at);
                String name = text.substring(at, colon);
                at = colon;
                List<String> bounds = new ArrayList<>();
                while (text.charAt(at) == ':') {
                    int start = at + 1;
                    at = text.charAt(start) == ':' ? start : end(text, start);
                    if (at > start) {
                        bounds.add(text.substring(start, at));
                    }
                }
                parameters.put(name, bounds.isEmpty() ? "L" + OBJECT.replace('.', '/') + ";" : bounds.get(0));
            }
        }
        return parameters;
    }

    /** Where the type that begins at an index ends. */
    private static int end(String text, int start) {
        int at = start;
        while (text.charAt(at) == '[') {
            at++;
        }
        if (text.charAt(at) != 'L' && text.charAt(at) != 'T') {
            return at + 1;
        }
        int depth = 0;
        while (depth > 0 || text.charAt(at) != ';') {
            char c = text.charAt(at++);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
        }
        return at + 1;
    }

    private TypeUse declared(String binaryName, List<TypeUse> arguments) {
        String name = file.canonical(binaryName);
        return name.equals(file.name()) || index.find(name).isPresent()
                ? new TypeUse(Kind.DECLARED, name, arguments)
                : new TypeUse(Kind.UNRESOLVED, name, List.of());
    }

    /** A place in a signature; {@code open} are the variables whose bound is being read, which may name themselves. */
    private final class Cursor {

        private final String text;
        private final Set<String> open;
        private int at;

        Cursor(String text, Set<String> open) {
            this.text = text;
            this.open = open;
        }

        char peek() {
            return text.charAt(at);
        }

        boolean isAtEnd() {
            return at >= text.length() || peek() == '^';
        }

        void skip(char expected) {
            if (peek() != expected) {
                throw new IllegalArgumentException(expected + " expected at " + at + " in " + text);
            }
            at++;
        }

        void skipParameters() {
            if (peek() == '<') {
                int depth = 0;
                do {
                    depth += peek() == '<' ? 1 : peek() == '>' ? -1 : 0;
                    at++;
                } while (depth > 0);
            }
        }

        TypeUse type() {
            char c = text.charAt(at++);
            return switch (c) {
                case 'V' -> new TypeUse(Kind.VOID, "void", List.of());
                case '[' -> type().array();
                case 'T' -> variable(word(";"));
                case 'L' -> classType();
                default -> primitive(c);
            };
        }

        private TypeUse primitive(char c) {
            if (!PRIMITIVES.containsKey(c)) {
                throw new IllegalArgumentException("type expected at " + (at - 1) + " in " + text);
            }
            return new TypeUse(Kind.PRIMITIVE, PRIMITIVES.get(c), List.of());
        }

        /** Up to one of the stops, which is skipped. */
        private String word(String stops) {
            int start = at;
            while (stops.indexOf(peek()) < 0) {
                at++;
            }
            return text.substring(start, at++);
        }

        private TypeUse classType() {
            StringBuilder name = new StringBuilder();
            List<TypeUse> arguments = List.of();
            char stop = '.';
            while (stop == '.') {
                int start = at;
                while (";<.".indexOf(peek()) < 0) {
                    at++;
                }
                name.append(name.isEmpty() ? "" : "$").append(text, start, at);
                arguments = peek() == '<' ? arguments() : List.of();
                stop = text.charAt(at++);
            }
            return declared(name.toString(), arguments);
        }

        private List<TypeUse> arguments() {
            skip('<');
            List<TypeUse> arguments = new ArrayList<>();
            while (peek() != '>') {
                arguments.add(argument());
            }
            skip('>');
            return arguments;
        }

        private TypeUse argument() {
            char c = peek();
            if (c != '*' && c != '+' && c != '-') {
                return type();
            }
            at++;
            if (c == '*') {
                return new TypeUse(Kind.WILDCARD, "?", List.of());
            }
            TypeUse bound = type();
            return new TypeUse(Kind.WILDCARD, "?", c == '+' ? List.of(bound) : List.of());
        }

        private TypeUse variable(String name) {
            if (!variables.containsKey(name) || !open.add(name)) {
                return new TypeUse(Kind.VARIABLE, name, List.of());
            }
            TypeUse bound = new Cursor(variables.get(name), open).type();
            open.remove(name);
            return new TypeUse(Kind.VARIABLE, name, bound.is(OBJECT) ? List.of() : List.of(bound));
        }
    }
}
