package dev.allowance.javaparser;

import dev.allowance.javaparser.SourceIndex.Entry;
import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeUse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells by outlines and class files which types can have to do with routes at all: those in files with an annotation that
 * belongs to a web framework or is made of one, those below such types, and those that a locator may return. All others
 * could be handed to the readers, and would make no difference.
 */
final class RouteTypes {

    private static final List<String> PACKAGES = List.of(
            "jakarta.ws.rs.",
            "javax.ws.rs.",
            "org.springframework.web.bind.annotation.",
            "org.springframework.web.service.annotation.");

    private static final List<String> PATHS = List.of("jakarta.ws.rs.Path", "javax.ws.rs.Path");
    private static final String OBJECT = "java.lang.Object";

    private final SourceIndex index;
    private final List<String> candidates;
    private final Map<String, Boolean> annotations = new HashMap<>();
    private final Map<String, Boolean> files = new HashMap<>();
    private final Map<String, Boolean> types = new HashMap<>();

    /** @param compiled types of class files that are to be looked at like those of the sources */
    RouteTypes(SourceIndex index, List<String> compiled) {
        this.index = index;
        this.candidates = Stream.concat(index.entries().keySet().stream(), compiled.stream())
                .distinct()
                .toList();
    }

    /** The names of the types with annotations that matter, their own or inherited; the sources are not parsed for that. */
    Set<String> annotated() {
        return candidates.stream().filter(this::matters).collect(Collectors.toSet());
    }

    /** The names of further types that locators of these may return, whatever they carry. */
    Set<String> located(List<JavaType> among) {
        Set<String> returned = new HashSet<>();
        Set<String> arguments = new HashSet<>();
        Set<String> seen = new HashSet<>();
        among.forEach(type -> collect(type, returned, arguments, seen));
        if (returned.remove("")) {
            returned.addAll(arguments);
        }
        returned.remove(OBJECT);
        if (returned.isEmpty()) {
            return Set.of();
        }
        return candidates.stream()
                .filter(name -> isBelow(name, returned, new HashSet<>()))
                .collect(Collectors.toSet());
    }

    /** What locators return, an empty name for a type variable, and what supertypes are given for theirs. */
    private void collect(JavaType type, Set<String> returned, Set<String> arguments, Set<String> seen) {
        if (!seen.add(type.name()) || index.files().isJava(type.name())) {
            return;
        }
        for (JavaMethod method : type.methods()) {
            if (method.annotations().stream().map(JavaAnnotation::typeName).anyMatch(PATHS::contains)) {
                names(method.returnType(), returned);
            }
        }
        type.superclass().ifPresent(above -> follow(above, returned, arguments, seen));
        type.interfaces().forEach(above -> follow(above, returned, arguments, seen));
    }

    private void follow(TypeUse above, Set<String> returned, Set<String> arguments, Set<String> seen) {
        above.arguments().forEach(argument -> names(argument, arguments));
        index.find(above.name()).ifPresent(type -> collect(type, returned, arguments, seen));
    }

    private static void names(TypeUse type, Set<String> names) {
        if (type.kind() == TypeUse.Kind.DECLARED) {
            names.add(type.name());
        }
        if (type.kind() == TypeUse.Kind.VARIABLE) {
            names.add("");
        }
        type.arguments().forEach(argument -> names(argument, names));
    }

    private boolean isBelow(String type, Set<String> wanted, Set<String> seen) {
        return wanted.contains(type)
                || seen.add(type)
                        && !index.files().isJava(type)
                        && index.supertypes(type).stream().anyMatch(above -> isBelow(above, wanted, seen));
    }

    /** Whether the type, or one above it, stands in a file with an annotation that matters, or carries one itself. */
    private boolean matters(String type) {
        Boolean known = types.get(type);
        if (known == null) {
            types.put(type, false);
            Optional<Entry> entry = index.entry(type);
            known = (entry.isPresent() ? matters(entry.get().file()) : carries(type))
                    || index.supertypes(type).stream().anyMatch(this::matters);
            types.put(type, known);
        }
        return known;
    }

    private boolean matters(SourceFile file) {
        Boolean known = files.get(file.path());
        if (known == null) {
            files.put(file.path(), false);
            Scope scope = Scope.of(file, index);
            known = file.outline().annotations().stream()
                    .map(name -> List.of(name.split("\\.")))
                    .map(parts -> scope.typeName(parts).orElseGet(() -> scope.missing(parts)))
                    .anyMatch(this::isOfRoutes);
            files.put(file.path(), known);
        }
        return known;
    }

    /** Whether the annotation type belongs to a framework, or carries, at any depth, one that does. */
    private boolean isOfRoutes(String annotation) {
        if (PACKAGES.stream().anyMatch(annotation::startsWith)) {
            return true;
        }
        Boolean known = annotations.get(annotation);
        if (known == null) {
            annotations.put(annotation, false);
            Optional<Entry> entry = index.entry(annotation);
            known = entry.isPresent() ? matters(entry.get().file()) : carries(annotation);
            annotations.put(annotation, known);
        }
        return known;
    }

    /** Whether the type of a class file, or a method of it, has an annotation that matters. */
    private boolean carries(String name) {
        Optional<JavaType> type = index.files().isJava(name) ? Optional.empty() : index.find(name);
        return type.stream()
                .flatMap(found -> Stream.concat(
                        found.annotations().stream(),
                        found.methods().stream().flatMap(method -> method.annotations().stream())))
                .map(JavaAnnotation::typeName)
                .anyMatch(this::isOfRoutes);
    }
}
