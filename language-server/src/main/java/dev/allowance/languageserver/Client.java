package dev.allowance.languageserver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;

/** What the editor is told unasked. Any number of threads may tell. */
final class Client {

    private static final long REPORT_EACH_NANOS = 100_000_000;

    private final LanguageClient editor;
    private final Abilities abilities;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Map<String, List<Diagnostic>> published = new ConcurrentHashMap<>();
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /** @param abilities what the editor said that it can do */
    Client(LanguageClient editor, Abilities abilities) {
        this.editor = editor;
        this.abilities = abilities;
    }

    /** Shows a warning, once each. */
    void warn(String message) {
        if (warned.add(message)) {
            editor.showMessage(new MessageParams(MessageType.Warning, "Allowance: " + message));
        }
    }

    /** Tells of a failure of ours. */
    void fault(Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        editor.logMessage(new MessageParams(
                MessageType.Error,
                "the language server failed: " + error + where
                        + " [allowance:internal-error] everything else goes on; please report this message"));
    }

    /** Publishes what is found in a file, unless the editor knows that. */
    synchronized void publish(View view, Optional<Integer> version) {
        List<Diagnostic> found = diagnostics.of(view);
        List<Diagnostic> known = published.getOrDefault(view.file(), List.of());
        if (!found.equals(known)) {
            published.put(view.file(), found);
            PublishDiagnosticsParams parameters = new PublishDiagnosticsParams(Spans.uri(view.file()), found);
            version.ifPresent(parameters::setVersion);
            editor.publishDiagnostics(parameters);
        }
        if (found.isEmpty()) {
            published.remove(view.file());
        }
    }

    /** The files for which the editor shows something. */
    Set<String> filesWithDiagnostics() {
        return Set.copyOf(published.keySet());
    }

    /** Takes back what was published for all other files. */
    synchronized void retain(Predicate<String> files) {
        filesWithDiagnostics().stream()
                .filter(file -> !files.test(file))
                .sorted()
                .forEach(file -> {
                    published.remove(file);
                    editor.publishDiagnostics(new PublishDiagnosticsParams(Spans.uri(file), List.of()));
                });
    }

    /** Has the editor ask anew for what depends on other files, where it can. */
    void refresh() {
        if (abilities.refreshesCodeLenses()) {
            editor.refreshCodeLenses();
        }
        if (abilities.refreshesInlayHints()) {
            editor.refreshInlayHints();
        }
    }

    /** Shows the progress of long work, where the editor can. */
    Progress progress(String title) {
        if (!abilities.showsProgress()) {
            return Progress.NONE;
        }
        Either<String, Integer> token = Either.forLeft("allowance-" + UUID.randomUUID());
        // notifications keep their order behind the request, whose answer says nothing
        editor.createProgress(new WorkDoneProgressCreateParams(token));
        WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
        begin.setTitle(title);
        begin.setCancellable(false);
        notify(token, begin);
        return new Progress() {
            private long last;

            @Override
            public synchronized void report(String message) {
                if (System.nanoTime() - last > REPORT_EACH_NANOS) {
                    last = System.nanoTime();
                    WorkDoneProgressReport report = new WorkDoneProgressReport();
                    report.setMessage(message);
                    Client.this.notify(token, report);
                }
            }

            @Override
            public void end() {
                Client.this.notify(token, new WorkDoneProgressEnd());
            }
        };
    }

    private void notify(Either<String, Integer> token, WorkDoneProgressNotification notification) {
        editor.notifyProgress(new ProgressParams(token, Either.forLeft(notification)));
    }

    /** Long work that is going on. Any number of threads may report. */
    interface Progress {

        /** Nobody wants to know. */
        Progress NONE = new Progress() {
            @Override
            public void report(String message) {}

            @Override
            public void end() {}
        };

        /** Says how far it is; not every report reaches the editor. */
        void report(String message);

        /** It is over. */
        void end();
    }
}
