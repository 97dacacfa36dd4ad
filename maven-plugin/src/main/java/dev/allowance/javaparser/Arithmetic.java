package dev.allowance.javaparser;

import java.util.Optional;
import java.util.Set;

/** The operators of constant expressions on strings and boxed primitives (JLS §15.15 to §15.25). */
final class Arithmetic {

    private static final Set<String> SHIFTS = Set.of("<<", ">>", ">>>");

    private Arithmetic() {}

    /** {@code + - ~ !}; empty where the operand is of a wrong kind. */
    static Optional<Object> unary(String operator, Object value) {
        if (value instanceof Boolean truth) {
            return operator.equals("!") ? Optional.of(!truth) : Optional.empty();
        }
        Optional<Number> number = number(value).map(Arithmetic::promoted);
        return switch (operator) {
            case "+" -> number.map(same -> same);
            case "-" -> number.flatMap(n -> arithmetic("-", zero(n), n));
            case "~" ->
                number.filter(n -> n instanceof Integer || n instanceof Long).flatMap(n -> arithmetic("^", n, -1));
            default -> Optional.empty();
        };
    }

    /** What a number is taken from to negate it: the negative zero, where there is one (JLS §15.15.4). */
    private static Number zero(Number number) {
        return number instanceof Float || number instanceof Double ? (Number) (-0.0f) : (Number) 0;
    }

    /** All binary operators; empty where operands do not go together, or at a division by zero. */
    static Optional<Object> binary(String operator, Object left, Object right) {
        if (left instanceof String || right instanceof String) {
            return text(operator, left, right);
        }
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return logic(operator, a, b);
        }
        Optional<Number> a = number(left);
        Optional<Number> b = number(right);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        return SHIFTS.contains(operator)
                ? shift(operator, promoted(a.get()), promoted(b.get()))
                : arithmetic(operator, promoted(a.get()), promoted(b.get()));
    }

    private static Optional<Object> text(String operator, Object left, Object right) {
        return switch (operator) {
            case "+" -> Optional.of(String.valueOf(left) + right);
            case "==" -> Optional.of(left.equals(right));
            case "!=" -> Optional.of(!left.equals(right));
            default -> Optional.empty();
        };
    }

    private static Optional<Object> logic(String operator, boolean a, boolean b) {
        return switch (operator) {
            case "&&", "&" -> Optional.of(a && b);
            case "||", "|" -> Optional.of(a || b);
            case "^", "!=" -> Optional.of(a != b);
            case "==" -> Optional.of(a == b);
            default -> Optional.empty();
        };
    }

    /** {@code ?:}, of the type that both results have (JLS §15.25). */
    static Optional<Object> conditional(Object condition, Object yes, Object no) {
        if (!(condition instanceof Boolean truth)) {
            return Optional.empty();
        }
        Object chosen = truth ? yes : no;
        Object other = truth ? no : yes;
        if (chosen.getClass() == other.getClass()) {
            return Optional.of(chosen);
        }
        Optional<Number> a = number(chosen);
        Optional<Number> b = number(other);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        // A constant int takes the narrower type of the other result where it fits into it.
        String narrow = chosen instanceof Integer ? typeOf(other) : other instanceof Integer ? typeOf(chosen) : "";
        boolean fits = Set.of("byte", "short", "char").contains(narrow)
                && assign(narrow, chosen).isPresent()
                && assign(narrow, other).isPresent();
        return fits ? assign(narrow, chosen) : cast(wider(promoted(a.get()), promoted(b.get())), chosen);
    }

    private static String typeOf(Object value) {
        return value instanceof Byte
                ? "byte"
                : value instanceof Short ? "short" : value instanceof Character ? "char" : "";
    }

    private static Optional<Number> number(Object value) {
        if (value instanceof Character c) {
            return Optional.of((int) c);
        }
        return value instanceof Number number ? Optional.of(number) : Optional.empty();
    }

    private static Number promoted(Number number) {
        return number instanceof Byte || number instanceof Short ? (Number) number.intValue() : number;
    }

    private static String wider(Number a, Number b) {
        if (a instanceof Double || b instanceof Double) {
            return "double";
        }
        if (a instanceof Float || b instanceof Float) {
            return "float";
        }
        return a instanceof Long || b instanceof Long ? "long" : "int";
    }

    private static Optional<Object> arithmetic(String operator, Number a, Number b) {
        return switch (wider(a, b)) {
            case "double" -> floating(operator, a.doubleValue(), b.doubleValue());
            case "float" -> floats(operator, a.floatValue(), b.floatValue());
            case "long" -> longs(operator, a.longValue(), b.longValue());
            default ->
                longs(operator, a.intValue(), b.intValue())
                        .map(value -> value instanceof Long number ? (Object) number.intValue() : value);
        };
    }

    private static Optional<Object> floating(String operator, double a, double b) {
        return switch (operator) {
            case "+" -> Optional.of(a + b);
            case "-" -> Optional.of(a - b);
            case "*" -> Optional.of(a * b);
            case "/" -> Optional.of(a / b);
            case "%" -> Optional.of(a % b);
            case "<" -> Optional.of(a < b);
            case "<=" -> Optional.of(a <= b);
            case ">" -> Optional.of(a > b);
            case ">=" -> Optional.of(a >= b);
            case "==" -> Optional.of(a == b);
            case "!=" -> Optional.of(a != b);
            default -> Optional.empty();
        };
    }

    /** Widened to double, each operation gives what it gives in float once it is rounded. */
    private static Optional<Object> floats(String operator, float a, float b) {
        return floating(operator, a, b)
                .map(value -> value instanceof Double number ? (Object) number.floatValue() : value);
    }

    /** Of ints too: the low half of each result is that of the operation in int. */
    private static Optional<Object> longs(String operator, long a, long b) {
        boolean divides = operator.equals("/") || operator.equals("%");
        if (divides && b == 0) {
            return Optional.empty();
        }
        return switch (operator) {
            case "+" -> Optional.of(a + b);
            case "-" -> Optional.of(a - b);
            case "*" -> Optional.of(a * b);
            case "/" -> Optional.of(a / b);
            case "%" -> Optional.of(a % b);
            case "&" -> Optional.of(a & b);
            case "|" -> Optional.of(a | b);
            case "^" -> Optional.of(a ^ b);
            case "<" -> Optional.of(a < b);
            case "<=" -> Optional.of(a <= b);
            case ">" -> Optional.of(a > b);
            case ">=" -> Optional.of(a >= b);
            case "==" -> Optional.of(a == b);
            case "!=" -> Optional.of(a != b);
            default -> Optional.empty();
        };
    }

    /** The left operand alone gives the type (JLS §15.19). */
    private static Optional<Object> shift(String operator, Number a, Number b) {
        boolean integers = (a instanceof Integer || a instanceof Long) && (b instanceof Integer || b instanceof Long);
        if (!integers) {
            return Optional.empty();
        }
        long distance = b.longValue();
        if (a instanceof Long value) {
            return Optional.of(
                    switch (operator) {
                        case "<<" -> value << distance;
                        case ">>" -> value >> distance;
                        default -> value >>> distance;
                    });
        }
        int value = a.intValue();
        return Optional.of(
                switch (operator) {
                    case "<<" -> value << distance;
                    case ">>" -> value >> distance;
                    default -> value >>> distance;
                });
    }

    /** A cast between primitives (JLS §5.5). */
    static Optional<Object> cast(String type, Object value) {
        if (value instanceof Boolean) {
            return type.equals("boolean") ? Optional.of(value) : Optional.empty();
        }
        return number(value).flatMap(number -> {
            // A floating-point number goes to the small types by way of int.
            int small = number instanceof Long ? (int) number.longValue() : number.intValue();
            return switch (type) {
                case "byte" -> Optional.<Object>of((byte) small);
                case "short" -> Optional.of((short) small);
                case "char" -> Optional.of((char) small);
                case "int" -> Optional.of(small);
                case "long" -> Optional.of(number.longValue());
                case "float" -> Optional.of(number.floatValue());
                case "double" -> Optional.of(number.doubleValue());
                default -> Optional.empty();
            };
        });
    }

    /** What a variable of a primitive type holds after the assignment of a constant; empty where that is no Java (JLS §5.2). */
    static Optional<Object> assign(String type, Object value) {
        if (value instanceof Boolean || type.equals("boolean")) {
            return value instanceof Boolean && type.equals("boolean") ? Optional.of(value) : Optional.empty();
        }
        Optional<Number> number = number(value);
        Optional<Object> result = number.isPresent() ? cast(type, value) : Optional.empty();
        boolean widens = rank(value) <= rank(type) && !type.equals("char")
                || value.getClass() == Character.class && type.equals("char");
        boolean fits = rank(value) <= rank("int")
                && rank(type) <= rank("int")
                && result.flatMap(Arithmetic::number)
                        .filter(n -> n.intValue() == number.get().intValue())
                        .isPresent();
        boolean byteOrShort = type.equals("byte") || type.equals("short");
        boolean charToSmall = value instanceof Character && byteOrShort;
        return (widens && !charToSmall) || fits ? result : Optional.empty();
    }

    private static int rank(Object value) {
        String type = value instanceof String name
                ? name
                : value instanceof Character
                        ? "char"
                        : value.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        return switch (type) {
            case "byte" -> 0;
            case "short", "char" -> 1;
            case "int", "integer" -> 2;
            case "long" -> 3;
            case "float" -> 4;
            default -> 5;
        };
    }
}
