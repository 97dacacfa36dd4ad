package dev.allowance.maven;

import dev.allowance.engine.Baseline;
import dev.allowance.engine.BaselineException;
import dev.allowance.report.ReplacedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
        try {
            ReplacedFile.write(path, baseline.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The baseline " + path + " cannot be written: " + e + "; the old one, if any, is as it was.", e);
        }
    }
}
