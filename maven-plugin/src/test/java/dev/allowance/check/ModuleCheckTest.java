package dev.allowance.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.context.ContextFiles;
import dev.allowance.engine.Configuration;
import dev.allowance.javaparser.TestClasses;
import dev.allowance.route.Route;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

class ModuleCheckTest {

    private static final String USERS = """
            package app;

            import org.springframework.web.bind.annotation.*;

            @RestController
            @RequestMapping("/users")
            class Users {
                @GetMapping
                java.util.List<String> list() { return null; }

                @GetMapping("/{id}")
                String one(@PathVariable("id") long id) { return null; }

            	@PostMapping("/{id}")
                String write(@PathVariable("id") long id, @RequestBody String user) { return null; }
            }
            """;

    @TempDir
    private Path folder;

    private Path source(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Checked check(String... siblings) throws IOException {
        return check(UTF_8, siblings);
    }

    private Checked check(Charset encoding, String... siblings) throws IOException {
        List<Path> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        Module module = new Module(
                List.of(folder.resolve("src"), folder.resolve("nowhere")),
                Arrays.stream(siblings).map(folder::resolve).toList(),
                classPath,
                encoding);
        return ModuleCheck.run(module, Configuration.DEFAULT);
    }

    private static List<String> templates(Checked checked) {
        return checked.table().routes().stream()
                .map(Route::template)
                .map(Object::toString)
                .toList();
    }

    @Test
    void findingsStandWhereTheSourceSays() throws IOException {
        Path file = source("src/app/Users.java", USERS);

        Checked checked = check();

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.findings()).hasSize(1);
        List<String> lines =
                new ConsoleReport(UTF_8, Colours.NONE).lines(checked.findings().get(0));
        assertThat(lines.get(0)).startsWith(file + ":[14,").endsWith("[allowance:post-on-item]");
        assertThat(lines.get(1)).isEqualTo("    @PostMapping(\"/{id}\")");
        assertThat(lines.get(2)).isEqualTo("                 ^^^^^^^");
        assertThat(lines.get(3)).startsWith("  use PUT");
        assertThat(ConsoleReport.counts(checked.findings())).isEqualTo("1 warning");
    }

    @Test
    void constantsAndInterfacesOfSiblingsCountButTheirRoutesDoNot() throws IOException {
        source("src/app/A.java", """
                package app;
                import org.springframework.web.bind.annotation.*;
                @RestController class A implements lib.Api {
                    @DeleteMapping(lib.Paths.ALL + "/{id}") void remove(@PathVariable("id") long id) {}
                    @Override public void all() {}
                }
                """);
        source("lib/lib/Paths.java", "package lib; public class Paths { public static final String ALL = \"/all\"; }");
        source("lib/lib/Api.java", """
                package lib;
                import org.springframework.web.bind.annotation.*;
                public interface Api { @GetMapping(Paths.ALL) void all(); }
                """);
        source("lib/lib/Other.java", """
                package lib;
                import org.springframework.web.bind.annotation.*;
                @RestController class Other { @GetMapping("/other") void other() {} }
                """);

        assertThat(templates(check("lib"))).containsExactly("/all", "/all/{id}");
    }

    @Test
    void whatCannotBeReadIsToldAndTheRestIsChecked() throws IOException {
        source("src/app/Users.java", USERS);
        Path broken = source("src/app/Broken.java", USERS.replace("class Users {", "class Broken { } }"));
        Path latin = folder.resolve("src/app/Latin.java");
        Files.write(latin, "package app; class Latin { String s = \"\u00e4\"; }".getBytes("ISO-8859-1"));

        Checked checked = check();

        assertThat(templates(checked)).containsExactly("/users", "/users/{id}", "/users/{id}");
        assertThat(checked.problems()).hasSize(2);
        assertThat(checked.problems()).anySatisfy(problem -> {
            assertThat(problem.place())
                    .hasValueSatisfying(place -> assertThat(place.file()).isEqualTo(broken.toString()));
            assertThat(problem.message()).contains("the file is left out");
        });
        assertThat(checked.problems())
                .anySatisfy(problem -> assertThat(problem.message())
                        .startsWith(latin + " cannot be read")
                        .contains("it is not UTF-8 text; set project.build.sourceEncoding"));
    }

    @Test
    void noSourcesAreNoRoutes() throws IOException {
        Checked checked = check();

        assertThat(checked.table().routes()).isEmpty();
        assertThat(ConsoleReport.counts(checked.findings())).isEqualTo("no findings");
    }

    /** Whatever language a class says that it comes from, its annotations are read in one way. */
    @Test
    void classesOfOtherLanguagesHaveRoutesAsLongAsTheirSourceIsThere() throws IOException {
        source("src/app/Other.java", "package app; class Other {}");
        source("kotlin/app/Users.kt", "// compiled to what stands below");
        Path classes = TestClasses.compile(folder.resolve("compiled"), Map.of("app/Users.java", USERS));
        Path file = classes.resolve("app/Users.class");
        ClassNode node = new ClassNode();
        new ClassReader(Files.readAllBytes(file)).accept(node, 0);
        node.sourceFile = "Users.kt";
        ClassWriter writer = new ClassWriter(0);
        node.accept(writer);
        Files.write(file, writer.toByteArray());

        assertThat(templates(check(folder.resolve("kotlin"), classes)))
                .containsExactly("/users", "/users/{id}", "/users/{id}");

        Files.delete(folder.resolve("kotlin/app/Users.kt"));
        Checked gone = check(folder.resolve("kotlin"), classes);
        assertThat(templates(gone)).isEmpty();
        assertThat(gone.problems()).extracting(Problem::message).anyMatch(problem -> problem.contains("compile first"));
    }

    private Checked check(Path otherSources, Path classes) throws IOException {
        List<Path> classPath = new ArrayList<>(List.of(classes));
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .forEach(classPath::add);
        Module module = new Module(
                List.of(folder.resolve("src")),
                List.of(),
                classPath,
                UTF_8,
                SourceFilter.ALL,
                List.of(new OtherSources(otherSources, classes)),
                ContextFiles.NONE);
        return ModuleCheck.run(module, Configuration.DEFAULT);
    }
}
