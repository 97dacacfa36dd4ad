package dev.allowance.report;

import dev.allowance.source.Span;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The sources that a report quotes, named by their path from one folder. Not for several threads. */
final class SourceFiles {

    private static final int CONTEXT = 1;
    private static final int MAX_LINES = 6;
    private static final int MAX_WIDTH = 240;

    private final Path root;
    private final Map<String, List<String>> lines = new HashMap<>();

    SourceFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The same place with the file's name as reports have it. */
    Span relative(Span span) {
        return new Span(name(span.file()), span.line(), span.column(), span.endLine(), span.endColumn());
    }

    private String name(String file) {
        Path path = Path.of(file).toAbsolutePath().normalize();
        return path.startsWith(root)
                ? slashes(root.relativize(path))
                : path.toUri().toString();
    }

    private static String slashes(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    /** A text in which names of files may stand. */
    String relative(String text) {
        String folder = root.toString();
        return text.replace(folder + root.getFileSystem().getSeparator(), "").replace(folder, ".");
    }

    /** The lines of a place with a line before and after; none where they cannot be read. */
    Optional<Excerpt> excerpt(Span span, Charset encoding) {
        List<String> all = lines.computeIfAbsent(span.file(), file -> read(file, encoding));
        if (span.line() > all.size()) {
            return Optional.empty();
        }
        int first = Math.max(1, span.line() - CONTEXT);
        int last = Math.min(Math.min(all.size(), span.endLine() + CONTEXT), first + MAX_LINES - 1);
        return Optional.of(new Excerpt(
                first,
                all.subList(first - 1, last).stream().map(SourceFiles::cut).toList()));
    }

    /** Generated code may have lines of any length. */
    private static String cut(String line) {
        return line.length() <= MAX_WIDTH ? line : line.substring(0, MAX_WIDTH) + " \u2026";
    }

    private static List<String> read(String file, Charset encoding) {
        try {
            return Files.readString(Path.of(file), encoding).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
