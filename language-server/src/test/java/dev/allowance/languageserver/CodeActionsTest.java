package dev.allowance.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is offered when, and what is the same for all rules. */
class CodeActionsTest {

    private static final String USERS = """
            import org.springframework.web.bind.annotation.*;

            @RestController
            @RequestMapping("/users")
            class Users {

                @GetMapping("/{id}")
                String one(@PathVariable("id") long id) {
                    return "";
                }

                // keep me
                @PostMapping("/{id}")
                String change(@PathVariable("id") long id, @RequestBody String user) {
                    return user;
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void aFixIsOfferedWithItsDiagnosticAndTheBestOneIsPreferred() throws IOException {
        try (FixEditor editor = new FixEditor(folder, USERS)) {
            Diagnostic finding = editor.await("post-on-item");
            var actions = editor.actions(finding);
            assertThat(actions)
                    .extracting(action -> action.getTitle())
                    .containsExactly(
                            "Change to @PutMapping",
                            "Change to @PatchMapping",
                            "Suppress post-on-item on this method",
                            "Suppress post-on-item in Users",
                            "Accept post-on-item here in the baseline");
            assertThat(actions).allSatisfy(action -> {
                assertThat(action.getDiagnostics()).containsExactly(finding);
                assertThat(action.getKind()).isEqualTo(CodeActionKind.QuickFix);
            });
            assertThat(actions.stream().filter(action -> Boolean.TRUE.equals(action.getIsPreferred())))
                    .containsExactly(actions.get(0));
        }
    }

    @Test
    void nothingIsOfferedElsewhereOrForOtherKinds() throws IOException {
        try (FixEditor editor = new FixEditor(folder, USERS)) {
            Diagnostic finding = editor.await("post-on-item");
            Range top = new Range(new Position(0, 0), new Position(0, 3));
            assertThat(ask(editor, top, new CodeActionContext(List.of()))).isZero();
            var refactorings = new CodeActionContext(List.of(finding), List.of(CodeActionKind.Refactor));
            assertThat(ask(editor, finding.getRange(), refactorings)).isZero();
            assertThat(ask(editor, finding.getRange(), new CodeActionContext(List.of())))
                    .isPositive();
        }
    }

    @Test
    void whatTheEditorShowsOnTheLineIsMendedWhereverTheCursorIs() throws IOException {
        try (FixEditor editor = new FixEditor(folder, USERS)) {
            Diagnostic finding = editor.await("post-on-item");
            Position start = new Position(finding.getRange().getStart().getLine(), 0);
            Range cursor = new Range(start, start);
            assertThat(ask(editor, cursor, new CodeActionContext(List.of(finding))))
                    .isPositive();
            assertThat(ask(editor, cursor, new CodeActionContext(List.of()))).isZero();
        }
    }

    @Test
    void nothingIsOfferedForCodeThatMakesNoSense() throws IOException {
        try (FixEditor editor = new FixEditor(folder, USERS)) {
            Diagnostic finding = editor.await("post-on-item");
            editor.editor.type(FixEditor.NAME, "class Users {", "class Users { int");
            assertThat(ask(editor, finding.getRange(), new CodeActionContext(List.of(finding))))
                    .isZero();
        }
    }

    private static int ask(FixEditor editor, Range range, CodeActionContext context) {
        var asked = new CodeActionParams(editor.editor.document(FixEditor.NAME), range, context);
        return TestEditor.get(editor.editor.server().getTextDocumentService().codeAction(asked))
                .size();
    }

    @Test
    void aFindingIsSuppressedOnTheMethod() throws IOException {
        try (FixEditor editor = new FixEditor(folder, USERS)) {
            editor.fix("post-on-item", "Suppress post-on-item on this method");
            assertThat(editor.text())
                    .isEqualTo(USERS.replace(
                            "    @PostMapping", "    @SuppressWarnings(\"allowance:post-on-item\")\n    @PostMapping"));
        }
    }

    @Test
    void aSuppressionJoinsThoseThatAreThere() throws IOException {
        String text = USERS.replace("    @PostMapping", "    @SuppressWarnings(\"un\" + \"used\")\n    @PostMapping");
        try (FixEditor editor = new FixEditor(folder, text)) {
            editor.fix("post-on-item", "Suppress post-on-item on this method");
            assertThat(editor.text())
                    .contains("@SuppressWarnings({\"un\" + \"used\", \"allowance:post-on-item\"})\n    @PostMapping");
        }
    }

    @Test
    void aSuppressionOfTheClassJoinsAList() throws IOException {
        String text = USERS.replace(
                "@RestController", "@SuppressWarnings(value = {\"unused\", \"rawtypes\"})\n@RestController");
        try (FixEditor editor = new FixEditor(folder, text)) {
            editor.fix("post-on-item", "Suppress post-on-item in Users");
            assertThat(editor.text())
                    .startsWith("import org.springframework.web.bind.annotation.*;\n\n"
                            + "@SuppressWarnings(value = {\"unused\", \"rawtypes\", \"allowance:post-on-item\"})\n");
        }
    }

    @Test
    void aFindingIsAcceptedInANewBaseline() throws IOException {
        try (FixEditor editor = new FixEditor(folder, USERS)) {
            accept(editor);
            assertThat(Files.readString(folder.resolve(ProjectModule.BASELINE)))
                    .isEqualTo("# allowance baseline 1\npost-on-item POST /users/{id}\n");
        }
    }

    @Test
    void aFindingIsAcceptedInABaselineWhoseCommentsStay() throws IOException {
        Files.writeString(folder.resolve(ProjectModule.BASELINE), """
                # allowance baseline 1
                # old clients
                post-on-item POST /orders/{id}
                """);
        try (FixEditor editor = new FixEditor(folder, USERS)) {
            accept(editor);
            assertThat(Files.readString(folder.resolve(ProjectModule.BASELINE))).isEqualTo("""
                    # allowance baseline 1
                    # old clients
                    post-on-item POST /orders/{id}
                    post-on-item POST /users/{id}
                    """);
        }
    }

    private void accept(FixEditor editor) throws IOException {
        var action = editor.actions(editor.await("post-on-item")).stream()
                .filter(one -> one.getTitle().equals("Accept post-on-item here in the baseline"))
                .findFirst()
                .orElseThrow();
        editor.editor.apply(action.getEdit());
        String uri = folder.resolve(ProjectModule.BASELINE).toUri().toString();
        editor.editor
                .server()
                .getWorkspaceService()
                .didChangeWatchedFiles(
                        new DidChangeWatchedFilesParams(List.of(new FileEvent(uri, FileChangeType.Changed))));
        editor.editor.await(FixEditor.NAME, List::isEmpty);
    }

    @Test
    void anEditorWithoutVersionedEditsGetsPlainOnesAndNoNewFile() throws IOException {
        Path file = folder.resolve("src/main/java/Users.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, USERS);
        try (TestEditor editor = new TestEditor(folder).start(List.of(folder), "{}", new ClientCapabilities())) {
            editor.open("src/main/java/Users.java");
            Diagnostic finding = editor.awaitRules("src/main/java/Users.java", "post-on-item")
                    .get(0);
            var asked = new CodeActionParams(
                    editor.document("src/main/java/Users.java"),
                    finding.getRange(),
                    new CodeActionContext(List.of(finding)));
            var actions =
                    TestEditor.get(editor.server().getTextDocumentService().codeAction(asked));
            assertThat(actions)
                    .extracting(action -> action.getRight().getTitle())
                    .doesNotContain("Accept post-on-item here in the baseline");
            assertThat(actions.get(0).getRight().getEdit().getChanges())
                    .containsOnlyKeys(editor.uri("src/main/java/Users.java"));
        }
    }
}
