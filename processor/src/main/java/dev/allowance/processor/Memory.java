package dev.allowance.processor;

import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteNotationException;
import dev.allowance.route.RouteTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;

/**
 * What one run leaves for the next, since an incremental compiler hands over only the types that changed: the route index, and
 * beside it notes on types.
 */
final class Memory {

    /** The route index. */
    static final String INDEX = "META-INF/allowance/routes.txt";

    /** The notes. */
    static final String TYPES = "META-INF/allowance/types.txt";

    private final Resource index;
    private final Resource types;
    private Lazy<String> previousText;
    private final Lazy<RouteTable> previousTable;
    private final Lazy<String> previousNotesText;
    private final Lazy<Notes> previousNotes;

    Memory(Filer filer, Diagnostics diagnostics) {
        index = new Resource(filer, INDEX);
        types = new Resource(filer, TYPES);
        previousText = new Lazy<>(() -> index.read().orElse(RouteNotation.HEADER));
        previousTable = new Lazy<>(() -> readIndex(diagnostics));
        previousNotesText = new Lazy<>(() -> types.read().orElse(""));
        previousNotes = new Lazy<>(() -> Notes.parse(previousNotesText.get()));
    }

    /** The index that the last run left; one without routes where there was none. */
    String text() {
        return previousText.get();
    }

    /** Takes it that the index on disk holds this text. It need not be read then. */
    void assume(String text) {
        previousText = new Lazy<>(() -> text);
    }

    /** Tells one state of the index on disk from another; empty where there is none. */
    Optional<Stamp> stamp() {
        return index.file().flatMap(file -> {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                return Optional.of(new Stamp(attributes.size(), attributes.lastModifiedTime()));
            } catch (IOException e) {
                return Optional.empty();
            }
        });
    }

    /** @param size in bytes */
    record Stamp(long size, FileTime modified) {}

    /** The routes that the last run knew; none where there was none or its index cannot be read. */
    RouteTable table() {
        return previousTable.get();
    }

    /** What the last run noted. */
    Notes notes() {
        return previousNotes.get();
    }

    /** The folder of class files, if it is one. */
    Optional<Path> output() {
        return index.file().map(file -> file.getParent().getParent().getParent());
    }

    private RouteTable readIndex(Diagnostics diagnostics) {
        try {
            return RouteNotation.readTable(text());
        } catch (RouteNotationException e) {
            diagnostics.warning("the route index " + INDEX + " of the last compilation cannot be read ("
                    + e.getMessage() + "); it is made anew from what is compiled now, so compile everything once");
            return new RouteTable(List.of());
        }
    }

    /**
     * Writes both files; takes them away where there is nothing to remember.
     *
     * @param text of the index
     * @throws IOException where the output folder cannot be written
     */
    void write(String text, Notes notes, Collection<TypeElement> origins) throws IOException {
        // the previous content must be read before it is overwritten: a compiler may refuse afterwards
        String before = text();
        String notesBefore = previousNotesText.get();
        write(index, before, text.indexOf('\n') == text.length() - 1, text, origins);
        write(types, notesBefore, notes.isEmpty(), notes.toString(), origins);
    }

    private static void write(
            Resource file, String before, boolean isEmpty, String text, Collection<TypeElement> origins)
            throws IOException {
        if (isEmpty) {
            file.delete();
        } else if (!text.equals(before)) {
            file.write(text, origins);
        }
    }
}
