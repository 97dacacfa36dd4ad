package dev.allowance.lang;

import dev.allowance.source.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A declared class, interface, enum, record or annotation type. */
public interface JavaType {

    /** What was declared. */
    enum Kind {
        CLASS,
        INTERFACE,
        ENUM,
        RECORD,
        ANNOTATION
    }

    /** The canonical name: packages and enclosing types separated by dots. Unique within a {@link TypeIndex}. */
    String name();

    /** The package's name; empty for the unnamed package. */
    String packageName();

    Kind kind();

    /** The modifiers written or implied, in lower case, as the language spells them: {@code abstract}, {@code final}, … */
    Set<String> modifiers();

    /** Type parameter names in order, such as {@code [T, ID]}. */
    List<String> typeParameters();

    /** Annotations directly present, in source order (repeated ones one by one, not in their container). */
    List<JavaAnnotation> annotations();

    /** The direct superclass; empty for interfaces, for {@code Object} and where it cannot be resolved. */
    Optional<TypeUse> superclass();

    /** The direct superinterfaces, in source order, those that cannot be resolved included. */
    List<TypeUse> interfaces();

    /** Declared methods, constructors left out, in source order where there is a source. */
    List<JavaMethod> methods();

    /** Constructors, in source order. Their name is {@code <init>}. */
    List<JavaMethod> constructors();

    /** Declared fields, in source order; record components come as fields. */
    List<JavaField> fields();

    /** Whether this declaration is being compiled now, as against read from a class file. */
    boolean isSource();

    /** Where the type's name stands; {@link Anchor#NONE} without a source. */
    Anchor anchor();
}
