package dev.allowance.languageserver;

import dev.allowance.source.Span;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Places of the core, counted from 1, as the protocol's, counted from 0; and files as its addresses. */
final class Spans {

    private Spans() {}

    static Range range(Span span) {
        return new Range(
                new Position(span.line() - 1, span.column() - 1),
                new Position(span.endLine() - 1, span.endColumn() - 1));
    }

    static Location location(Span span) {
        return new Location(uri(span.file()), range(span));
    }

    /** The address of a file, as this server writes it. */
    static String uri(String file) {
        return Path.of(file).toUri().toString();
    }

    /** The file of an address, absolute; empty for what is not a file on disk, such as an untitled document. */
    static Optional<String> file(String uri) {
        try {
            return Optional.of(
                    Path.of(URI.create(uri)).toAbsolutePath().normalize().toString());
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Whether the position lies in the range or at its end. */
    static boolean contains(Range range, Position position) {
        return compare(range.getStart(), position) <= 0 && compare(position, range.getEnd()) <= 0;
    }

    static int compare(Position a, Position b) {
        return a.getLine() != b.getLine()
                ? Integer.compare(a.getLine(), b.getLine())
                : Integer.compare(a.getCharacter(), b.getCharacter());
    }
}
