package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.Rule;
import java.io.File;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As javac loads the processor with {@code --processor-module-path}: from modules, with the rules. */
class ModulePathTest {

    @TempDir
    private Path folder;

    private static String home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    /** The class path without our own classes, which must come from the modules. */
    private static String jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("spring") || entry.contains("jspecify"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void findsTheProcessorAndItsRules() throws Exception {
        Path source = folder.resolve("Users.java");
        Files.writeString(
                source,
                ProcessorCase.controller(
                        "Users",
                        ProcessorCase.get("/users/{id}", "one") + ProcessorCase.get("/users", "list")
                                + "@PostMapping(\"/users/{id}\") public void replace(@PathVariable String id,"
                                + " @RequestBody String body) {}\n"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter out = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            boolean success = compiler.getTask(
                            out,
                            manager,
                            null,
                            List.of(
                                    "-d",
                                    folder.toString(),
                                    "-cp",
                                    jars(),
                                    // named, since javac 23 and later start none of themselves through this API
                                    "-processor",
                                    AllowanceProcessor.class.getName(),
                                    "--processor-module-path",
                                    home(AllowanceProcessor.class) + File.pathSeparator + home(Rule.class)),
                            null,
                            manager.getJavaFileObjects(source))
                    .call();

            assertThat(success).as(out.toString()).isTrue();
        }
        assertThat(out.toString()).contains("[allowance:post-on-item]");
        assertThat(folder.resolve(Memory.INDEX)).exists();
        assertThat(folder.resolve("app/AllowedMethods.class")).exists();
    }
}
