package dev.allowance.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsTest {

    private static final String USERS = """
            package shop;

            import org.springframework.web.bind.annotation.*;

            @RestController
            @RequestMapping("/users")
            class Users {

                @GetMapping
                String list() {
                    return "";
                }

                @PostMapping
                String create(@RequestBody String user) {
                    return user;
                }

                @GetMapping("/{id}")
                String one(@PathVariable("id") long id) {
                    return "";
                }

                @PutMapping("/{id}")
                String change(@PathVariable("id") long id, @RequestBody String user) {
                    return user;
                }
            }
            """;

    private static final String NAME = "src/main/java/shop/Users.java";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("src/main/java/shop"));
        Files.writeString(folder.resolve(NAME), USERS);
    }

    @Test
    void anUnsavedChangeMakesADiagnosticAndAnotherOneTakesItBack() throws IOException {
        try (TestEditor editor = new TestEditor(folder).start()) {
            editor.open(NAME);
            editor.type(NAME, "@PutMapping", "@PostMapping");
            Diagnostic found = editor.awaitRules(NAME, "post-on-item").get(0);
            assertThat(editor.covered(NAME, found.getRange())).isEqualTo("\"/{id}\"");
            assertThat(found.getSeverity()).isEqualTo(DiagnosticSeverity.Warning);
            assertThat(found.getSource()).isEqualTo("allowance");
            assertThat(found.getMessage().getLeft()).contains("`POST /users/{id}`");
            assertThat(found.getCodeDescription().getHref()).endsWith("/post-on-item.md");
            editor.type(NAME, "@PostMapping(\"/{id}\")", "@PutMapping(\"/{id}\")");
            editor.awaitRules(NAME);
            assertThat(Files.readString(folder.resolve(NAME))).isEqualTo(USERS);
        }
    }

    @Test
    void linesThatAreInsertedMoveADiagnostic() throws IOException {
        try (TestEditor editor = new TestEditor(folder).start()) {
            editor.open(NAME, USERS.replace("@PutMapping", "@PostMapping"));
            Diagnostic before = editor.awaitRules(NAME, "post-on-item").get(0);
            editor.type(NAME, "class Users {\n", "class Users {\n\n\n");
            Diagnostic after = editor.await(
                            NAME,
                            found -> found.size() == 1
                                    && found.get(0).getRange().getStart().getLine()
                                            == before.getRange().getStart().getLine() + 2)
                    .get(0);
            assertThat(editor.covered(NAME, after.getRange())).isEqualTo("\"/{id}\"");
        }
    }

    @Test
    void codeThatDoesNotParseKeepsWhatIsKnownAtItsPlace() throws IOException {
        try (TestEditor editor = new TestEditor(folder).start()) {
            editor.open(NAME, USERS.replace("@PutMapping", "@PostMapping"));
            Diagnostic before = editor.awaitRules(NAME, "post-on-item").get(0);
            editor.type(NAME, "class Users {\n", "class Users {\n    @GetMapping(\"/broken\n\n");
            Diagnostic after = editor.await(
                            NAME,
                            found -> found.size() == 1
                                    && !found.get(0).getRange().equals(before.getRange()))
                    .get(0);
            assertThat(editor.covered(NAME, after.getRange())).isEqualTo("\"/{id}\"");
        }
    }

    @Test
    void whatIsClosedWithoutSavingCountsAsItIsOnDisk() throws IOException {
        try (TestEditor editor = new TestEditor(folder).start()) {
            editor.open(NAME, USERS.replace("@PutMapping", "@PostMapping"));
            editor.awaitRules(NAME, "post-on-item");
            editor.close(NAME);
            editor.awaitRules(NAME);
            assertThat(editor.messages).isEmpty();
        }
    }

    @Test
    void mendingOneFileClearsTheFindingInAnother() throws IOException {
        String other = "src/main/java/shop/People.java";
        Files.writeString(folder.resolve(other), USERS.replace("class Users", "class People"));
        try (TestEditor editor = new TestEditor(folder).start()) {
            editor.open(other);
            editor.open(NAME);
            var found = editor.await(
                    NAME,
                    all -> all.stream().anyMatch(one -> one.getCode().getLeft().equals("duplicate-route")));
            assertThat(found.get(0).getRelatedInformation().get(0).getLocation().getUri())
                    .isIn(editor.uri(other), editor.uri(NAME));
            editor.type(other, "\"/users\"", "\"/people\"");
            editor.awaitRules(NAME);
        }
    }
}
