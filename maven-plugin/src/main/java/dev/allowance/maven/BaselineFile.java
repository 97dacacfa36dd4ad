package dev.allowance.maven;

import dev.allowance.engine.Baseline;
import dev.allowance.engine.BaselineException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.maven.plugin.MojoExecutionException;

/** A baseline on disk. */
record BaselineFile(Path path) {

    /** What it holds; an empty one where there is no file. */
    Baseline read() throws MojoExecutionException {
        try {
            return Baseline.parse(Files.readString(path));
        } catch (NoSuchFileException e) {
            return Baseline.EMPTY;
        } catch (BaselineException e) {
            throw new MojoExecutionException("The baseline " + path + " cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The baseline " + path + " cannot be read: " + e + "; correct allowance.baseline or the file.", e);
        }
    }

    /** Writes it beside the old one, then puts it in its place: whatever happens, one of the two is there, whole. */
    void write(Baseline baseline) throws MojoExecutionException {
        Path made = null;
        try {
            Path folder = path.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            made = Files.createTempFile(folder, path.getFileName().toString(), ".tmp");
            Files.writeString(made, baseline.toString());
            move(made);
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The baseline " + path + " cannot be written: " + e + "; the old one, if any, is as it was.", e);
        } finally {
            if (made != null) {
                made.toFile().delete();
            }
        }
    }

    private void move(Path made) throws IOException {
        try {
            Files.move(made, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(made, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
