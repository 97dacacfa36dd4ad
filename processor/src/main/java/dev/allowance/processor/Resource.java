package dev.allowance.processor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * A text file in an output folder, in UTF-8, which one run writes and the next one reads.
 *
 * @param location an output folder
 * @param path from that folder's root
 */
record Resource(Filer filer, StandardLocation location, String path) {

    /** A file beside the class files. */
    Resource(Filer filer, String path) {
        this(filer, StandardLocation.CLASS_OUTPUT, path);
    }

    /**
     * What the file held before this run; empty where there is none. What a compiler throws for a file that is not there
     * differs: {@code NoSuchFileException} in javac, {@code FileNotFoundException} in ecj, {@code IOException} and
     * {@code IllegalArgumentException} in Eclipse.
     */
    Optional<String> read() {
        try (InputStream stream = filer.getResource(location, "", path).openInputStream()) {
            return Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where the file is or would be; empty where the output is no folder. */
    Optional<Path> file() {
        try {
            URI uri = filer.getResource(location, "", path).toUri();
            return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes the text in place of whatever is there.
     *
     * @throws IOException where the output folder cannot be written
     */
    void write(String text, Collection<? extends Element> origins) throws IOException {
        try (OutputStream stream = filer.createResource(location, "", path, origins.toArray(new Element[0]))
                .openOutputStream()) {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Takes the file away, if it is there.
     *
     * @throws IOException where the compiler does not let us and the output folder is not ours to change either
     */
    void delete() throws IOException {
        if (read().isPresent()) {
            FileObject file = filer.getResource(location, "", path);
            if (!file.delete() && "file".equals(file.toUri().getScheme())) {
                // javac's file objects for reading never delete
                Files.deleteIfExists(Path.of(file.toUri()));
            }
        }
    }
}
