package dev.allowance.framework.spring;

import java.util.Optional;

/**
 * One element of {@code params} or {@code headers} ({@code AbstractNameValueExpression}): {@code a}, {@code !a}, {@code a=b},
 * {@code a!=b}.
 *
 * @param value empty where presence alone is asked
 */
record NameValueExpression(String name, Optional<String> value, boolean negated) {

    static NameValueExpression parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            boolean negated = text.startsWith("!");
            return new NameValueExpression(negated ? text.substring(1) : text, Optional.empty(), negated);
        }
        boolean negated = equals > 0 && text.charAt(equals - 1) == '!';
        String name = text.substring(0, negated ? equals - 1 : equals);
        return new NameValueExpression(name, Optional.of(text.substring(equals + 1)), negated);
    }

    /** @param actual what the request has under this name */
    boolean matches(Optional<String> actual) {
        return (value.isPresent() ? value.equals(actual) : actual.isPresent()) != negated;
    }

    /** Whether it counts, beyond its presence, when the more specific of two is wanted. */
    boolean demandsValue() {
        return value.isPresent() && !negated;
    }
}
