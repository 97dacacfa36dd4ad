package dev.allowance.languageserver;

import java.util.Optional;
import org.eclipse.lsp4j.ClientCapabilities;

/** What an editor can do, as far as it matters here. */
record Abilities(
        boolean showsProgress,
        boolean refreshesCodeLenses,
        boolean refreshesInlayHints,
        boolean watchesFiles,
        boolean asksForConfiguration,
        boolean createsFiles,
        boolean versionsEdits) {

    static Abilities of(ClientCapabilities given) {
        var workspace = Optional.ofNullable(given).map(ClientCapabilities::getWorkspace);
        return new Abilities(
                Optional.ofNullable(given)
                        .map(ClientCapabilities::getWindow)
                        .map(window -> window.getWorkDoneProgress())
                        .orElse(false),
                workspace
                        .map(found -> found.getCodeLens())
                        .map(lens -> lens.getRefreshSupport())
                        .orElse(false),
                workspace
                        .map(found -> found.getInlayHint())
                        .map(hint -> hint.getRefreshSupport())
                        .orElse(false),
                workspace
                        .map(found -> found.getDidChangeWatchedFiles())
                        .map(watched -> watched.getDynamicRegistration())
                        .orElse(false),
                workspace.map(found -> found.getConfiguration()).orElse(false),
                workspace
                        .map(found -> found.getWorkspaceEdit())
                        .map(edit -> edit.getResourceOperations())
                        .map(operations -> operations.contains("create"))
                        .orElse(false),
                workspace
                        .map(found -> found.getWorkspaceEdit())
                        .map(edit -> edit.getDocumentChanges())
                        .orElse(false));
    }
}
