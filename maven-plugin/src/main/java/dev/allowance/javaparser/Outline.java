package dev.allowance.javaparser;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be told of a file without parsing it.
 *
 * @param types the top-level types; none of a file with members of an unnamed class (JLS §8.1.8), which nothing can name
 * @param annotations the names of all annotations outside of bodies, as spelled
 * @param words all words outside of bodies
 * @param declarations the text without bodies and comments, all else where it was
 * @param problem where the braces stop making sense
 */
record Outline(
        String packageName,
        List<Import> imports,
        List<Header> types,
        Set<String> annotations,
        Words words,
        String declarations,
        Optional<Problem> problem) {

    Outline {
        imports = List.copyOf(imports);
        types = List.copyOf(types);
        annotations = Set.copyOf(annotations);
    }

    /**
     * An import (JLS §7.5).
     *
     * @param name without the star
     */
    record Import(String name, boolean isStatic, boolean onDemand, boolean ofModule) {

        /** What it makes known, if that is one name. */
        String simpleName() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }

    /**
     * The head of a type.
     *
     * @param access who may name it
     * @param supertypes as spelled, without type arguments
     * @param nested its member types
     */
    record Header(String name, Access access, List<String> supertypes, List<Header> nested) {
        Header {
            supertypes = List.copyOf(supertypes);
            nested = List.copyOf(nested);
        }
    }

    /** What is wrong, and where. */
    record Problem(Place place, String message) {}
}
