package dev.allowance.corpora;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Types and methods of the compiler as text, the way handlers stand in the index. */
final class Signatures {

    private final Types types;

    Signatures(Types types) {
        this.types = types;
    }

    /** The method as a member of the type. */
    String of(TypeElement type, ExecutableElement method) {
        return type.getQualifiedName() + "#" + method.getSimpleName()
                + method.getParameters().stream()
                        .map(parameter -> erasure(parameter.asType()))
                        .collect(Collectors.joining(",", "(", ")"));
    }

    /** The type and all its supertypes. */
    List<TypeElement> family(TypeElement type) {
        Map<String, TypeElement> family = new LinkedHashMap<>();
        collect(type.asType(), family);
        return List.copyOf(family.values());
    }

    private void collect(TypeMirror mirror, Map<String, TypeElement> family) {
        if (mirror.getKind() == TypeKind.DECLARED
                && types.asElement(mirror) instanceof TypeElement type
                && family.putIfAbsent(type.getQualifiedName().toString(), type) == null) {
            types.directSupertypes(mirror).forEach(supertype -> collect(supertype, family));
        }
    }

    /** What the method may return when it is called on the type, with subtypes; what {@code Class} is of, for that. */
    Set<String> targets(DeclaredType type, ExecutableElement method, List<TypeElement> inSource) {
        TypeMirror returned = ((ExecutableType) types.asMemberOf(type, method)).getReturnType();
        List<TypeMirror> candidates = new ArrayList<>(List.of(returned));
        if (returned instanceof DeclaredType declared) {
            candidates.addAll(declared.getTypeArguments());
        }
        Set<String> targets = new TreeSet<>();
        for (TypeMirror candidate : candidates) {
            String name = erasure(candidate);
            targets.add(name);
            if (!name.equals("java.lang.Object")) {
                inSource.stream()
                        .filter(t -> family(t).stream()
                                .anyMatch(f -> f.getQualifiedName().contentEquals(name)))
                        .forEach(t -> targets.add(t.getQualifiedName().toString()));
            }
        }
        return targets;
    }

    private String erasure(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return erasure(array.getComponentType()) + "[]";
        }
        TypeMirror erased = type.getKind() == TypeKind.DECLARED ? type : types.erasure(type);
        if (erased.getKind() == TypeKind.DECLARED && types.asElement(erased) instanceof TypeElement element) {
            return element.getQualifiedName().toString();
        }
        if (erased instanceof ArrayType array) {
            return erasure(array);
        }
        return type.getKind().isPrimitive()
                ? type.getKind().name().toLowerCase(java.util.Locale.ROOT)
                : erased.toString();
    }
}
