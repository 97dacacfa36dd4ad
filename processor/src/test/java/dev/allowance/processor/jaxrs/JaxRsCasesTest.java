package dev.allowance.processor.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.processor.JavacRoutes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The JAX-RS cases, read through the adapter with the real annotation jars. */
class JaxRsCasesTest {

    private static final Path CASES = Path.of("../test-fixtures/src/main/resources/cases/jaxrs");

    @Test
    void javacReadsTheRoutesOfEveryCase() throws Exception {
        List<Path> cases = cases();
        for (Path each : cases) {
            compare(each, JavacRoutes.javac(each));
        }
        assertThat(cases).hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void ecjReadsTheRoutesOfEveryCase() throws Exception {
        List<Path> cases = cases();
        for (Path each : cases) {
            compare(each, JavacRoutes.ecj(each));
        }
        assertThat(cases).hasSizeGreaterThanOrEqualTo(30);
    }

    private static void compare(Path folder, String routes) throws Exception {
        Path golden = folder.resolve("routes.txt");
        if ("update".equals(System.getProperty("goldens"))) {
            Files.writeString(golden, routes);
        }
        assertThat(routes).as(folder.toString()).isEqualTo(Files.readString(golden));
    }

    private static List<Path> cases() throws Exception {
        try (Stream<Path> folders = Files.walk(CASES, 2)) {
            return folders.filter(folder -> CASES.relativize(folder).getNameCount() == 2)
                    .sorted()
                    .toList();
        }
    }
}
