package dev.allowance.lang;

import dev.allowance.source.Anchor;
import java.util.List;

/** A declared field or record component. */
public interface JavaField {

    String name();

    TypeUse type();

    /** Annotations directly present, in source order. */
    List<JavaAnnotation> annotations();

    Anchor anchor();
}
