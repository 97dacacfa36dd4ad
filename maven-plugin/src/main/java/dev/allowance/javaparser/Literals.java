package dev.allowance.javaparser;

import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import java.util.Locale;
import java.util.Optional;

/** The values of literals (JLS §3.10). */
final class Literals {

    private Literals() {}

    /** A string or a boxed primitive; empty where the literal is none that Java knows. */
    static Optional<Object> value(LiteralStringValueExpr literal) {
        try {
            if (literal.isTextBlockLiteralExpr()) {
                return Optional.of(unicode(literal.getValue()).stripIndent().translateEscapes());
            }
            if (literal.isStringLiteralExpr()) {
                return Optional.of(unicode(literal.getValue()).translateEscapes());
            }
            if (literal.isCharLiteralExpr()) {
                String text = unicode(literal.getValue()).translateEscapes();
                return text.length() == 1 ? Optional.of(text.charAt(0)) : Optional.empty();
            }
            String digits = literal.getValue().replace("_", "").toLowerCase(Locale.ROOT);
            return literal.isDoubleLiteralExpr() ? Optional.of(floating(digits)) : Optional.of(integer(digits));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Object floating(String digits) {
        // In a hexadecimal one, f is a digit before the exponent.
        boolean isFloat = digits.endsWith("f") && (!digits.startsWith("0x") || digits.contains("p"));
        if (isFloat) {
            return Float.valueOf(digits);
        }
        return Double.valueOf(digits);
    }

    /** The smallest value of either type is written as the negation of one that is too large, which wraps to it. */
    private static Object integer(String digits) {
        boolean isLong = digits.endsWith("l");
        String text = isLong ? digits.substring(0, digits.length() - 1) : digits;
        int radix = 10;
        if (text.startsWith("0x")) {
            radix = 16;
            text = text.substring(2);
        } else if (text.startsWith("0b")) {
            radix = 2;
            text = text.substring(2);
        } else if (text.startsWith("0") && text.length() > 1) {
            radix = 8;
            text = text.substring(1);
        }
        if (isLong) {
            return Long.parseUnsignedLong(text, radix);
        }
        return Integer.parseUnsignedInt(text, radix);
    }

    /** Unicode escapes, which may stand anywhere, replaced: a backslash after an odd number of others begins none (JLS §3.3). */
    static String unicode(String text) {
        if (!text.contains("\\u")) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) != '\\' || at + 1 == text.length()) {
                result.append(text.charAt(at++));
            } else if (text.charAt(at + 1) != 'u') {
                result.append(text, at, at + 2);
                at += 2;
            } else {
                int digits = at + 1;
                while (digits < text.length() && text.charAt(digits) == 'u') {
                    digits++;
                }
                if (digits + 4 > text.length()) {
                    throw new IllegalArgumentException("unfinished escape in " + text);
                }
                result.append((char) Integer.parseInt(text.substring(digits, digits + 4), 16));
                at = digits + 4;
            }
        }
        return result.toString();
    }
}
