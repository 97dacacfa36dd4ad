package dev.allowance.languageserver;

import com.google.gson.JsonParser;
import dev.allowance.project.Builds;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor without a screen: it speaks the protocol to a server in this process, and remembers what it was told. */
final class TestEditor implements LanguageClient, AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    /** The jars that sources of tests are compiled against. */
    static final List<Path> CLASS_PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(java.io.File.pathSeparator))
            .map(Path::of)
            .filter(path -> path.getFileName().toString().matches("(spring|jakarta).*\\.jar"))
            .toList();

    private final Path folder;
    private final LanguageServer server;
    private final Map<String, List<Diagnostic>> diagnostics = new ConcurrentHashMap<>();
    private final Map<String, TextBuffer> buffers = new ConcurrentHashMap<>();
    final List<String> messages = new CopyOnWriteArrayList<>();
    final List<ProgressParams> progress = new CopyOnWriteArrayList<>();
    final List<RegistrationParams> registrations = new CopyOnWriteArrayList<>();
    private InitializeResult started;

    /** Starts a server for a folder. */
    TestEditor(Path folder) throws IOException {
        this(folder, new AllowanceServer(new BuildProjects(Builds.ofUser()), new IndexCache(folder.resolve(".cache"))));
    }

    TestEditor(Path folder, AllowanceServer served) throws IOException {
        this.folder = folder;
        // not piped streams, which take a thread that has ended for a closed end
        Pipe toServer = Pipe.open();
        Pipe toEditor = Pipe.open();
        Launcher<LanguageClient> ofServer = LSPLauncher.createServerLauncher(
                served, Channels.newInputStream(toServer.source()), Channels.newOutputStream(toEditor.sink()));
        served.connect(ofServer.getRemoteProxy());
        ofServer.startListening();
        Launcher<LanguageServer> ofEditor = LSPLauncher.createClientLauncher(
                this, Channels.newInputStream(toEditor.source()), Channels.newOutputStream(toServer.sink()));
        ofEditor.startListening();
        server = ofEditor.getRemoteProxy();
    }

    /** Opens the folder, with the class path of these tests and no delay. */
    TestEditor start() {
        return start(List.of(folder), "{}");
    }

    /** Opens folders with these settings, in JSON. */
    TestEditor start(List<Path> folders, String settings) {
        return start(folders, settings, capabilities());
    }

    TestEditor start(List<Path> folders, String settings, ClientCapabilities capabilities) {
        InitializeParams parameters = new InitializeParams();
        parameters.setCapabilities(capabilities);
        parameters.setWorkspaceFolders(folders.stream()
                .map(one -> new WorkspaceFolder(
                        one.toUri().toString(), one.getFileName().toString()))
                .toList());
        var options = JsonParser.parseString(settings).getAsJsonObject();
        if (!options.has("debounce")) {
            options.addProperty("debounce", 0);
        }
        if (!options.has("classPath")) {
            var jars = new com.google.gson.JsonArray();
            CLASS_PATH.forEach(jar -> jars.add(jar.toString()));
            options.add("classPath", jars);
        }
        parameters.setInitializationOptions(options);
        started = get(server.initialize(parameters));
        server.initialized(new InitializedParams());
        return this;
    }

    private static ClientCapabilities capabilities() {
        var workspace = new org.eclipse.lsp4j.WorkspaceClientCapabilities();
        var edits = new org.eclipse.lsp4j.WorkspaceEditCapabilities();
        edits.setDocumentChanges(true);
        edits.setResourceOperations(List.of("create"));
        workspace.setWorkspaceEdit(edits);
        var window = new org.eclipse.lsp4j.WindowClientCapabilities();
        window.setWorkDoneProgress(true);
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setWorkspace(workspace);
        capabilities.setWindow(window);
        return capabilities;
    }

    InitializeResult started() {
        return started;
    }

    LanguageServer server() {
        return server;
    }

    /** The file of this name below the folder. */
    Path file(String name) {
        return folder.resolve(name);
    }

    String uri(String name) {
        return file(name).toUri().toString();
    }

    TextDocumentIdentifier document(String name) {
        return new TextDocumentIdentifier(uri(name));
    }

    /** Opens a file with the text that is on disk. */
    void open(String name) throws IOException {
        open(name, Files.readString(file(name)));
    }

    void open(String name, String text) {
        buffers.put(name, new TextBuffer(text, 1));
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(name), "java", 1, text)));
    }

    /** Types: puts one text in the place of another one, which must be there. Nothing is saved. */
    void type(String name, String old, String replacement) {
        TextBuffer buffer = buffers.get(name);
        int at = buffer.text().indexOf(old);
        if (at < 0) {
            throw new AssertionError("there is no " + old + " in " + buffer.text());
        }
        edit(
                name,
                List.of(new TextEdit(new Range(buffer.position(at), buffer.position(at + old.length())), replacement)));
    }

    /** Applies edits to an open document, as editors do. */
    void edit(String name, List<? extends TextEdit> edits) {
        TextBuffer buffer = buffers.get(name);
        List<TextDocumentContentChangeEvent> changes = new ArrayList<>();
        edits.stream()
                .sorted((a, b) ->
                        Spans.compare(b.getRange().getStart(), a.getRange().getStart()))
                .forEach(edit -> changes.add(new TextDocumentContentChangeEvent(edit.getRange(), edit.getNewText())));
        TextBuffer changed = buffer.with(changes, buffer.version() + 1);
        buffers.put(name, changed);
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri(name), changed.version()), changes));
    }

    void close(String name) {
        buffers.remove(name);
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(document(name)));
    }

    /** The text as this editor has it. */
    String text(String name) {
        return buffers.get(name).text();
    }

    /** The position of a text in an open document. */
    Position at(String name, String text) {
        TextBuffer buffer = buffers.get(name);
        int at = buffer.text().indexOf(text);
        if (at < 0) {
            throw new AssertionError("there is no " + text + " in " + buffer.text());
        }
        return buffer.position(at);
    }

    /** What a range of an open document covers. */
    String covered(String name, Range range) {
        return buffers.get(name).text(range);
    }

    /** Waits until the diagnostics of a file are as wanted. */
    List<Diagnostic> await(String name, Predicate<List<Diagnostic>> wanted) {
        await(() -> wanted.test(of(name)), name);
        return of(name);
    }

    private void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (diagnostics) {
            while (!condition.getAsBoolean()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("waited too long for " + what + ": " + diagnostics + " " + messages);
                }
                try {
                    diagnostics.wait(left);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    /** Waits until a file has findings of exactly these rules, in order. */
    List<Diagnostic> awaitRules(String name, String... rules) {
        return await(
                name,
                found -> found.stream()
                        .map(one -> one.getCode().getLeft())
                        .toList()
                        .equals(List.of(rules)));
    }

    /** What was last published for a file. */
    List<Diagnostic> of(String name) {
        return diagnostics.getOrDefault(uri(name), List.of());
    }

    /** Applies an edit of a server: to open documents as if typed, to others on disk. */
    void apply(WorkspaceEdit edit) throws IOException {
        if (edit.getChanges() != null) {
            for (var change : edit.getChanges().entrySet()) {
                apply(change.getKey(), change.getValue());
            }
        }
        if (edit.getDocumentChanges() != null) {
            for (var change : edit.getDocumentChanges()) {
                if (change.isLeft()) {
                    apply(
                            change.getLeft().getTextDocument().getUri(),
                            change.getLeft().getEdits().stream()
                                    .map(one -> one.getLeft())
                                    .toList());
                } else if (change.getRight() instanceof CreateFile create) {
                    Path made = Path.of(java.net.URI.create(create.getUri()));
                    if (!Files.exists(made)) {
                        Files.createFile(made);
                    }
                }
            }
        }
    }

    private void apply(String uri, List<? extends TextEdit> edits) throws IOException {
        for (String name : buffers.keySet()) {
            if (uri(name).equals(uri)) {
                edit(name, edits);
                return;
            }
        }
        Path path = Path.of(java.net.URI.create(uri));
        TextBuffer text = new TextBuffer(Files.readString(path), 0);
        List<TextDocumentContentChangeEvent> changes = new ArrayList<>();
        edits.stream()
                .sorted((a, b) ->
                        Spans.compare(b.getRange().getStart(), a.getRange().getStart()))
                .forEach(one -> changes.add(new TextDocumentContentChangeEvent(one.getRange(), one.getNewText())));
        Files.writeString(path, text.with(changes, 0).text());
    }

    /** The answer to a request. */
    static <T> T get(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams parameters) {
        synchronized (diagnostics) {
            diagnostics.put(parameters.getUri(), parameters.getDiagnostics());
            diagnostics.notifyAll();
        }
    }

    @Override
    public void telemetryEvent(Object object) {
        throw new AssertionError("nobody asked for telemetry");
    }

    @Override
    public void showMessage(MessageParams message) {
        synchronized (diagnostics) {
            messages.add(message.getMessage());
            diagnostics.notifyAll();
        }
    }

    /** Waits until the user has been told something that has all these words. */
    void awaitMessage(String... words) {
        await(
                () -> messages.stream().anyMatch(message -> Arrays.stream(words).allMatch(message::contains)),
                "a message with " + List.of(words));
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        messages.add(message.getMessage());
    }

    @Override
    public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams parameters) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void notifyProgress(ProgressParams parameters) {
        synchronized (diagnostics) {
            progress.add(parameters);
            diagnostics.notifyAll();
        }
    }

    /** Waits until the folders that were open at the start have been read and checked. */
    TestEditor awaitRead(int folders) {
        await(
                () -> progress.stream()
                                .filter(one -> one.getValue().getLeft() instanceof WorkDoneProgressEnd)
                                .count()
                        >= folders,
                "the folders to be read");
        return this;
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams parameters) {
        registrations.add(parameters);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<List<Object>> configuration(ConfigurationParams parameters) {
        return CompletableFuture.completedFuture(List.of());
    }

    @Override
    public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams parameters) {
        try {
            apply(parameters.getEdit());
            return CompletableFuture.completedFuture(new ApplyWorkspaceEditResponse(true));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void close() {
        get(server.shutdown());
    }
}
