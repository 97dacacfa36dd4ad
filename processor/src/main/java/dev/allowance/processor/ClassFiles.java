package dev.allowance.processor;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The types that are there as class files. They are looked for in the class output by their names, without reading any: asking
 * a compiler for a thousand untouched types would read them all, and that takes longer than what is done with them.
 */
final class ClassFiles {

    private final Optional<Path> output;
    private final Elements elements;
    private final Map<String, Optional<String>> packages = new HashMap<>();
    private final Map<String, Set<String>> folders = new HashMap<>();

    /** @param output the folder of class files, if it is one; without it the compiler is asked */
    ClassFiles(Optional<Path> output, Elements elements) {
        this.output = output;
        this.elements = elements;
    }

    /** Whether there is a type of this canonical name, in the class output or wherever else the compiler finds it. */
    boolean has(String canonicalName) {
        return packageOf(canonicalName).isPresent();
    }

    /** Whether there is one in the class output; false where that is no folder. */
    boolean isInOutput(String canonicalName) {
        return inOutput(canonicalName).isPresent();
    }

    /** The package of the type of this canonical name; empty where there is no such type. */
    Optional<String> packageOf(String canonicalName) {
        return packages.computeIfAbsent(
                canonicalName,
                name -> inOutput(name)
                        .or(() -> CompilerQuirks.type(elements, name).map(this::packageOf)));
    }

    private String packageOf(TypeElement element) {
        return elements.getPackageOf(element).getQualifiedName().toString();
    }

    /** Which part of a canonical name is the package is not written in it: {@code a.B.C} is {@code a/B/C} or {@code a/B$C}. */
    private Optional<String> inOutput(String canonicalName) {
        if (output.isEmpty()) {
            return Optional.empty();
        }
        int end = canonicalName.lastIndexOf('.');
        while (true) {
            String file = canonicalName.substring(0, end + 1).replace('.', '/')
                    + canonicalName.substring(end + 1).replace('.', '$') + ".class";
            if (isThere(file)) {
                return Optional.of(end < 0 ? "" : canonicalName.substring(0, end));
            }
            if (end < 0) {
                return Optional.empty();
            }
            end = canonicalName.lastIndexOf('.', end - 1);
        }
    }

    /** Most types of a package are asked for or none, so a folder is listed rather than each file looked for. */
    private boolean isThere(String file) {
        int name = file.lastIndexOf('/') + 1;
        return folders.computeIfAbsent(file.substring(0, name), this::list).contains(file.substring(name));
    }

    private Set<String> list(String folder) {
        String[] names = output.get().resolve(folder).toFile().list();
        return names == null ? Set.of() : new HashSet<>(Arrays.asList(names));
    }
}
