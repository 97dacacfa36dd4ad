package dev.allowance.processor;

import dev.allowance.lang.JavaType;
import dev.allowance.route.Framework;
import dev.allowance.route.Role;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings together what is compiled now and what an earlier run knew of the rest. Types whose routes may have changed although
 * they were not handed over are read again, from their class files: those that take from a type that is compiled, those on
 * either side of a sub-resource locator, and those for which another type begins or ceases to answer. No other class file is
 * opened.
 */
final class Merge {

    private final RouteTable table;
    private final Map<String, List<Route>> previous;
    private final Notes notes;
    private final ElementTypeIndex index;
    private final ClassFiles files;
    private final Dependencies dependencies;
    private final SortedSet<String> untouched = new TreeSet<>();
    private final SortedSet<String> gone = new TreeSet<>();
    private final SortedSet<String> again = new TreeSet<>();

    /**
     * @param table what the last run knew
     * @param previous its routes by the type that answers them
     * @param notes what it noted
     */
    Merge(RouteTable table, Map<String, List<Route>> previous, Notes notes, ElementTypeIndex index, ClassFiles files) {
        this.table = table;
        this.previous = previous;
        this.notes = notes;
        this.index = index;
        this.files = files;
        this.dependencies = new Dependencies(index, files);
        for (String type : previous.keySet()) {
            if (!index.isCompiled(type)) {
                (files.has(type) ? untouched : gone).add(type);
            }
        }
        notes.landmarks().stream().filter(this::isThere).forEach(again::add);
        for (String type : untouched) {
            if (notes.of(type).stream().anyMatch(index::isCompiled)
                    || previous.get(type).stream().anyMatch(Merge::dependsOnLocators)) {
                again.add(type);
            }
        }
    }

    /** Whether some types are known only from the earlier run. */
    boolean isPartial() {
        return !untouched.isEmpty();
    }

    /** The types to be read besides those that are compiled. */
    List<JavaType> typesToReadAgain() {
        List<JavaType> types = new ArrayList<>();
        again.forEach(name -> index.find(name).ifPresent(types::add));
        return types;
    }

    /**
     * Looks at what was read for what else must be: where the path of a JAX-RS application may have changed, all its resources;
     * and where a type answers for others that it did not answer for, or no longer does, those and who takes from them.
     *
     * @param types all that were read
     * @return whether there is more to read
     */
    boolean reachesFurther(Collection<JavaType> types, RouteTable current, Landmarks landmarks) {
        if (!isPartial()) {
            return false;
        }
        Set<String> more = new HashSet<>();
        SortedSet<String> found = landmarks.among(types);
        boolean otherApplication = types.stream().anyMatch(type -> type.isSource() && landmarks.isApplication(type))
                || !found.containsAll(notes.landmarks());
        if (otherApplication) {
            untouched.stream()
                    .filter(type -> previous.get(type).stream().anyMatch(route -> route.framework() == Framework.JAXRS))
                    .forEach(more::add);
        }
        Set<String> related = related(types, current);
        related.stream().filter(this::isThere).forEach(more::add);
        untouched.stream()
                .filter(type -> notes.of(type).stream().anyMatch(related::contains))
                .forEach(more::add);
        return again.addAll(more);
    }

    /** What types that changed their relations take from now, or did before. */
    private Set<String> related(Collection<JavaType> types, RouteTable current) {
        Map<String, SortedSet<String>> now = dependencies(types, current);
        Set<String> changed = new HashSet<>();
        for (String type : notes.dependencies().keySet()) {
            if (index.isCompiled(type) || gone.contains(type)) {
                changed.add(type);
            }
        }
        now.keySet().stream().filter(index::isCompiled).forEach(changed::add);
        Set<String> related = new HashSet<>();
        for (String type : changed) {
            SortedSet<String> before = notes.of(type);
            SortedSet<String> after = now.getOrDefault(type, new TreeSet<>());
            if (!before.equals(after)) {
                related.addAll(before);
                related.addAll(after);
            }
        }
        return related;
    }

    private SortedMap<String, SortedSet<String>> dependencies(Collection<JavaType> types, RouteTable table) {
        Set<String> answering = new HashSet<>();
        table.routes().forEach(route -> answering.add(route.handler().typeName()));
        SortedMap<String, SortedSet<String>> found = new TreeMap<>();
        for (JavaType type : types) {
            if (answering.contains(type.name())) {
                SortedSet<String> from = dependencies.of(type);
                if (!from.isEmpty()) {
                    found.put(type.name(), from);
                }
            }
        }
        return found;
    }

    /** The names of the types of which the routes may be others than in the earlier run. */
    Set<String> touched(RouteTable current) {
        Set<String> touched = new HashSet<>(again);
        touched.addAll(gone);
        current.routes().forEach(route -> touched.add(route.handler().typeName()));
        previous.keySet().stream().filter(index::isCompiled).forEach(touched::add);
        return touched;
    }

    /** These routes, and those of the earlier run that they do not replace. */
    RouteTable with(RouteTable current) {
        Set<String> kept = kept();
        return table.replace(route -> !kept.contains(route.handler().typeName()), current.routes());
    }

    /** The types that were not read. */
    private Set<String> kept() {
        Set<String> kept = new HashSet<>(untouched);
        kept.removeAll(again);
        return kept;
    }

    /**
     * What is to be noted for the next run, without the lookup class.
     *
     * @param types all that were read
     * @param current the routes that they gave
     */
    Notes notes(Collection<JavaType> types, RouteTable current, SortedSet<String> landmarks) {
        SortedMap<String, SortedSet<String>> all = dependencies(types, current);
        Set<String> kept = kept();
        notes.dependencies().forEach((type, from) -> {
            if (kept.contains(type)) {
                all.put(type, from);
            }
        });
        return new Notes(landmarks, all, Optional.empty());
    }

    private static boolean dependsOnLocators(Route route) {
        return route.framework() == Framework.JAXRS
                && (route.role() == Role.UNREACHED
                        || route.resource()
                                .filter(resource -> !resource.locators().isEmpty())
                                .isPresent());
    }

    /** Whether the type is still there and is not being compiled. */
    private boolean isThere(String type) {
        return !index.isCompiled(type) && files.has(type);
    }
}
