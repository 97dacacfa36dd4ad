package dev.allowance.processor;

import dev.allowance.lang.TypeUse;
import dev.allowance.lang.TypeUse.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** A compiler's types as the core's. For one thread and one round. */
final class TypeUses {

    /** Variables whose bound is being read: {@code T extends Comparable<T>} must end somewhere. */
    private final Set<String> open = new HashSet<>();

    /** Uses without type arguments, which nearly all are; a compiler spells a name anew whenever it is asked. */
    private final Map<Element, TypeUse> bare = new HashMap<>();

    TypeUses() {}

    /** This type; {@code UNRESOLVED}, with the source's spelling, where the compiler does not know it. */
    static TypeUse of(TypeMirror type) {
        return new TypeUses().read(type);
    }

    /** As {@link #of}, remembering what was read. */
    TypeUse read(TypeMirror type) {
        TypeKind kind = type.getKind();
        if (kind.isPrimitive()) {
            return new TypeUse(Kind.PRIMITIVE, kind.name().toLowerCase(Locale.ROOT), List.of());
        }
        return switch (kind) {
            case VOID -> new TypeUse(Kind.VOID, "void", List.of());
            case ARRAY -> read(((ArrayType) type).getComponentType()).array();
            case DECLARED -> declared((DeclaredType) type);
            case TYPEVAR -> variable((TypeVariable) type);
            case WILDCARD -> wildcard((WildcardType) type);
            case INTERSECTION -> read(((IntersectionType) type).getBounds().get(0));
            default -> unresolved(type);
        };
    }

    private TypeUse declared(DeclaredType type) {
        Element element = type.asElement();
        if (type.getTypeArguments().isEmpty()) {
            TypeUse known = bare.get(element);
            if (known == null) {
                known = new TypeUse(Kind.DECLARED, name(element), List.of());
                bare.put(element, known);
            }
            return known;
        }
        String name = name(element);
        List<TypeUse> arguments = new ArrayList<>();
        for (TypeMirror argument : type.getTypeArguments()) {
            arguments.add(read(argument));
        }
        return new TypeUse(Kind.DECLARED, name, arguments);
    }

    private static String name(Element type) {
        return ((TypeElement) type).getQualifiedName().toString();
    }

    private TypeUse variable(TypeVariable type) {
        String name = type.asElement().getSimpleName().toString();
        TypeMirror bound = type.getUpperBound();
        if (!open.add(name)) {
            return new TypeUse(Kind.VARIABLE, name, List.of());
        }
        TypeUse read = read(bound);
        open.remove(name);
        return new TypeUse(Kind.VARIABLE, name, read.is("java.lang.Object") ? List.of() : List.of(read));
    }

    private TypeUse wildcard(WildcardType type) {
        TypeMirror bound = type.getExtendsBound();
        return new TypeUse(Kind.WILDCARD, "?", bound == null ? List.of() : List.of(read(bound)));
    }

    private static TypeUse unresolved(TypeMirror type) {
        return new TypeUse(Kind.UNRESOLVED, spelling(type), List.of());
    }

    /** What the source calls a type that cannot be resolved, without its type arguments. */
    static String spelling(TypeMirror type) {
        if (type instanceof ErrorType error && error.asElement() instanceof TypeElement element) {
            String name = element.getQualifiedName().toString();
            if (!name.isEmpty()) {
                return name;
            }
        }
        return type.toString().replaceFirst("<.*", "");
    }
}
