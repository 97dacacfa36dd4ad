package dev.allowance.processor;

import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteNotationException;
import dev.allowance.route.RouteTable;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/**
 * What one run leaves for the next, since an incremental compiler hands over only the types that changed: the route index,
 * and beside it the names of types that matter without being anyone's handler (application classes, and resource classes
 * with sub-resource locators).
 */
final class Memory {

    /** The route index. */
    static final String INDEX = "META-INF/allowance/routes.txt";

    /** The types to look at again. */
    static final String TYPES = "META-INF/allowance/types.txt";

    private static final String TYPES_HEADER = "# allowance types 1";

    private final Resource index;
    private final Resource types;
    private final Lazy<RouteTable> previousTable;
    private final Lazy<SortedSet<String>> previousTypes;

    Memory(Filer filer, Diagnostics diagnostics) {
        index = new Resource(filer, INDEX);
        types = new Resource(filer, TYPES);
        previousTable = new Lazy<>(() -> readIndex(diagnostics));
        previousTypes = new Lazy<>(this::readTypes);
    }

    /** The routes that the last run knew; none where there was none or its index cannot be read. */
    RouteTable table() {
        return previousTable.get();
    }

    /** The types that the last run noted, sorted. */
    SortedSet<String> types() {
        return previousTypes.get();
    }

    private RouteTable readIndex(Diagnostics diagnostics) {
        try {
            return RouteNotation.readTable(index.read().orElse(RouteNotation.HEADER));
        } catch (RouteNotationException e) {
            diagnostics.warning("the route index " + INDEX + " of the last compilation cannot be read ("
                    + e.getMessage() + "); it is made anew from what is compiled now, so compile everything once");
            return new RouteTable(List.of());
        }
    }

    private SortedSet<String> readTypes() {
        SortedSet<String> names = new TreeSet<>();
        types.read().stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(names::add);
        return names;
    }

    /**
     * Writes both files; takes them away where there is nothing to remember.
     *
     * @throws IOException where the output folder cannot be written
     */
    void write(RouteTable table, Collection<String> typeNames, Collection<TypeElement> origins) throws IOException {
        // the previous content must be read before it is overwritten: a compiler may refuse afterwards
        table();
        types();
        if (table.routes().isEmpty()) {
            index.delete();
        } else {
            index.write(RouteNotation.printTable(table), origins);
        }
        if (typeNames.isEmpty()) {
            types.delete();
        } else {
            types.write(TYPES_HEADER + "\n" + String.join("\n", new TreeSet<>(typeNames)) + "\n", origins);
        }
    }
}
