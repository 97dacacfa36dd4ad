package dev.allowance.javaparser;

import dev.allowance.javaparser.Outline.Header;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Files that have changed, where it makes no difference to the routes of all others: nobody names their types, these are below no
 * others, and nothing they carry speaks of more than themselves. That is how most controllers are.
 *
 * @param files their paths
 * @param types the canonical names of the types that they declared and declare, nested ones included
 */
public record LoneChanges(Set<String> files, Set<String> types) {

    public LoneChanges {
        files = Set.copyOf(files);
        types = Set.copyOf(types);
    }

    /** From one state of a source set to another: empty where a change may make a difference to others, or files came or went. */
    static Optional<LoneChanges> between(
            Map<String, SourceFile> before, Map<String, SourceFile> now, SourceIndex index) {
        return before.keySet().equals(now.keySet()) ? new Comparison(index).changes(before, now) : Optional.empty();
    }

    /** Looks into what is no longer the same. */
    private static final class Comparison {

        /** Annotations of these packages, but for the exceptions, say nothing of other types. */
        private static final List<String> OF_ITSELF = List.of(
                "org.springframework.web.bind.annotation.",
                "org.springframework.web.service.annotation.",
                "org.springframework.stereotype.",
                "org.springframework.validation.annotation.",
                "org.springframework.beans.factory.annotation.",
                "org.springframework.security.access.",
                "org.springframework.transaction.annotation.",
                "org.springframework.lang.",
                "jakarta.validation.",
                "javax.validation.",
                "io.swagger.",
                "lombok.",
                "java.lang.");

        private static final Set<String> EXCEPTIONS = Set.of(
                "org.springframework.web.bind.annotation.ControllerAdvice",
                "org.springframework.web.bind.annotation.RestControllerAdvice");

        private final SourceIndex index;
        private final Set<String> files = new HashSet<>();
        private final Set<String> simpleNames = new HashSet<>();
        private final Set<String> types = new HashSet<>();

        Comparison(SourceIndex index) {
            this.index = index;
        }

        Optional<LoneChanges> changes(Map<String, SourceFile> before, Map<String, SourceFile> now) {
            for (SourceFile file : now.values()) {
                SourceFile earlier = before.get(file.path());
                if (earlier != file) {
                    if (!isOfItself(earlier) || !isOfItself(file)) {
                        return Optional.empty();
                    }
                    files.add(file.path());
                    add(earlier.outline());
                    add(file.outline());
                }
            }
            boolean named = now.values().stream()
                    .filter(file -> !files.contains(file.path()))
                    .anyMatch(
                            file -> simpleNames.stream().anyMatch(file.outline().words()::mayHave));
            return named ? Optional.empty() : Optional.of(new LoneChanges(files, types));
        }

        private boolean isOfItself(SourceFile file) {
            Outline outline = file.outline();
            Scope scope = Scope.of(file, index);
            return file.problem().isEmpty()
                    && !outline.types().isEmpty()
                    && isBelowNone(outline.types())
                    && outline.annotations().stream()
                            .map(spelled -> List.of(spelled.split("\\.")))
                            .map(parts -> scope.typeName(parts).orElseGet(() -> scope.missing(parts)))
                            .allMatch(Comparison::isOfItself);
        }

        private static boolean isOfItself(String annotation) {
            return OF_ITSELF.stream().anyMatch(annotation::startsWith) && !EXCEPTIONS.contains(annotation);
        }

        private static boolean isBelowNone(List<Header> types) {
            return types.stream().allMatch(type -> type.supertypes().isEmpty() && isBelowNone(type.nested()));
        }

        private void add(Outline outline) {
            add(outline.types(), outline.packageName().isEmpty() ? "" : outline.packageName() + ".");
        }

        private void add(List<Header> declared, String prefix) {
            for (Header type : declared) {
                simpleNames.add(type.name());
                types.add(prefix + type.name());
                add(type.nested(), prefix + type.name() + ".");
            }
        }
    }
}
