package dev.allowance.languageserver;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What happens to documents, and requests about one. */
final class Documents implements TextDocumentService {

    private final Map<String, TextBuffer> open = new ConcurrentHashMap<>();
    private Optional<Workspace> workspace = Optional.empty();
    private Abilities abilities = Abilities.of(null);

    void serve(Workspace served, Abilities ofEditor) {
        workspace = Optional.of(served);
        abilities = ofEditor;
    }

    void announce(ServerCapabilities capabilities) {}

    @Override
    public void didOpen(DidOpenTextDocumentParams parameters) {
        var document = parameters.getTextDocument();
        put(document.getUri(), new TextBuffer(document.getText(), document.getVersion()));
    }

    @Override
    public void didChange(DidChangeTextDocumentParams parameters) {
        String uri = parameters.getTextDocument().getUri();
        TextBuffer before = open.getOrDefault(uri, new TextBuffer("", 0));
        put(
                uri,
                before.with(
                        parameters.getContentChanges(),
                        parameters.getTextDocument().getVersion()));
    }

    private void put(String uri, TextBuffer text) {
        open.put(uri, text);
        Spans.file(uri).ifPresent(file -> workspace.ifPresent(known -> known.change(file, text)));
    }

    @Override
    public void didClose(DidCloseTextDocumentParams parameters) {
        String uri = parameters.getTextDocument().getUri();
        open.remove(uri);
        Spans.file(uri).ifPresent(file -> workspace.ifPresent(known -> known.close(file)));
    }

    @Override
    public void didSave(DidSaveTextDocumentParams parameters) {
        // the text is known already
    }
}
