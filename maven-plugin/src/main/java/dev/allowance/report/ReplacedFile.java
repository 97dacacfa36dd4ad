package dev.allowance.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that is written beside the one that is there, and then put in its place: whatever happens, one of the two is there, whole. */
public final class ReplacedFile {

    private ReplacedFile() {}

    /** Makes or replaces the file, and makes the folders it is in. */
    public static void write(Path path, byte[] bytes) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // not Files.createTempFile, whose files nobody else may read
        Path made = folder.resolve(path.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.write(made, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(made, path);
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static void move(Path made, Path path) throws IOException {
        try {
            Files.move(made, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(made, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
