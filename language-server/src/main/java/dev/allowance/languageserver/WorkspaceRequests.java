package dev.allowance.languageserver;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What happens to folders, files and settings, and requests about all of them. */
final class WorkspaceRequests implements WorkspaceService {

    private static final String SECTION = "allowance";

    private Optional<Workspace> workspace = Optional.empty();
    private Optional<LanguageClient> editor = Optional.empty();
    private Abilities abilities = Abilities.of(null);

    void serve(Workspace served, LanguageClient client, Abilities ofEditor) {
        workspace = Optional.of(served);
        editor = Optional.of(client);
        abilities = ofEditor;
    }

    void announce(ServerCapabilities capabilities) {}

    /** Asks for what the user set, where the editor wants to be asked. */
    void askForSettings() {
        if (abilities.asksForConfiguration()) {
            ConfigurationItem item = new ConfigurationItem();
            item.setSection(SECTION);
            editor.orElseThrow()
                    .configuration(new ConfigurationParams(List.of(item)))
                    .thenAccept(answers -> answers.stream()
                            .filter(answer -> answer instanceof com.google.gson.JsonObject)
                            .findFirst()
                            .ifPresent(answer -> workspace.orElseThrow().configure(Settings.parse(answer))));
        }
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams parameters) {
        if (parameters.getSettings() instanceof com.google.gson.JsonObject given && given.size() > 0) {
            workspace.orElseThrow().configure(Settings.parse(given));
        } else {
            askForSettings();
        }
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams parameters) {
        List<String> files = parameters.getChanges().stream()
                .flatMap(change -> Spans.file(change.getUri()).stream())
                .distinct()
                .toList();
        workspace.orElseThrow().reload(files);
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams parameters) {
        parameters.getEvent().getRemoved().stream()
                .flatMap(folder -> Spans.file(folder.getUri()).stream())
                .forEach(folder -> workspace.orElseThrow().close(Path.of(folder)));
        parameters.getEvent().getAdded().stream()
                .flatMap(folder -> Spans.file(folder.getUri()).stream())
                .forEach(folder -> workspace.orElseThrow().open(Path.of(folder)));
    }
}
