package dev.allowance.processor;

import dev.allowance.lang.JavaType;
import dev.allowance.route.Role;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Brings together what is compiled now and what an earlier run knew of the rest. Types whose routes may have changed although
 * they were not handed over are read again, from their class files: those below a type that is compiled, and those on either
 * side of a sub-resource locator.
 */
final class Merge {

    private final RouteTable previous;
    private final ElementTypeIndex index;
    private final SortedSet<String> again = new TreeSet<>();

    Merge(Memory memory, ElementTypeIndex index) {
        this.previous = memory.table();
        this.index = index;
        memory.types().stream().filter(this::isUntouched).forEach(again::add);
        for (Route route : previous.routes()) {
            String type = route.handler().typeName();
            if (isUntouched(type) && (dependsOnLocators(route) || isBelowCompiled(type))) {
                again.add(type);
            }
        }
    }

    /** The types to be read besides those that are compiled. */
    List<JavaType> typesToReadAgain() {
        List<JavaType> types = new ArrayList<>();
        again.forEach(name -> index.find(name).ifPresent(types::add));
        return types;
    }

    /** These routes, and those of the earlier run that they do not replace. */
    RouteTable with(RouteTable current) {
        List<Route> routes = new ArrayList<>(current.routes());
        previous.routes().stream()
                .filter(route -> isUntouched(route.handler().typeName()))
                .filter(route -> !again.contains(route.handler().typeName()))
                .filter(route -> !dependsOnLocators(route))
                .forEach(routes::add);
        return new RouteTable(routes);
    }

    private static boolean dependsOnLocators(Route route) {
        return route.role() == Role.UNREACHED
                || route.resource()
                        .filter(resource -> !resource.locators().isEmpty())
                        .isPresent();
    }

    /** Whether the type is still there and is not being compiled. */
    private boolean isUntouched(String type) {
        return CompilerQuirks.type(index.elements(), type)
                .filter(element -> !index.isCompiled(element))
                .isPresent();
    }

    private boolean isBelowCompiled(String type) {
        return CompilerQuirks.type(index.elements(), type)
                .filter(element -> isBelowCompiled(element, new HashSet<>()))
                .isPresent();
    }

    private boolean isBelowCompiled(TypeElement type, Set<TypeElement> seen) {
        if (!seen.add(type)) {
            return false;
        }
        List<TypeMirror> supertypes = new ArrayList<>(type.getInterfaces());
        supertypes.add(type.getSuperclass());
        return supertypes.stream()
                .filter(DeclaredType.class::isInstance)
                .map(supertype -> ((DeclaredType) supertype).asElement())
                .filter(TypeElement.class::isInstance)
                .map(TypeElement.class::cast)
                .anyMatch(supertype -> index.isCompiled(supertype) || isBelowCompiled(supertype, seen));
    }
}
