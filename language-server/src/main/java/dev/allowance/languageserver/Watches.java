package dev.allowance.languageserver;

import dev.allowance.engine.WatchedFolders;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells the annotation processor, which the same editor's Java server may run, that the findings of these folders are shown
 * already.
 */
final class Watches implements Closeable {

    private final WatchedFolders watched;
    private final Map<Path, Closeable> begun = new ConcurrentHashMap<>();

    Watches(WatchedFolders watched) {
        this.watched = watched;
    }

    void begin(Path folder) {
        begun.computeIfAbsent(folder, this::watch);
    }

    /** Where a lock cannot be had, the processor may repeat findings: no reason to say anything to somebody who types. */
    private Closeable watch(Path folder) {
        try {
            return watched.watch(folder);
        } catch (IOException e) {
            return () -> {};
        }
    }

    void end(Path folder) {
        Optional.ofNullable(begun.remove(folder)).ifPresent(Watches::close);
    }

    @Override
    public void close() {
        begun.keySet().forEach(this::end);
    }

    private static void close(Closeable watch) {
        try {
            watch.close();
        } catch (IOException e) {
            // the lock is given up all the same; only its empty file stays
        }
    }
}
