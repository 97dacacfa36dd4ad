package dev.allowance.corpora;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of {@code corpora.txt}, whose fields are separated by tabs.
 *
 * @param folder artifact and version
 * @param methods how many mapped methods the published sources hold, locators not counted
 * @param truth name of the file below {@code truth/} that its table must agree with
 */
record Artifact(String folder, int methods, Optional<String> truth) {

    /** All lines of the list; those that begin with {@code #} are comments. */
    static List<Artifact> list(Path file) throws IOException, UsageException {
        List<Artifact> artifacts = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                artifacts.add(parse(line));
            }
        }
        return List.copyOf(artifacts);
    }

    private static Artifact parse(String line) throws UsageException {
        String[] fields = line.split("\t");
        String[] coordinates = fields[0].split(",")[0].split(":");
        if (fields.length < 4 || coordinates.length != 3 || !fields[2].matches("[0-9]+")) {
            throw new UsageException(
                    "expected coordinates, framework, number of methods and truth in \"" + line + "\"");
        }
        return new Artifact(
                coordinates[1] + "-" + coordinates[2],
                Integer.parseInt(fields[2]),
                fields[3].equals("-") ? Optional.empty() : Optional.of(fields[3]));
    }
}
