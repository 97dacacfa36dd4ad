package dev.allowance.route;

import java.util.HexFormat;
import java.util.function.IntPredicate;

/**
 * The percent escapes of the route notation: one escape for each UTF-16 unit, <code>%XX</code> below U+0080 and
 * <code>%uXXXX</code> above. Unlike those of URIs they can carry a lone surrogate, which Java strings may hold and UTF-8 may
 * not.
 */
final class Escapes {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Escapes() {}

    /** Escapes for a value or an element of a list: nothing that separates stays. Undone by {@link #decode}. */
    static String value(String text) {
        return encode(text, c -> c == ' ' || c == ',' || c == '%');
    }

    /** As {@link #value}, and the closing parenthesis. Undone by {@link #decode}. */
    static String handler(String text) {
        return encode(text, c -> c == ' ' || c == ',' || c == '%' || c == '(' || c == ')' || c == '#');
    }

    /**
     * Escapes for a template, which stays as readable as one line allows: blanks are kept, and so is a percent sign unless
     * {@link #decodeTemplate} would take it for the start of an escape.
     */
    static String template(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && breaksLine(text, i) || c == '%' && templateEscapeLength(text, i) > 0) {
                append(out, c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String encode(String text, IntPredicate separates) {
        int first = 0;
        while (first < text.length() && !separates.test(text.charAt(first)) && !breaksLine(text, first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (separates.test(c) || breaksLine(text, i)) {
                append(out, c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, char c) {
        out.append(c < 0x80 ? "%" + HEX.toHexDigits((byte) c) : "%u" + HEX.toHexDigits(c));
    }

    /** Whether the unit cannot stand as it is in a line of UTF-8 text. */
    private static boolean breaksLine(String text, int index) {
        char c = text.charAt(index);
        if (c > ' ' && c < 0x7F) {
            return false;
        }
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
        }
        // a byte order mark would be lost by readers that skip it
        return Character.isISOControl(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }

    /** Undoes {@link #value} and {@link #handler}; what is no escape stays. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int length = text.charAt(i) == '%' ? escapeLength(text, i) : 0;
            i = unit(text, i, length, out);
        }
        return out.toString();
    }

    /** Undoes {@link #template}. */
    static String decodeTemplate(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int length = text.charAt(i) == '%' ? templateEscapeLength(text, i) : 0;
            i = unit(text, i, length, out);
        }
        return out.toString();
    }

    private static int unit(String text, int start, int escapeLength, StringBuilder out) {
        if (escapeLength == 0) {
            out.append(text.charAt(start));
            return start + 1;
        }
        int digits = escapeLength == 3 ? start + 1 : start + 2;
        out.append((char) HexFormat.fromHexDigits(text, digits, start + escapeLength));
        return start + escapeLength;
    }

    /** The length of the escape that the percent sign begins; 0 where it begins none. */
    private static int escapeLength(String text, int start) {
        if (start + 1 < text.length() && text.charAt(start + 1) == 'u') {
            return hexDigits(text, start + 2, 4) ? 6 : 0;
        }
        return hexDigits(text, start + 1, 2) ? 3 : 0;
    }

    /** As {@link #escapeLength}, where only what {@link #template} escapes counts: {@code %20} is itself in a template. */
    private static int templateEscapeLength(String text, int start) {
        int length = escapeLength(text, start);
        if (length != 3) {
            return length;
        }
        int value = HexFormat.fromHexDigits(text, start + 1, start + 3);
        return Character.isISOControl(value) && value < 0x80 || value == '%' ? length : 0;
    }

    private static boolean hexDigits(String text, int start, int count) {
        if (start + count > text.length()) {
            return false;
        }
        for (int i = start; i < start + count; i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
