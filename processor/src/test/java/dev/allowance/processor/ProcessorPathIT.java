package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The two jars on the processor path of users, as they are published. */
class ProcessorPathIT {

    private static final String VERSION = System.getProperty("version");
    private static final Path PROCESSOR = Path.of("target/allowance-processor-" + VERSION + ".jar");
    private static final Path RULES = Path.of("../rules/target/allowance-rules-" + VERSION + ".jar");

    private static final Pattern OWN =
            Pattern.compile("module-info\\.class|dev/(allowance/.*)?|META-INF/(MANIFEST\\.MF|LICENSE|NOTICE"
                    + "|services/.*|gradle/.*|maven/(dev\\.allowance/.*)?)?");

    static Stream<Path> jars() {
        return Stream.of(RULES, PROCESSOR);
    }

    @ParameterizedTest
    @MethodSource("jars")
    void holdsNothingOfOthers(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            List<String> names = file.stream().map(JarEntry::getName).toList();
            assertThat(names).allMatch(name -> OWN.matcher(name).matches());
            assertThat(names).contains("module-info.class", "META-INF/LICENSE");
            assertThat(names).noneMatch(name -> name.endsWith(".jar"));
        }
    }

    @Test
    void theTwoOfThemAreAllThatACompilerNeeds(@TempDir Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("Users.java"), """
                import org.springframework.web.bind.annotation.*;
                @RestController class Users {
                    @PostMapping("/users/{id}") String post(@PathVariable("id") long id) { return ""; }
                    @GetMapping("/users/{id}") String get(@PathVariable("id") long id) { return ""; }
                }
                """);
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-processorpath",
                        PROCESSOR + java.io.File.pathSeparator + RULES,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        "-parameters",
                        source.toString());

        assertThat(exit).isZero();
        assertThat(folder.resolve("META-INF/allowance/routes.txt"))
                .content()
                .contains("spring GET /users/{id} -> Users#get(long)");
    }
}
