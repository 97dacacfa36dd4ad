package dev.allowance.processor;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeUse;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Types that matter to the whole API: application classes, and resource classes with sub-resource locators. */
final class Landmarks {

    private static final Set<String> APPLICATION_ANNOTATIONS = Set.of(
            "org.springframework.boot.autoconfigure.SpringBootApplication",
            "jakarta.ws.rs.ApplicationPath",
            "javax.ws.rs.ApplicationPath");
    private static final Set<String> APPLICATIONS =
            Set.of("jakarta.ws.rs.core.Application", "javax.ws.rs.core.Application");
    private static final Set<String> PATHS = Set.of("jakarta.ws.rs.Path", "javax.ws.rs.Path");
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    private final ElementTypeIndex index;

    Landmarks(ElementTypeIndex index) {
        this.index = index;
    }

    /** The names of those among the types, sorted. */
    SortedSet<String> among(Collection<JavaType> types) {
        SortedSet<String> names = new TreeSet<>();
        types.stream()
                .filter(type -> isApplication(type) || hasLocator(type))
                .map(JavaType::name)
                .forEach(names::add);
        return names;
    }

    /** The package of the first application class by name, if there is one. */
    Optional<String> applicationPackage(Collection<String> names) {
        return names.stream()
                .sorted()
                .flatMap(name -> index.find(name).stream())
                .filter(this::isApplication)
                .map(JavaType::packageName)
                .findFirst();
    }

    /** Whether the type is an application's class. */
    boolean isApplication(JavaType type) {
        return type.annotations().stream().map(JavaAnnotation::typeName).anyMatch(APPLICATION_ANNOTATIONS::contains)
                || extendsApplication(type, new HashSet<>());
    }

    private boolean extendsApplication(JavaType type, Set<String> seen) {
        Optional<TypeUse> superclass = type.superclass();
        return superclass.isPresent()
                && seen.add(type.name())
                && (APPLICATIONS.contains(superclass.get().name())
                        || index.find(superclass.get().name())
                                .filter(above -> extendsApplication(above, seen))
                                .isPresent());
    }

    /** A method with a path and without a method of HTTP; one with a custom method annotation may be among them. */
    private boolean hasLocator(JavaType type) {
        return type.methods().stream().map(JavaMethod::annotations).anyMatch(Landmarks::isLocator);
    }

    private static boolean isPath(List<JavaAnnotation> annotations) {
        for (JavaAnnotation annotation : annotations) {
            if (PATHS.contains(annotation.typeName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLocator(List<JavaAnnotation> annotations) {
        return isPath(annotations)
                && annotations.stream()
                        .noneMatch(annotation -> METHODS.contains(annotation
                                .typeName()
                                .substring(annotation.typeName().lastIndexOf('.') + 1)));
    }
}
