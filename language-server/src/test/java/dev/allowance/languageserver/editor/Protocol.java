package dev.allowance.languageserver.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor's end of the protocol, with a server in a process of its own; it remembers what it was told of each file. */
final class Protocol<S extends LanguageServer> implements LanguageClient, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Process process;
    private final S server;
    private final Map<String, List<Diagnostic>> diagnostics = new HashMap<>();
    private final List<String> said = new ArrayList<>();

    private Protocol(Process process, Class<S> kind) {
        this.process = process;
        Launcher<S> launcher = new Launcher.Builder<S>()
                .setLocalService(this)
                .setRemoteInterface(kind)
                .setInput(process.getInputStream())
                .setOutput(process.getOutputStream())
                .create();
        this.server = launcher.getRemoteProxy();
        launcher.startListening();
    }

    /** Starts a server, and greets it. */
    static <S extends LanguageServer> Protocol<S> start(
            Path log, List<String> command, Class<S> kind, InitializeParams hello) throws IOException {
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        Protocol<S> protocol = new Protocol<>(process, kind);
        protocol.answer(protocol.server.initialize(hello));
        protocol.server.initialized(new InitializedParams());
        return protocol;
    }

    S server() {
        return server;
    }

    <T> T answer(CompletableFuture<T> answer) {
        return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** What was said of a file last, as soon as that is as wanted. */
    synchronized List<Diagnostic> await(String uri, Predicate<List<Diagnostic>> wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!diagnostics.containsKey(uri) || !wanted.test(diagnostics.get(uri))) {
            pause(deadline, "diagnostics of " + uri);
        }
        return diagnostics.get(uri);
    }

    /** Waits for a word of the server that is no diagnostic. */
    synchronized void awaitWord(String word) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (said.stream().noneMatch(text -> text.contains(word))) {
            pause(deadline, word);
        }
    }

    private void pause(long deadline, String what) {
        if (System.nanoTime() > deadline) {
            throw new AssertionError("waited in vain for " + what + "; known are " + diagnostics + "; it said " + said);
        }
        try {
            wait(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Forgets what was said of a file, so that the next word is a new one. */
    synchronized void forget(String uri) {
        diagnostics.remove(uri);
    }

    @Override
    public synchronized void publishDiagnostics(PublishDiagnosticsParams parameters) {
        diagnostics.put(parameters.getUri(), parameters.getDiagnostics());
        notifyAll();
    }

    /** The Java server's way to say how far it is. */
    @JsonNotification("language/status")
    public synchronized void status(Map<String, Object> status) {
        said.add(String.valueOf(status.get("type")));
        notifyAll();
    }

    @JsonNotification("language/eventNotification")
    public void event(Map<String, Object> event) {
        // of no interest
    }

    @JsonNotification("language/actionableNotification")
    public void notice(Map<String, Object> notice) {
        // of no interest
    }

    @JsonNotification("language/progressReport")
    public void progress(Map<String, Object> progress) {
        // of no interest
    }

    @Override
    public synchronized void logMessage(MessageParams message) {
        said.add(message.getMessage());
    }

    @Override
    public void showMessage(MessageParams message) {
        logMessage(message);
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams message) {
        logMessage(message);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void telemetryEvent(Object event) {
        // of no interest
    }

    @Override
    public CompletableFuture<Void> registerCapability(RegistrationParams parameters) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<List<Object>> configuration(ConfigurationParams parameters) {
        List<Object> nothing = new ArrayList<>();
        parameters.getItems().forEach(item -> nothing.add(null));
        return CompletableFuture.completedFuture(nothing);
    }

    /** Says goodbye, and waits until the process has ended; one that does not end by itself is ended. */
    @Override
    public void close() {
        try {
            answer(server.shutdown());
            server.exit();
            process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } finally {
            process.destroyForcibly();
        }
    }
}
