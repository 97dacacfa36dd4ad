package dev.allowance.javaparser;

import dev.allowance.javaparser.Scope.Variable;
import dev.allowance.javaparser.Syntax.TypeExpression;
import dev.allowance.lang.TypeUse;
import dev.allowance.lang.TypeUse.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Types as written, as the core's. */
final class SourceTypes {

    /** Variables whose bound is being read: {@code T extends Comparable<T>} must end somewhere. */
    private final Set<String> open = new HashSet<>();

    private SourceTypes() {}

    /** The type; {@code UNRESOLVED}, by the name that an import or else the source gives it, where there is none. */
    static TypeUse of(TypeExpression type, Scope scope) {
        return new SourceTypes().read(type, scope);
    }

    private TypeUse read(TypeExpression type, Scope scope) {
        if (type instanceof TypeExpression.Primitive primitive) {
            return new TypeUse(Kind.PRIMITIVE, primitive.name(), List.of());
        }
        if (type instanceof TypeExpression.Void) {
            return new TypeUse(Kind.VOID, "void", List.of());
        }
        if (type instanceof TypeExpression.Array array) {
            return read(array.element(), scope).array();
        }
        if (type instanceof TypeExpression.Wildcard wildcard) {
            List<TypeUse> bound =
                    wildcard.bound().map(b -> List.of(read(b, scope))).orElse(List.of());
            return new TypeUse(Kind.WILDCARD, "?", bound);
        }
        return type instanceof TypeExpression.Named named
                ? named(named, scope)
                : new TypeUse(Kind.UNRESOLVED, ((TypeExpression.Other) type).text(), List.of());
    }

    private TypeUse named(TypeExpression.Named type, Scope scope) {
        if (type.parts().size() == 1) {
            var variable = scope.variable(type.parts().get(0));
            if (variable.isPresent()) {
                return variable(variable.get());
            }
        }
        return scope.typeName(type.parts())
                .map(name -> new TypeUse(
                        Kind.DECLARED,
                        name,
                        type.arguments().stream().map(a -> read(a, scope)).toList()))
                .orElseGet(() -> new TypeUse(Kind.UNRESOLVED, scope.missing(type.parts()), List.of()));
    }

    private TypeUse variable(Variable variable) {
        String name = variable.parameter().name();
        List<TypeExpression> bounds = variable.parameter().bounds();
        if (bounds.isEmpty() || !open.add(name)) {
            return new TypeUse(Kind.VARIABLE, name, List.of());
        }
        TypeUse bound = read(bounds.get(0), variable.scope());
        open.remove(name);
        return new TypeUse(Kind.VARIABLE, name, bound.is("java.lang.Object") ? List.of() : List.of(bound));
    }
}
