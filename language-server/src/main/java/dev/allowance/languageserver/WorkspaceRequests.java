package dev.allowance.languageserver;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What happens to folders, files and settings, and requests about all of them. */
final class WorkspaceRequests implements WorkspaceService {

    private static final String SECTION = "allowance";

    /** Gives the places of the handlers of a request: {@code GET /users/7}. */
    private static final String GO_TO_ROUTE = "allowance.goToRoute";

    private final RouteSymbols symbols = new RouteSymbols();
    private final RouteSearch search = new RouteSearch();

    private Optional<Workspace> workspace = Optional.empty();
    private Optional<LanguageClient> editor = Optional.empty();
    private Abilities abilities = Abilities.of(null);

    void serve(Workspace served, LanguageClient client, Abilities ofEditor) {
        workspace = Optional.of(served);
        editor = Optional.of(client);
        abilities = ofEditor;
    }

    void announce(ServerCapabilities capabilities) {
        capabilities.setWorkspaceSymbolProvider(true);
        capabilities.setExecuteCommandProvider(new ExecuteCommandOptions(List.of(GO_TO_ROUTE)));
    }

    @Override
    public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(
            WorkspaceSymbolParams parameters) {
        return CompletableFutures.computeAsync(cancelled ->
                Either.forRight(symbols.find(workspace.orElseThrow().snapshots(), parameters.getQuery(), cancelled)));
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams parameters) {
        return CompletableFutures.computeAsync(cancelled -> {
            List<Object> arguments = parameters.getArguments() == null ? List.of() : parameters.getArguments();
            if (!parameters.getCommand().equals(GO_TO_ROUTE)
                    || arguments.size() != 1
                    || !(arguments.get(0) instanceof JsonPrimitive request && request.isString())) {
                throw new ResponseErrorException(new ResponseError(
                        ResponseErrorCode.InvalidParams,
                        "the only command is " + GO_TO_ROUTE + ", with a request such as \"GET /users/7\"",
                        null));
            }
            return search.find(workspace.orElseThrow().snapshots(), request.getAsString());
        });
    }

    /** Asks for what the user set, where the editor wants to be asked. */
    void askForSettings() {
        if (abilities.asksForConfiguration()) {
            ConfigurationItem item = new ConfigurationItem();
            item.setSection(SECTION);
            editor.orElseThrow()
                    .configuration(new ConfigurationParams(List.of(item)))
                    .thenAccept(answers -> answers.stream()
                            .filter(answer -> answer instanceof JsonObject)
                            .findFirst()
                            .ifPresent(answer -> workspace.orElseThrow().configure(Settings.parse(answer))));
        }
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams parameters) {
        if (parameters.getSettings() instanceof JsonObject given && given.size() > 0) {
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
