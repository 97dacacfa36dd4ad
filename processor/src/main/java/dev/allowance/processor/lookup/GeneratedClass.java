package dev.allowance.processor.lookup;

import java.util.List;

/**
 * A source file to be written.
 *
 * @param qualifiedName of the class
 * @param source its whole text
 * @param notes what a user should know about the class: one sentence each, as a rule none
 */
public record GeneratedClass(String qualifiedName, String source, List<String> notes) {

    public GeneratedClass {
        notes = List.copyOf(notes);
    }
}
