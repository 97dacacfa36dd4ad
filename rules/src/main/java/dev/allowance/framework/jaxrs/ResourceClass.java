package dev.allowance.framework.jaxrs;

import dev.allowance.framework.TypeHierarchy;
import dev.allowance.framework.TypeHierarchy.Ancestor;
import dev.allowance.framework.TypeHierarchy.Declaration;
import dev.allowance.framework.TypeHierarchy.Member;
import dev.allowance.framework.TypeHierarchy.Order;
import dev.allowance.framework.jaxrs.Designators.Designator;
import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A class or interface as a resource: where its class annotations come from, and its resource methods and locators.
 *
 * @param type the type itself
 * @param declaring the type whose {@code @Path} and media types count: itself, else the nearest superclass with a
 *     {@code @Path}, else the first interface with one (all four implementations, though §3.6 says otherwise); itself where
 *     there is none
 * @param path that {@code @Path}
 */
record ResourceClass(JavaType type, JavaType declaring, Optional<JavaAnnotation> path, List<ResourceMethod> methods) {

    ResourceClass {
        methods = List.copyOf(methods);
    }

    /** Reads a type. */
    static ResourceClass of(JavaType type, TypeHierarchy hierarchy, Designators designators) {
        JavaType declaring = hierarchy.ancestors(type, Order.SUPERCLASSES_FIRST).stream()
                .map(Ancestor::type)
                .filter(t -> JaxRsNames.find(t.annotations(), "Path").isPresent())
                .findFirst()
                .orElse(type);
        List<ResourceMethod> methods = new ArrayList<>();
        for (Member member : hierarchy.members(type, Order.SUPERCLASSES_FIRST)) {
            method(member, type, hierarchy, designators).ifPresent(methods::add);
        }
        return new ResourceClass(type, declaring, JaxRsNames.find(declaring.annotations(), "Path"), methods);
    }

    /** Whether objects of the type can exist. */
    boolean isConcrete() {
        return isConcrete(type);
    }

    static boolean isConcrete(JavaType type) {
        return type.kind() != JavaType.Kind.INTERFACE
                && type.kind() != JavaType.Kind.ANNOTATION
                && !type.modifiers().contains("abstract");
    }

    /** Whether a client marker says that the type is called, not served. */
    static boolean isClient(JavaType type) {
        return type.kind() == JavaType.Kind.INTERFACE
                && type.annotations().stream().anyMatch(JaxRsNames::isClient);
    }

    /** The class's media type annotation of this name, with the class that the path comes from first. */
    Optional<JavaAnnotation> mediaTypes(String name) {
        return JaxRsNames.find(declaring.annotations(), name).or(() -> JaxRsNames.find(type.annotations(), name));
    }

    private static Optional<ResourceMethod> method(
            Member member, JavaType type, TypeHierarchy hierarchy, Designators designators) {
        Declaration runs = hierarchy.implementation(member);
        JavaMethod method = runs.method();
        boolean inherited = !method.owner().name().equals(type.name());
        boolean fixed = method.modifiers().contains("private")
                || method.modifiers().contains("static") && method.owner().kind() == JavaType.Kind.INTERFACE;
        if (inherited && fixed) {
            return Optional.empty();
        }
        return member.declarations().stream()
                .filter(declaration -> JaxRsNames.isAnnotated(declaration.method(), designators))
                .findFirst()
                .flatMap(annotated -> {
                    List<JavaAnnotation> annotations = annotated.method().annotations();
                    List<Designator> found = designators.among(annotations);
                    Optional<JavaAnnotation> path = JaxRsNames.find(annotations, "Path");
                    return found.isEmpty() && path.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new ResourceMethod(member, runs, annotated, found, path));
                });
    }
}
