package dev.allowance.languageserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** An editor with one file, whose quick fixes are asked for and applied. */
final class FixEditor implements AutoCloseable {

    static final String NAME = "src/main/java/Api.java";

    final TestEditor editor;

    /** Opens a text that is not on disk. */
    FixEditor(Path folder, String text) throws IOException {
        Path file = folder.resolve(NAME);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class Nothing {}\n");
        editor = new TestEditor(folder).start(List.of(folder), "{\"options\": {\"runtime\": \"spring-mvc,jersey\"}}");
        editor.open(NAME, text);
    }

    /** Waits for the finding of a rule. */
    Diagnostic await(String rule) {
        return editor.await(NAME, found -> found.stream().anyMatch(one -> is(one, rule))).stream()
                .filter(one -> is(one, rule))
                .findFirst()
                .orElseThrow();
    }

    static boolean is(Diagnostic diagnostic, String rule) {
        return diagnostic.getCode().getLeft().equals(rule);
    }

    /** What is offered for a finding. */
    List<CodeAction> actions(Diagnostic finding) {
        CodeActionParams asked = new CodeActionParams(
                editor.document(NAME), finding.getRange(), new CodeActionContext(List.of(finding)));
        return TestEditor.get(editor.server().getTextDocumentService().codeAction(asked)).stream()
                .map(Either::getRight)
                .filter(action -> action.getDiagnostics() != null)
                .toList();
    }

    /** The titles of what is offered for the finding of a rule. */
    List<String> titles(String rule) {
        return actions(await(rule)).stream().map(CodeAction::getTitle).toList();
    }

    /** Applies what is offered under a title for the finding of a rule, and waits until that is gone. */
    FixEditor fix(String rule, String title) throws IOException {
        List<CodeAction> actions = actions(await(rule));
        CodeAction action = actions.stream()
                .filter(one -> one.getTitle().equals(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + title + " in "
                        + actions.stream().map(CodeAction::getTitle).toList()));
        editor.apply(action.getEdit());
        editor.await(NAME, found -> found.stream().noneMatch(one -> is(one, rule)));
        return this;
    }

    String text() {
        return editor.text(NAME);
    }

    @Override
    public void close() {
        editor.close();
    }
}
