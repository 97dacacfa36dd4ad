package dev.allowance.framework.spring;

import dev.allowance.framework.TypeHierarchy;
import dev.allowance.framework.TypeHierarchy.Ancestor;
import dev.allowance.framework.TypeHierarchy.Declaration;
import dev.allowance.framework.TypeHierarchy.Member;
import dev.allowance.framework.TypeHierarchy.Order;
import dev.allowance.framework.spring.MergedAnnotations.Merged;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What Spring finds on types and methods, their supertypes included: {@code MergedAnnotations} with the search strategy
 * {@code TYPE_HIERARCHY}, and {@code MethodIntrospector}. Where versions of Spring differ, the class path tells which it is.
 */
final class SpringTypes {

    /**
     * A method that is mapped.
     *
     * @param implementation the declaration that runs, seen from the type
     * @param declarations that declaration and what it overrides, as far as its own type knows
     * @param source the one of them that carries the mapping
     * @param mapping the mapping
     */
    record Mapped(Declaration implementation, List<Declaration> declarations, Declaration source, Merged mapping) {}

    private final TypeIndex index;
    private final TypeHierarchy hierarchy;
    private final MergedAnnotations annotations;
    private final boolean mappedTypesAreHandlers;
    private final Map<String, Boolean> mapped = new HashMap<>();

    /** The types that this index finds. */
    SpringTypes(TypeIndex index) {
        this.index = index;
        this.hierarchy = new TypeHierarchy(index);
        Optional<JavaType> requestMapping = index.find(SpringNames.REQUEST_MAPPING);
        boolean before7 = requestMapping.isPresent()
                && requestMapping.get().methods().stream()
                        .noneMatch(m -> m.name().equals("version"));
        this.mappedTypesAreHandlers = requestMapping.isPresent()
                && index.find(SpringNames.HTTP_EXCHANGE).isEmpty();
        this.annotations = new MergedAnnotations(index, before7);
    }

    TypeHierarchy hierarchy() {
        return hierarchy;
    }

    MergedAnnotations annotations() {
        return annotations;
    }

    TypeIndex index() {
        return index;
    }

    /** Whether {@code RequestMappingHandlerMapping.isHandler} holds: a stereotype, before Spring 6 also a mapping. */
    boolean isHandler(JavaType type) {
        return ancestors(type).stream()
                .anyMatch(ancestor -> annotations.has(
                        ancestor.type().annotations(),
                        name -> name.equals(SpringNames.CONTROLLER)
                                || mappedTypesAreHandlers && name.equals(SpringNames.REQUEST_MAPPING)));
    }

    /** Whether all that decides about {@link #isHandler} and the type's mapping could be read. */
    boolean isComplete(JavaType type) {
        return supertypesComplete(type)
                && ancestors(type).stream()
                        .allMatch(
                                ancestor -> annotations.complete(ancestor.type().annotations()));
    }

    /** Whether every supertype is known, those of the Java library aside. */
    boolean supertypesComplete(JavaType type) {
        return hierarchy.missing(type).stream().allMatch(name -> name.startsWith("java."));
    }

    /** The mapping on the type, or on the nearest supertype that has one. */
    Optional<Merged> mapping(JavaType type) {
        return nearest(type, SpringNames.MAPPINGS);
    }

    /** The first of these annotations on the type, or on the nearest supertype that has one. */
    Optional<Merged> nearest(JavaType type, Set<String> wanted) {
        for (Ancestor ancestor : ancestors(type)) {
            Optional<Merged> found = annotations.first(ancestor.type().annotations(), wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether the type's own declaration, or that of a superclass, carries a mapping. */
    boolean isMappedClass(JavaType type) {
        return hierarchy.superclasses(type).stream()
                .anyMatch(ancestor -> annotations
                        .first(ancestor.type().annotations(), SpringNames.MAPPINGS)
                        .isPresent());
    }

    /** The mapped methods that the type declares or inherits. */
    List<Mapped> mappedMethods(JavaType type) {
        boolean declares = false;
        for (Ancestor ancestor : ancestors(type)) {
            declares |= declaresMapping(ancestor.type());
        }
        if (!declares) {
            return List.of();
        }
        List<Mapped> found = new ArrayList<>();
        for (Member member : hierarchy.members(type, Order.INTERFACES_FIRST)) {
            mapped(member).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /**
     * The mappings beside the one that counts, of Spring's own annotations only: what others are composed of may well be meant
     * to be replaced.
     */
    List<Merged> passedOver(Mapped mapped) {
        return mapped.source().method().annotations().stream()
                .filter(annotation -> annotation != mapped.mapping().root())
                .filter(annotation -> annotation.typeName().equals(SpringNames.REQUEST_MAPPING)
                        || annotation.typeName().startsWith(SpringNames.BIND)
                                && SpringNames.SHORTCUTS.containsKey(annotation.typeName()))
                .flatMap(annotation -> annotations.first(List.of(annotation), SpringNames.MAPPINGS).stream())
                .toList();
    }

    /** What the declaration and those that it overrides say, the nearest first. */
    Optional<Merged> nearest(List<Declaration> declarations, Set<String> wanted) {
        for (Declaration declaration : declarations) {
            Optional<Merged> found = annotations.first(declaration.method().annotations(), wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether it is an interface, not a class. */
    static boolean isInterface(JavaType type) {
        return type.kind() == JavaType.Kind.INTERFACE;
    }

    /** Whether the framework could make an object of it. */
    static boolean isConcrete(JavaType type) {
        return !isInterface(type) && !type.modifiers().contains("abstract");
    }

    private Optional<Mapped> mapped(Member member) {
        Declaration implementation = hierarchy.implementation(member);
        JavaMethod method = implementation.method();
        List<Declaration> declarations = method.modifiers().contains("private")
                ? List.of(implementation)
                : hierarchy.overridden(method, Order.INTERFACES_FIRST);
        for (Declaration declaration : declarations) {
            Optional<Merged> mapping = annotations.first(declaration.method().annotations(), SpringNames.MAPPINGS);
            if (mapping.isPresent()) {
                return Optional.of(new Mapped(implementation, declarations, declaration, mapping.get()));
            }
        }
        return Optional.empty();
    }

    private boolean declaresMapping(JavaType type) {
        Boolean known = mapped.get(type.name());
        if (known == null) {
            known = false;
            for (JavaMethod method : type.methods()) {
                known |= annotations
                        .first(method.annotations(), SpringNames.MAPPINGS)
                        .isPresent();
            }
            mapped.put(type.name(), known);
        }
        return known;
    }

    private List<Ancestor> ancestors(JavaType type) {
        return hierarchy.ancestors(type, Order.INTERFACES_FIRST);
    }
}
