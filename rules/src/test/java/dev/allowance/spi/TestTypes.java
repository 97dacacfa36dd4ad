package dev.allowance.spi;

import dev.allowance.lang.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads types as tests write them: {@code java.util.List<a.User>}, {@code int[]}, {@code ?} for one that is missing. */
final class TestTypes {

    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "short", "char", "int", "long", "float", "double");

    private TestTypes() {}

    static TypeUse parse(String text) {
        if (text.endsWith("[]")) {
            return parse(text.substring(0, text.length() - 2)).array();
        }
        if (text.equals("?")) {
            return new TypeUse(TypeUse.Kind.UNRESOLVED, "?", List.of());
        }
        if (text.equals("void")) {
            return new TypeUse(TypeUse.Kind.VOID, "void", List.of());
        }
        if (PRIMITIVES.contains(text)) {
            return new TypeUse(TypeUse.Kind.PRIMITIVE, text, List.of());
        }
        int open = text.indexOf('<');
        if (open < 0) {
            return TypeUse.declared(text);
        }
        return TypeUse.declared(
                text.substring(0, open),
                split(text.substring(open + 1, text.length() - 1)).stream()
                        .map(TestTypes::parse)
                        .toArray(TypeUse[]::new));
    }

    /** Splits at commas that stand outside of angle brackets and parentheses. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '(') {
                depth++;
            } else if (c == '>' || c == ')') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
