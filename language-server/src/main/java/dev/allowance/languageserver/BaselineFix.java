package dev.allowance.languageserver;

import dev.allowance.engine.Baseline;
import dev.allowance.engine.BaselineException;
import dev.allowance.spi.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.CreateFileOptions;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Accepts a finding by an entry in the baseline of its module, whose other entries keep their comments. */
final class BaselineFix {

    private final Workspace workspace;
    private final Abilities abilities;

    BaselineFix(Workspace workspace, Abilities abilities) {
        this.workspace = workspace;
        this.abilities = abilities;
    }

    /** The edit of the baseline's file; empty where that cannot be read, or is not there and the editor creates none. */
    Optional<WorkspaceEdit> edit(Finding finding, ProjectModule module) {
        Path file = module.baseline();
        boolean isThere = Files.exists(file);
        if (!isThere && !(abilities.createsFiles() && abilities.versionsEdits())) {
            return Optional.empty();
        }
        TextBuffer before = isThere ? workspace.text(file.toString()) : new TextBuffer("", 0);
        try {
            Baseline known = before.text().isBlank() ? Baseline.EMPTY : Baseline.parse(before.text());
            return Optional.of(edit(file, isThere, before, known.with(finding).toString()));
        } catch (BaselineException e) {
            return Optional.empty();
        }
    }

    private WorkspaceEdit edit(Path file, boolean isThere, TextBuffer before, String text) {
        String uri = Spans.uri(file.toString());
        TextEdit whole = new TextEdit(
                new Range(new Position(0, 0), before.position(before.text().length())), text);
        WorkspaceEdit edit = new WorkspaceEdits(abilities).of(uri, before, List.of(whole));
        if (!isThere) {
            List<Either<TextDocumentEdit, ResourceOperation>> changes = new ArrayList<>();
            changes.add(Either.forRight(new CreateFile(uri, new CreateFileOptions(false, true))));
            changes.addAll(edit.getDocumentChanges());
            edit.setDocumentChanges(changes);
        }
        return edit;
    }
}
