package dev.allowance.lang;

import dev.allowance.source.Anchor;
import java.util.List;
import java.util.Optional;

/** A parameter of a method or constructor. */
public interface JavaParameter {

    /** The name; empty where a class file does not hold it (compiled without {@code -parameters}). */
    Optional<String> name();

    TypeUse type();

    /** Annotations directly present, in source order. */
    List<JavaAnnotation> annotations();

    Anchor anchor();
}
