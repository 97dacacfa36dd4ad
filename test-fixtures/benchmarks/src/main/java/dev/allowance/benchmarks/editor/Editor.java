package dev.allowance.benchmarks.editor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** A client of one server process. */
final class Editor implements LanguageClient, AutoCloseable {

    private static final long PATIENCE_SECONDS = 300;

    /** What is typed, and then typed back: with it the handler posts to an item. */
    private static final String BEFORE = "@PutMapping(\"/{id}\")";

    private static final String AFTER = "@PostMapping(\"/{id}\")";

    private final long start = System.nanoTime();
    private final Process process;
    private final LanguageServer server;
    private final Map<String, List<Diagnostic>> diagnostics = new ConcurrentHashMap<>();
    private final Map<Path, String> texts = new HashMap<>();
    private final Map<Path, Integer> versions = new HashMap<>();
    private boolean isRead;

    Editor(Path folder, Path cache, List<String> machine) throws IOException {
        List<String> classPath = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        String jar = classPath.stream()
                .filter(one -> one.endsWith("-standalone.jar"))
                .findFirst()
                .orElseThrow();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.addAll(List.of("-jar", jar));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        process = builder.start();
        Launcher<LanguageServer> launcher =
                LSPLauncher.createClientLauncher(this, process.getInputStream(), process.getOutputStream());
        launcher.startListening();
        server = launcher.getRemoteProxy();
        ClientCapabilities capabilities = new ClientCapabilities();
        WindowClientCapabilities window = new WindowClientCapabilities();
        window.setWorkDoneProgress(true);
        capabilities.setWindow(window);
        InitializeParams parameters = new InitializeParams();
        parameters.setCapabilities(capabilities);
        parameters.setWorkspaceFolders(
                List.of(new WorkspaceFolder(folder.toUri().toString(), "app")));
        parameters.setInitializationOptions(Map.of(
                "debounce",
                0,
                "classPath",
                classPath.stream()
                        .filter(one ->
                                one.matches(".*/(spring-web|spring-context|spring-core|spring-beans)-[0-9][^/]*\\.jar"))
                        .toList()));
        server.initialize(parameters).join();
        server.initialized(new InitializedParams());
    }

    /** Milliseconds from the start until everything has been read and checked. */
    long awaitRead() {
        await(() -> isRead);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Milliseconds from the start until routes are known. */
    long awaitRoutes() throws InterruptedException {
        while (server.getWorkspaceService()
                .symbol(new WorkspaceSymbolParams("@/api/area7/"))
                .join()
                .getRight()
                .isEmpty()) {
            Thread.sleep(5);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Microseconds until the file has one finding more or less. */
    long typeAndWait(Path file) throws IOException {
        open(file);
        int before = of(file).size();
        boolean there = texts.get(file).contains(BEFORE);
        long begin = System.nanoTime();
        change(
                file,
                there ? texts.get(file).replace(BEFORE, AFTER) : texts.get(file).replace(AFTER, BEFORE));
        await(() -> of(file).size() != before);
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin);
    }

    /** Microseconds until the second file, of the same package, has findings since the first one maps the same paths. */
    long typeInAnotherAndWait(Path file, Path other) throws IOException {
        open(file);
        open(other);
        String path = mapping(other);
        String own = mapping(file);
        List<Diagnostic> before = of(other);
        long begin = System.nanoTime();
        change(file, texts.get(file).replace(own, path));
        await(() -> of(other).size() > before.size());
        long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin);
        change(file, texts.get(file).replace(path, own));
        await(() -> of(other).equals(before));
        return took;
    }

    private String mapping(Path file) {
        return texts.get(file)
                .lines()
                .filter(line -> line.startsWith("@RequestMapping"))
                .findFirst()
                .orElseThrow();
    }

    private void open(Path file) throws IOException {
        if (!texts.containsKey(file)) {
            String text = Files.readString(file);
            texts.put(file, text);
            versions.put(file, 1);
            server.getTextDocumentService()
                    .didOpen(new DidOpenTextDocumentParams(
                            new TextDocumentItem(file.toUri().toString(), "java", 1, text)));
            // an editor opens a file some time before somebody types into it
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(Path file, String text) {
        texts.put(file, text);
        int version = versions.merge(file, 1, Integer::sum);
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(file.toUri().toString(), version),
                        List.of(new TextDocumentContentChangeEvent(text))));
    }

    private List<Diagnostic> of(Path file) {
        return diagnostics.getOrDefault(file.toUri().toString(), List.of());
    }

    /** As the system counts; 0 where it does not say. */
    long residentMegabytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .flatMap(line -> Arrays.stream(line.split("\\s+")).filter(word -> word.matches("[0-9]+")))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElse(0)
                / 1024;
    }

    /** What the server has used of processors so far, its virtual machine included; a busy machine does not stretch it. */
    long processorMillis() {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
    }

    private void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        synchronized (diagnostics) {
            while (!condition.getAsBoolean()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new IllegalStateException("the server does not answer");
                }
                try {
                    diagnostics.wait(left);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
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
    public void notifyProgress(ProgressParams parameters) {
        synchronized (diagnostics) {
            isRead |= parameters.getValue().getLeft() instanceof WorkDoneProgressEnd;
            diagnostics.notifyAll();
        }
    }

    @Override
    public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams parameters) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void telemetryEvent(Object object) {
        // there is none
    }

    @Override
    public void showMessage(MessageParams message) {
        System.err.println(message.getMessage());
    }

    @Override
    public void logMessage(MessageParams message) {
        System.err.println(message.getMessage());
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        server.shutdown().join();
        server.exit();
        try {
            // it may keep its classes for the next start
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroy();
        }
    }
}
