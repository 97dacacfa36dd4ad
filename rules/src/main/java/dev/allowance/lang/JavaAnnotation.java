package dev.allowance.lang;

import dev.allowance.source.Anchor;
import java.util.List;
import java.util.Optional;

/** An annotation as written: only members that are given explicitly, never defaults. */
public interface JavaAnnotation {

    /** The annotation type's canonical name; where the type cannot be resolved, what an import or else the source calls it. */
    String typeName();

    /** Names of the members given explicitly, in source order. */
    List<String> members();

    /** The explicit value of a member; empty where it is not given. An unreadable value is {@link JavaValue.Unknown}. */
    Optional<JavaValue> value(String member);

    /** Where the annotation stands. */
    Anchor anchor();

    /** Where a member's value stands; the annotation's own anchor where nothing better is known. */
    Anchor anchor(String member);

    /** Where the element of a member's array value stands, counted from 0; a coarser anchor where nothing better is known. */
    Anchor anchor(String member, int element);
}
