package dev.allowance.languageserver;

import dev.allowance.engine.WatchedFolders;
import dev.allowance.project.Builds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** The server as the protocol sees it: what it can do, and when it begins and ends. */
final class AllowanceServer implements LanguageServer, LanguageClientAware {

    private static final String NAME = "Allowance";

    private final Projects projects;
    private final IndexCache cache;
    private final Documents documents = new Documents();
    private final WorkspaceRequests requests = new WorkspaceRequests();
    private Optional<LanguageClient> editor = Optional.empty();
    private Optional<Workspace> workspace = Optional.empty();
    private List<Path> folders = List.of();
    private Abilities abilities = Abilities.of(null);
    private boolean isShutDown;

    AllowanceServer() {
        this(new BuildProjects(Builds.ofUser()), IndexCache.ofUser());
    }

    /** @param cache what is known from earlier */
    AllowanceServer(Projects projects, IndexCache cache) {
        this.projects = projects;
        this.cache = cache;
    }

    @Override
    public void connect(LanguageClient client) {
        editor = Optional.of(client);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
        abilities = Abilities.of(parameters.getCapabilities());
        folders = folders(parameters);
        Workspace made = new Workspace(
                projects, cache, new Client(editor.orElseThrow(), abilities), new Watches(WatchedFolders.ofUser()));
        made.configure(Settings.parse(parameters.getInitializationOptions()));
        workspace = Optional.of(made);
        documents.serve(made, abilities);
        requests.serve(made, editor.orElseThrow(), abilities);
        InitializeResult result = new InitializeResult(capabilities());
        result.setServerInfo(new ServerInfo(
                NAME,
                Optional.ofNullable(AllowanceServer.class.getPackage().getImplementationVersion())
                        .orElse("development")));
        return CompletableFuture.completedFuture(result);
    }

    private static List<Path> folders(InitializeParams parameters) {
        List<String> addresses = new ArrayList<>();
        if (parameters.getWorkspaceFolders() != null) {
            parameters.getWorkspaceFolders().stream()
                    .map(WorkspaceFolder::getUri)
                    .forEach(addresses::add);
        } else {
            root(parameters).ifPresent(addresses::add);
        }
        return addresses.stream()
                .flatMap(address -> Spans.file(address).stream())
                .map(Path::of)
                .distinct()
                .toList();
    }

    /** The one folder of clients that know no others. */
    @SuppressWarnings("deprecation")
    private static Optional<String> root(InitializeParams parameters) {
        return Optional.ofNullable(parameters.getRootUri());
    }

    private ServerCapabilities capabilities() {
        ServerCapabilities capabilities = new ServerCapabilities();
        TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
        sync.setOpenClose(true);
        sync.setChange(TextDocumentSyncKind.Incremental);
        sync.setSave(new SaveOptions(false));
        capabilities.setTextDocumentSync(sync);
        WorkspaceFoldersOptions folderOptions = new WorkspaceFoldersOptions();
        folderOptions.setSupported(true);
        folderOptions.setChangeNotifications(Either.forRight(true));
        capabilities.setWorkspace(new WorkspaceServerCapabilities(folderOptions));
        documents.announce(capabilities);
        requests.announce(capabilities);
        return capabilities;
    }

    @Override
    public void initialized(InitializedParams parameters) {
        if (abilities.watchesFiles()) {
            DidChangeWatchedFilesRegistrationOptions watched = new DidChangeWatchedFilesRegistrationOptions(List.of(
                    watcher("**/*.java"),
                    watcher("**/pom.xml"),
                    watcher("**/*.gradle"),
                    watcher("**/*.gradle.kts"),
                    watcher("**/libs.versions.toml"),
                    watcher("**/.mvn/maven.config"),
                    watcher("**/.classpath"),
                    watcher("**/web.xml"),
                    watcher("**/*.properties"),
                    watcher("**/*.{yml,yaml}"),
                    watcher("**/" + ProjectModule.BASELINE)));
            editor.orElseThrow()
                    .registerCapability(new RegistrationParams(
                            List.of(new Registration("allowance-files", "workspace/didChangeWatchedFiles", watched))));
        }
        requests.askForSettings();
        folders.forEach(workspace.orElseThrow()::open);
    }

    private static FileSystemWatcher watcher(String pattern) {
        return new FileSystemWatcher(Either.forLeft(pattern));
    }

    @Override
    public CompletableFuture<Object> shutdown() {
        isShutDown = true;
        workspace.ifPresent(Workspace::shutdown);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void exit() {
        System.exit(exitCode());
    }

    /** 0 where the client said goodbye before it left, as the protocol asks it to. */
    int exitCode() {
        return isShutDown ? 0 : 1;
    }

    @Override
    public void setTrace(SetTraceParams parameters) {
        // nothing is traced
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return documents;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return requests;
    }
}
