package dev.allowance.processor.lookup;

/**
 * Text as Java source: string constants that a class file can hold (JVMS §4.4.7: 65,535 bytes of modified UTF-8), spread over
 * as many methods and classes as it takes. Source is ASCII.
 */
final class Literals {

    private static final int MOST_BYTES = 60_000;
    private static final int LINE = 90;
    /** Constants in one method: far from the limits of its code and of its class's constant pool. */
    private static final int MOST_CONSTANTS = 500;

    private Literals() {}

    /**
     * Declares {@code static String <name>()}, and nested classes named after it if need be.
     *
     * @param indent blanks before each line
     */
    static String method(String name, String text, String indent) {
        StringBuilder source = new StringBuilder();
        int at = 0;
        int parts = 0;
        StringBuilder nested = new StringBuilder();
        source.append(indent).append("static String ").append(name).append("() {\n");
        source.append(indent).append("    StringBuilder text = new StringBuilder();\n");
        do {
            String part = "Part" + parts++ + name;
            source.append(indent).append("    ").append(part).append(".append(text);\n");
            nested.append('\n')
                    .append(indent)
                    .append("private static final class ")
                    .append(part)
                    .append(" {\n");
            nested.append(indent).append("    static void append(StringBuilder text) {\n");
            for (int i = 0; i < MOST_CONSTANTS && at < text.length(); i++) {
                int end = end(text, at);
                nested.append(indent).append("        text.append(");
                constant(text, at, end, indent + "                ", nested);
                nested.append(");\n");
                at = end;
            }
            nested.append(indent).append("    }\n").append(indent).append("}\n");
        } while (at < text.length());
        source.append(indent)
                .append("    return text.toString();\n")
                .append(indent)
                .append("}\n");
        return source.append(nested).toString();
    }

    /** A short string constant. */
    static String string(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> escape((char) c, out));
        return out.append('"').toString();
    }

    /** A character constant. */
    static String character(char c) {
        if (c == '\'') {
            return "'\\''";
        }
        StringBuilder out = new StringBuilder();
        escape(c, out);
        return "'" + (c == '"' ? "\"" : out) + "'";
    }

    private static int end(String text, int begin) {
        int bytes = 0;
        int at = begin;
        while (at < text.length()) {
            char c = text.charAt(at);
            bytes += c >= 1 && c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            if (bytes > MOST_BYTES) {
                return at;
            }
            at++;
        }
        return at;
    }

    private static void constant(String text, int begin, int end, String indent, StringBuilder out) {
        out.append('"');
        int line = 0;
        for (int i = begin; i < end; i++) {
            int length = out.length();
            escape(text.charAt(i), out);
            line += out.length() - length;
            if (line >= LINE && i + 1 < end) {
                out.append("\"\n").append(indent).append("+ \"");
                line = 0;
            }
        }
        out.append('"');
    }

    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            default -> {
                if (c >= ' ' && c < 0x7F) {
                    out.append(c);
                } else if (c < 0x100) {
                    out.append('\\').append((char) ('0' + (c >> 6)));
                    out.append((char) ('0' + (c >> 3 & 7))).append((char) ('0' + (c & 7)));
                } else {
                    out.append("\\u");
                    for (int shift = 12; shift >= 0; shift -= 4) {
                        out.append(Character.toUpperCase(Character.forDigit(c >> shift & 15, 16)));
                    }
                }
            }
        }
    }
}
