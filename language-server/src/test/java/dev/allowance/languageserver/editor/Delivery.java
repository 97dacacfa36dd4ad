package dev.allowance.languageserver.editor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What users get: the jar, and what the documentation tells them to paste. */
final class Delivery {

    private static final Path DOCUMENTATION = Path.of("../docs/editors.md");

    private Delivery() {}

    /** The packaged server. */
    static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            List<Path> jars = files.filter(file -> file.getFileName().toString().endsWith("-standalone.jar"))
                    .toList();
            if (jars.size() != 1) {
                throw new IllegalStateException("one server should have been packaged, not " + jars);
            }
            return jars.get(0).toAbsolutePath();
        }
    }

    /** Puts the jar where the documentation says, below a user's folder. */
    static void install(Path home) throws IOException {
        Files.copy(jar(), home.resolve("allowance-language-server.jar"));
    }

    /** The first block in this language below this heading. */
    static String snippet(String heading, String language) throws IOException {
        Matcher matcher = Pattern.compile(
                        "^## " + Pattern.quote(heading) + "$.*?^```" + language + "\n(.*?)^```$",
                        Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(Files.readString(DOCUMENTATION));
        if (!matcher.find()) {
            throw new IllegalStateException(DOCUMENTATION + " has no " + language + " for " + heading);
        }
        return matcher.group(1);
    }
}
