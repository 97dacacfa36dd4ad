package dev.allowance.path;

import java.util.List;
import java.util.Optional;

/** What stands between two slashes of a template. */
public sealed interface Segment {

    /** Fixed text, as written in the template. Never empty but for the gap in {@code //}. */
    record Literal(String text) implements Segment {
        @Override
        public boolean equals(Object other) {
            return other instanceof Literal literal && text.equals(literal.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /** At least one variable, wildcard or unresolved part, with or without text around it. */
    record Mixed(List<Part> parts) implements Segment {
        public Mixed {
            parts = List.copyOf(parts);
        }
    }

    /** Any number of whole segments, none included: Spring's {@code **} and <code>{*name}</code>. */
    record CatchAll(Optional<String> name) implements Segment {}

    /** A piece of a {@link Mixed} segment. */
    sealed interface Part {}

    /** Fixed text within a segment. */
    record Text(String text) implements Part {}

    /**
     * A template variable. In JAX-RS its regex may match slashes, so that one such segment may match several.
     *
     * @param name as written, without blanks around it
     * @param regex the regular expression, if one is given
     */
    record Variable(String name, Optional<String> regex) implements Part {}

    /** Exactly one character: Spring's {@code ?}. */
    record AnyCharacter() implements Part {}

    /** Any characters within the segment: Spring's {@code *}. */
    record AnyCharacters() implements Part {}

    /**
     * Text that cannot be known here and may hold anything, slashes included: a placeholder that no property resolves, or
     * <code>${?}</code> for a constant that the compiler could not resolve.
     */
    record Unresolved(String text) implements Part {}

    /** If this segment is one variable and nothing else: that variable. */
    default Optional<Variable> soleVariable() {
        return this instanceof Mixed mixed && mixed.parts.size() == 1 && mixed.parts.get(0) instanceof Variable variable
                ? Optional.of(variable)
                : Optional.empty();
    }
}
