package dev.allowance.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.project.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildProjectsTest {

    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>shop</groupId>
              <artifactId>%s</artifactId>
              <version>1</version>
              %s
            </project>
            """;

    private static final String USERS = "web/src/main/java/shop/Users.java";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        write("pom.xml", POM.formatted("shop", """
                <packaging>pom</packaging>
                <modules><module>names</module><module>web</module></modules>
                """));
        write("names/pom.xml", POM.formatted("names", ""));
        write("names/src/main/java/shop/Names.java", """
                package shop;

                public interface Names {
                    String ONE_USER = "/users/{id}";
                }
                """);
        write("web/pom.xml", POM.formatted("web", """
                <dependencies>
                  <dependency><groupId>shop</groupId><artifactId>names</artifactId><version>1</version></dependency>
                </dependencies>
                """));
        write(USERS, """
                package shop;

                import org.springframework.web.bind.annotation.*;

                @RestController
                class Users {

                    @GetMapping("/users")
                    String list() {
                        return "";
                    }

                    @PostMapping("/users")
                    String create(@RequestBody String user) {
                        return user;
                    }

                    @GetMapping(Names.ONE_USER)
                    String one(@PathVariable("id") long id) {
                        return "";
                    }

                    @PutMapping(Names.ONE_USER)
                    String change(@PathVariable("id") long id, @RequestBody String user) {
                        return user;
                    }
                }
                """);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private TestEditor start() throws IOException {
        Path home = Files.createDirectories(folder.resolve(".home"));
        return new TestEditor(
                folder,
                new AllowanceServer(
                        new BuildProjects(new Builds(home, Optional.empty())),
                        new IndexCache(folder.resolve(".cache"))));
    }

    @Test
    void aConstantOfAnotherModuleGivesThePath() throws IOException {
        try (TestEditor editor = start().start()) {
            editor.open(USERS);
            editor.type(USERS, "@PutMapping", "@PostMapping");
            assertThat(editor.awaitRules(USERS, "post-on-item")
                            .get(0)
                            .getMessage()
                            .getLeft())
                    .contains("`POST /users/{id}`");
        }
    }

    @Test
    void optionsOfTheEditorWinOverThoseOfTheProject() throws IOException {
        write("allowance.properties", "allowance.rule.post-on-item=off\nallowance.rule.none=error\n");
        String jars = TestEditor.CLASS_PATH.stream()
                .map(jar -> "\"" + jar.toString().replace("\\", "\\\\") + "\"")
                .collect(Collectors.joining(","));
        try (TestEditor editor = start().start(
                        List.of(folder),
                        "{\"options\": {\"rule.post-on-item\": \"error\"}, \"classPath\": [" + jars + "]}")) {
            editor.open(USERS);
            editor.type(USERS, "@PutMapping", "@PostMapping");
            editor.awaitRules(USERS, "post-on-item");
            assertThat(editor.messages)
                    .anySatisfy(message -> assertThat(message).contains("allowance.properties", "allowance.rule.none"));
        }
    }
}
