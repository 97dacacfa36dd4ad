package dev.allowance.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written beside the one that is there, and then put in its place: whatever happens, one of the two is there, whole. */
public final class ReplacedFile {

    private ReplacedFile() {}

    /** Makes or replaces the file, and makes the folders it is in. */
    public static void write(Path path, byte[] bytes) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path made = Files.createTempFile(folder, path.getFileName().toString(), ".tmp");
        try {
            Files.write(made, bytes);
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
