package dev.allowance.languageserver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/**
 * Changes of a document in the form that an editor takes.
 *
 * @param abilities of the editor: whether it can see to it that the document still has the version that was changed
 */
record WorkspaceEdits(Abilities abilities) {

    /**
     * Changes of one document.
     *
     * @param uri as the editor writes it
     */
    WorkspaceEdit of(String uri, TextBuffer text, List<TextEdit> edits) {
        if (!abilities.versionsEdits()) {
            return new WorkspaceEdit(Map.of(uri, edits));
        }
        List<Either<TextEdit, SnippetTextEdit>> all = new ArrayList<>();
        edits.forEach(edit -> all.add(Either.forLeft(edit)));
        return new WorkspaceEdit(List.of(
                Either.forLeft(new TextDocumentEdit(new VersionedTextDocumentIdentifier(uri, text.version()), all))));
    }
}
