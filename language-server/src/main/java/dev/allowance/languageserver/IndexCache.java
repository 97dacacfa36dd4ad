package dev.allowance.languageserver;

import dev.allowance.report.ReplacedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was known when a folder was last checked, so that an editor that starts again shows something before everything has been
 * read. What is wrong with a file of it is no loss: it is left alone and replaced by the next check.
 */
final class IndexCache {

    /** Of the format, and of what the rules say. */
    private static final String VERSION = "2 "
            + Optional.ofNullable(IndexCache.class.getPackage().getImplementationVersion())
                    .orElse("development");

    private final Path folder;

    /** @param folder where the files are, one for each folder that was open */
    IndexCache(Path folder) {
        this.folder = folder;
    }

    /** In the user's cache. */
    static IndexCache ofUser() {
        return new IndexCache(CacheFolder.ofUser().resolve("index"));
    }

    /** A folder and its modules. */
    record Entry(String version, String folder, List<CachedModule> modules) {}

    /** The modules of a folder as they were, without the files that have changed since; none where nothing is known. */
    List<LiveModule> read(Path opened) {
        try {
            Entry entry = CacheFormat.read(Files.readAllBytes(file(opened)));
            if (!VERSION.equals(entry.version()) || !opened.toString().equals(entry.folder())) {
                return List.of();
            }
            return entry.modules().stream().map(CachedModule::restore).toList();
        } catch (IOException | IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Keeps what is known of a folder's modules. A cache that cannot be written is one that is not there next time. */
    void write(Path opened, List<LiveModule> modules) {
        Entry entry = new Entry(
                VERSION,
                opened.toString(),
                modules.stream().map(CachedModule::of).toList());
        try {
            ReplacedFile.write(file(opened), CacheFormat.write(entry));
        } catch (IOException e) {
            // nothing depends on it
        }
    }

    private Path file(Path opened) {
        String name = UUID.nameUUIDFromBytes(opened.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        return folder.resolve(name + ".index");
    }
}
