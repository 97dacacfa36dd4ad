package dev.allowance.check;

import dev.allowance.context.Context;
import dev.allowance.engine.Reading;
import dev.allowance.javaparser.SourceSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a check of a module leaves to a later one, which need not read again what has not changed. Immutable. */
public final class Earlier {

    private final SourceSet sources;
    private final boolean isComplete;
    private final Context context;
    private final Set<String> placeholders;
    private final Reading reading;
    private final List<String> withoutRoutes;

    /**
     * After a check.
     *
     * @param sources what it read; nobody changes it any more
     * @param onlyJava whether it read nothing else, which can change unnoticed
     * @param placeholders the names of those that the options did not resolve
     * @param types the names of the types that it read
     */
    Earlier(
            SourceSet sources,
            boolean onlyJava,
            Context context,
            Set<String> placeholders,
            Reading reading,
            List<String> types) {
        this.sources = sources;
        this.isComplete =
                onlyJava && reading.faults().isEmpty() && reading.failed().isEmpty();
        this.context = context;
        this.placeholders = Set.copyOf(placeholders);
        this.reading = reading;
        Set<String> handlers = new HashSet<>();
        reading.table().routes().forEach(route -> handlers.add(route.handler().typeName()));
        this.withoutRoutes =
                types.stream().filter(type -> !handlers.contains(type)).toList();
    }

    /** Whether a later check can go on from it. */
    boolean isComplete() {
        return isComplete;
    }

    SourceSet sources() {
        return sources;
    }

    Context context() {
        return context;
    }

    Set<String> placeholders() {
        return placeholders;
    }

    Reading reading() {
        return reading;
    }

    /**
     * The types that have no routes of their own, but may say something about those of others, in the order they were read.
     *
     * @param changed those that do not count
     */
    List<String> withoutRoutes(Set<String> changed) {
        return withoutRoutes.stream().filter(type -> !changed.contains(type)).toList();
    }
}
