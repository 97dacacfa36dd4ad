package dev.allowance.engine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The folders in which a language server of ours runs now, so that the annotation processor, where an editor runs it beside that
 * server, need not tell the same findings once more.
 *
 * <p>A server keeps a file of the user's locked for as long as it lives. The operating system gives the lock up when the
 * process ends, whatever ends it, so nothing stale is ever believed.
 */
public final class WatchedFolders {

    private static final int TRIES = 50;

    private final Path register;

    /** @param register where the files are, one for each folder and server; made when it is needed */
    public WatchedFolders(Path register) {
        this.register = register;
    }

    /** Those of the user who runs this. */
    public static WatchedFolders ofUser() {
        return new WatchedFolders(Path.of(System.getProperty("user.home"), ".cache", "allowance", "watched"));
    }

    /**
     * Tells all other processes of this user that the folder is watched, until what is returned is closed.
     *
     * @param folder an existing one
     * @throws IOException where the folder is missing or the user's cache cannot be written
     */
    public Closeable watch(Path folder) throws IOException {
        Files.createDirectories(register);
        Path real = folder.toRealPath();
        Path file = register.resolve(key(real) + "-" + ProcessHandle.current().pid());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.lock();
        } catch (IOException | OverlappingFileLockException e) {
            channel.close();
            throw new IOException(file + " cannot be locked", e);
        }
        return () -> {
            channel.close();
            Files.deleteIfExists(file);
        };
    }

    /**
     * Whether a file or folder, or a folder that it is in, is watched; false where that cannot be told.
     *
     * @param path need not exist
     */
    public boolean isWatched(Path path) {
        if (!Files.isDirectory(register)) {
            return false;
        }
        Path existing = path.toAbsolutePath().normalize();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            for (Path at = existing.toRealPath(); at != null; at = at.getParent()) {
                if (hasServer(at)) {
                    return true;
                }
            }
        } catch (IOException e) {
            // what is unreadable is not known to be watched
        }
        return false;
    }

    private boolean hasServer(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(register, key(folder) + "-*")) {
            for (Path file : files) {
                if (isLocked(file)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Asks for a lock that others may share who ask, but not who watch. */
    private static boolean isLocked(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int tries = 0; tries < TRIES; tries++) {
                try (FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
                    return lock == null;
                } catch (OverlappingFileLockException e) {
                    // within this process: another thread asks just now, or we watch it ourselves
                    Thread.onSpinWait();
                }
            }
        }
        return true;
    }

    /** A name for a file, of the same length for each folder. */
    private static String key(Path folder) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(folder.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
