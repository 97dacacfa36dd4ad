package dev.allowance.languageserver.editor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Programs of this machine that tests need and that may be missing. */
final class Tool {

    private Tool() {}

    /** Where a program is; where there is none, the test is skipped, and says so. */
    static Path require(String name, String skipped) {
        return find(name).orElseGet(() -> skip(skipped + ", as there is no " + name + " here"));
    }

    static <T> T skip(String why) {
        String message = "SKIPPED: " + why;
        System.err.println(message);
        return Assumptions.abort(message);
    }

    private static Optional<Path> find(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
