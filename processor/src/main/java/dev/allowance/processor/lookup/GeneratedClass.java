package dev.allowance.processor.lookup;

import java.util.List;

/**
 * A source file to be written.
 *
 * @param qualifiedName of the class
 * @param source its whole text, in ASCII: each compiler writes and reads what is generated in an encoding of its own choice
 * @param notes what a user should know about the class: one sentence each, as a rule none
 */
public record GeneratedClass(String qualifiedName, String source, List<String> notes) {

    /** Writes characters beyond ASCII as Unicode escapes (JLS §3.3), wherever they are. */
    public GeneratedClass {
        source = escape(source);
        notes = List.copyOf(notes);
    }

    private static String escape(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                result.append(c);
            } else {
                result.append("\\u").append(Integer.toHexString(0x10000 | c).substring(1));
            }
        }
        return result.toString();
    }
}
