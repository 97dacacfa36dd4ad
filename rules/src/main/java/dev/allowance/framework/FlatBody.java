package dev.allowance.framework;

import dev.allowance.lang.JavaField;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import dev.allowance.lang.TypeUse;
import dev.allowance.route.HandlerParameter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells bodies that a query string could carry as well, a few named simple values and lists of such, from those that it could
 * not. A type that cannot be looked into is none of them.
 */
public final class FlatBody {

    /** More than this make a URL that nobody reads. */
    private static final int MOST_FIELDS = 8;

    private static final Set<String> SIMPLE_PACKAGES = Set.of("java.lang.", "java.math.", "java.time.", "java.net.");
    private static final TypeUse OBJECT = TypeUse.declared("java.lang.Object");
    private static final Set<String> ROOTS = Set.of("java.lang.Object", "java.lang.Record");
    private static final Set<String> SIMPLE =
            Set.of("java.util.Date", "java.util.UUID", "java.util.Locale", "java.util.Currency");
    private static final Set<String> LISTS =
            Set.of("java.util.List", "java.util.Set", "java.util.Collection", "java.util.Optional");

    private FlatBody() {}

    /** Whether no parameter takes a body, or each that does takes a flat one. */
    public static boolean in(List<HandlerParameter> parameters, TypeIndex index) {
        for (HandlerParameter parameter : parameters) {
            if (parameter.kind() == HandlerParameter.Kind.BODY && !isFlat(parameter.type(), index)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFlat(TypeUse type, TypeIndex index) {
        // text may be JSON that the handler parses
        if (type.equals(OBJECT)) {
            return false;
        }
        if (isSimple(type, index)) {
            return !type.is("java.lang.String");
        }
        int fields = 0;
        TypeUse next = type;
        Set<String> seen = new HashSet<>();
        while (!ROOTS.contains(next.name())) {
            Optional<JavaType> declared =
                    next.kind() == TypeUse.Kind.DECLARED ? index.find(next.name()) : Optional.empty();
            if (declared.isEmpty() || next.name().startsWith("java.") || !seen.add(next.name())) {
                return false;
            }
            for (JavaField field : declared.get().fields()) {
                if (isConstant(field)) {
                    continue;
                }
                if (!isSimple(element(field.type()), index)) {
                    return false;
                }
                fields++;
            }
            next = declared.get().superclass().orElse(OBJECT);
        }
        return fields > 0 && fields <= MOST_FIELDS;
    }

    private static boolean isConstant(JavaField field) {
        return field.name().equals("serialVersionUID")
                || field.name().equals(field.name().toUpperCase(Locale.ROOT));
    }

    /** What a list or array holds; any other type is its own element. */
    private static TypeUse element(TypeUse type) {
        boolean list = type.kind() == TypeUse.Kind.ARRAY
                || type.kind() == TypeUse.Kind.DECLARED && LISTS.contains(type.name());
        return list && type.arguments().size() == 1 ? type.arguments().get(0) : type;
    }

    private static boolean isSimple(TypeUse type, TypeIndex index) {
        return switch (type.kind()) {
            case PRIMITIVE -> true;
            case DECLARED ->
                !type.name().equals("java.lang.Object")
                                && SIMPLE_PACKAGES.stream().anyMatch(type.name()::startsWith)
                        || SIMPLE.contains(type.name())
                        || index.find(type.name())
                                .filter(declared -> declared.kind() == JavaType.Kind.ENUM)
                                .isPresent();
            case VOID, ARRAY, VARIABLE, WILDCARD, UNRESOLVED -> false;
        };
    }
}
