package dev.allowance.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written into the text of an open document: hints, and a rename that follows them. */
class InlayHintsTest {

    private static final String NAME = "src/main/java/Users.java";

    private static final String USERS = """
            import org.springframework.web.bind.annotation.*;

            @RestController
            @RequestMapping({"/users", "/people"})
            class Users {

                @GetMapping
                String list() {
                    return "";
                }

                @GetMapping("/{id}")
                String one(@PathVariable("id") long id) {
                    return "";
                }
            }

            @RestController
            class Orders {

                @GetMapping("/orders")
                String list() {
                    return "";
                }
            }
            """;

    private static final Range ALL = new Range(new Position(0, 0), new Position(1000, 0));

    @TempDir
    Path folder;

    private TestEditor open(String settings) throws IOException {
        Files.createDirectories(folder.resolve(NAME).getParent());
        Files.writeString(folder.resolve(NAME), USERS);
        TestEditor editor = new TestEditor(folder).start(List.of(folder), settings);
        editor.open(NAME, USERS.replace("class Orders {", "class Orders {\n    @GetMapping(\"//\") void probe() {}"));
        editor.awaitRules(NAME, "unmatchable-path");
        editor.type(NAME, "\n    @GetMapping(\"//\") void probe() {}", "");
        editor.awaitRules(NAME);
        return editor;
    }

    private static List<InlayHint> hints(TestEditor editor, Range range) {
        return TestEditor.get(
                editor.server().getTextDocumentService().inlayHint(new InlayHintParams(editor.document(NAME), range)));
    }

    @Test
    void whatTheClassAddsIsShownBeforeThePathOrAfterTheMapping() throws IOException {
        try (TestEditor editor = open("{\"options\": {\"base-path\": \"/api\"}}")) {
            List<InlayHint> hints = hints(editor, ALL);
            assertThat(hints)
                    .extracting(hint -> hint.getLabel().getLeft())
                    .containsExactly("/api/people, /api/users", "/api/people, /api/users", "/api");
            Position mapping = editor.at(NAME, "@GetMapping\n");
            assertThat(hints.get(0).getPosition())
                    .isEqualTo(new Position(mapping.getLine(), mapping.getCharacter() + "@GetMapping".length()));
            assertThat(hints.get(1).getPosition()).isEqualTo(editor.at(NAME, "/{id}"));
            assertThat(hints.get(2).getPosition()).isEqualTo(editor.at(NAME, "/orders"));
        }
    }

    @Test
    void onlyHintsOfTheRangeAreSent() throws IOException {
        try (TestEditor editor = open("{}")) {
            Position one = editor.at(NAME, "@GetMapping(\"/{id}\")");
            Range line = new Range(new Position(one.getLine(), 0), new Position(one.getLine() + 1, 0));
            assertThat(hints(editor, line))
                    .extracting(hint -> hint.getLabel().getLeft())
                    .containsExactly("/people, /users");
        }
    }

    @Test
    void thereAreNoneWhereTheUserWantsNone() throws IOException {
        try (TestEditor editor = open("{\"inlayHints\": false}")) {
            assertThat(hints(editor, ALL)).isEmpty();
        }
    }

    @Test
    void aRenameChangesTheBuffer() throws IOException {
        try (TestEditor editor = open("{}")) {
            Position at = editor.at(NAME, "id}");
            editor.apply(TestEditor.get(editor.server()
                    .getTextDocumentService()
                    .rename(new RenameParams(editor.document(NAME), at, "userId"))));
            assertThat(editor.text(NAME))
                    .isEqualTo(
                            USERS.replace("{id}", "{userId}").replace("(\"id\") long id", "(\"userId\") long userId"));
        }
    }
}
