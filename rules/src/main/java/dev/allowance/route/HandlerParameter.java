package dev.allowance.route;

import dev.allowance.lang.TypeUse;
import dev.allowance.source.Anchor;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a handler takes from the request: a method parameter, and for JAX-RS also a field, property or constructor parameter.
 *
 * @param name the name it asks for (of the template variable, query parameter …); empty where it asks for none or where it
 *     cannot be known, as for a parameter name that the class file does not hold
 * @param required false where absence is allowed: {@code required = false}, {@code Optional}, a default value
 * @param onMethod whether it is a parameter of the handler method itself, not a field or the like of its class
 */
public record HandlerParameter(
        Kind kind, Optional<String> name, boolean required, TypeUse type, boolean onMethod, Anchor anchor) {

    private static final Set<String> NUMBERS = Set.of(
            "int", "long", "short", "java.lang.Integer", "java.lang.Long", "java.lang.Short", "java.math.BigInteger");
    private static final Set<String> COLLECTIONS = Set.of("java.util.List", "java.util.Set", "java.util.Collection");
    private static final Set<String> TEXTS = Set.of("java.lang.String", "java.util.UUID");

    /** Where the value comes from. */
    public enum Kind {
        PATH,
        QUERY,
        HEADER,
        COOKIE,
        FORM,
        MATRIX,
        BODY,
        /** May read any template variable: a map of them, a bound object, the request itself. */
        ANY,
        /** Takes nothing that names a template variable: security context, model, response … */
        CONTEXT
    }

    /** Whether it is declared as a whole number. */
    public boolean isNumber() {
        return NUMBERS.contains(type.erasure());
    }

    /** Whether it is declared as an array, list or set. */
    public boolean isSeveral() {
        return type.kind() == TypeUse.Kind.ARRAY || COLLECTIONS.contains(type.erasure());
    }

    /** Whether it is declared as text, or as what is written like an id in text: a UUID. */
    public boolean isText() {
        return TEXTS.contains(type.erasure());
    }

    HandlerParameter withAnchors(UnaryOperator<Anchor> to) {
        return new HandlerParameter(kind, name, required, type, onMethod, to.apply(anchor));
    }
}
