package dev.allowance.maven;

import dev.allowance.engine.Fault;
import dev.allowance.report.ReplacedFile;
import dev.allowance.report.ReportContent;
import dev.allowance.report.ReportFormat;
import dev.allowance.report.ReportFormats;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** The reports of a goal and the folder they go to. */
record Reports(List<ReportFormat> formats, Path folder) {

    /** @param names formats, separated by commas */
    static Reports of(String names, Path folder) throws MojoExecutionException {
        try {
            return new Reports(ReportFormats.parse(names), folder);
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException("allowance.reports cannot be used: " + e.getMessage() + ".", e);
        }
    }

    /** Whether there is nothing to write. */
    boolean isEmpty() {
        return formats.isEmpty();
    }

    /** Writes them and says where. */
    void write(ReportContent content, Log log) throws MojoExecutionException {
        List<String> made = new ArrayList<>();
        for (ReportFormat format : formats) {
            Path file = folder.resolve(format.fileName());
            try {
                ReplacedFile.write(file, format.bytes(content));
                made.add(format.fileName());
            } catch (IOException e) {
                throw new MojoExecutionException(
                        "The report " + file + " cannot be written: " + e
                                + "; the old one, if any, is as it was. allowance.reports=none writes none.",
                        e);
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                // a fault of ours must not break anybody's build
                log.warn(
                        "The report " + file + " cannot be made: " + e + " [allowance:" + Fault.ID
                                + "] everything else was done; please report this message",
                        e);
            }
        }
        if (!made.isEmpty()) {
            log.info("allowance: " + String.join(", ", made) + " in " + folder);
        }
    }
}
