package dev.allowance.framework.jaxrs;

import dev.allowance.automaton.Nfa;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the fixed text of a template meets the path of a request (Jakarta REST 3.1 §3.7.3 has it encoded and compared to the
 * path as it came), and what a runtime does with slashes.
 */
enum Wire {
    /** Encoded text; either case of the hexadecimal digits; a slash at the end may follow. */
    JERSEY,
    /** Encoded text; one slash at the path's end is cut off before anything is compared. */
    RESTEASY,
    /** Encoded text; a second slash at the path's beginning does not count. */
    CXF,
    /** Text as written, to which unreserved characters alone are decoded; runs of slashes are one. */
    QUARKUS;

    private static final String ALLOWED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=:@/";

    /** The slash before a segment. */
    Nfa slash() {
        return this == QUARKUS ? Nfa.literal("/").plus() : Nfa.literal("/");
    }

    /** The paths' text that a template's text stands for; the language of nothing where no path can hold it. */
    Nfa text(String literal) {
        return this == QUARKUS ? Nfa.literal(literal) : encoded(literal);
    }

    /** Percent signs that begin an escape stay, so that nothing is encoded twice. */
    private Nfa encoded(String literal) {
        List<Nfa> parts = new ArrayList<>();
        for (int i = 0; i < literal.length(); ) {
            int c = literal.codePointAt(i);
            String text = Character.toString(c);
            if (isEscape(literal, i)) {
                parts.add(escape(literal.substring(i, i + 3)));
                i += 3;
                continue;
            }
            if (ALLOWED.indexOf(c) >= 0) {
                parts.add(Nfa.literal(text));
            } else {
                for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
                    parts.add(escape(String.format(Locale.ROOT, "%%%02X", b)));
                }
            }
            i += text.length();
        }
        return Nfa.sequence(parts);
    }

    private Nfa escape(String escape) {
        Nfa exact = Nfa.literal(escape);
        if (this != JERSEY) {
            return exact;
        }
        Nfa result = Nfa.literal("%");
        for (char digit : escape.substring(1).toCharArray()) {
            Nfa upper = Nfa.literal(String.valueOf(Character.toUpperCase(digit)));
            result = result.then(upper.or(Nfa.literal(String.valueOf(Character.toLowerCase(digit)))));
        }
        return result;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && text.charAt(at) == '%'
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }
}
