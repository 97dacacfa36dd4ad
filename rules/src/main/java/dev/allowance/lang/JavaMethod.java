package dev.allowance.lang;

import dev.allowance.source.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A declared method or constructor. Methods that a compiler makes (bridges) are not reported. */
public interface JavaMethod {

    /** The simple name; {@code <init>} for a constructor. */
    String name();

    /** The type that declares it. */
    JavaType owner();

    /** The modifiers written or implied, in lower case; {@code default} for a default method. */
    Set<String> modifiers();

    /** Type parameter names in order. */
    List<String> typeParameters();

    List<JavaParameter> parameters();

    TypeUse returnType();

    /** Annotations directly present, in source order. */
    List<JavaAnnotation> annotations();

    /** The default of an annotation type's member; empty for every other method and for a member without one. */
    Optional<JavaValue> defaultValue();

    /** Where the method's name stands; {@link Anchor#NONE} without a source. */
    Anchor anchor();
}
