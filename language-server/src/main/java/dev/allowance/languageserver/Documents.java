package dev.allowance.languageserver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What happens to documents, and requests about one. */
final class Documents implements TextDocumentService {

    private final Map<String, TextBuffer> open = new ConcurrentHashMap<>();
    private final Hovers hovers = new Hovers();
    private final CodeLenses lenses = new CodeLenses();
    private final RouteSearch search = new RouteSearch();
    private final Renames renames = new Renames();
    private final InlayHints hints = new InlayHints();
    private Optional<Workspace> workspace = Optional.empty();
    private Abilities abilities = Abilities.of(null);

    void serve(Workspace served, Abilities ofEditor) {
        workspace = Optional.of(served);
        abilities = ofEditor;
    }

    void announce(ServerCapabilities capabilities) {
        capabilities.setHoverProvider(true);
        capabilities.setDefinitionProvider(true);
        capabilities.setCodeLensProvider(new CodeLensOptions(true));
        capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
        capabilities.setRenameProvider(new RenameOptions(true));
        capabilities.setInlayHintProvider(true);
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams parameters) {
        return answer(() -> view(parameters.getTextDocument().getUri())
                .flatMap(view -> hovers.at(view, parameters.getPosition()))
                .orElse(null));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams parameters) {
        return answer(() ->
                Either.forLeft(Spans.file(parameters.getTextDocument().getUri())
                        .flatMap(file -> search.pathAt(workspace.orElseThrow().text(file), parameters.getPosition()))
                        .map(path -> search.find(workspace.orElseThrow().snapshots(), path))
                        .orElse(List.of())));
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams parameters) {
        return answer(() -> view(parameters.getTextDocument().getUri())
                .filter(view -> workspace.orElseThrow().settings().codeLens())
                .map(lenses::of)
                .orElse(List.of()));
    }

    @Override
    public CompletableFuture<CodeLens> resolveCodeLens(CodeLens lens) {
        return answer(() -> lenses.resolve(
                lens,
                CodeLenses.file(lens).flatMap(file -> workspace.orElseThrow().view(file))));
    }

    private Optional<View> view(String uri) {
        return Spans.file(uri).flatMap(file -> workspace.flatMap(known -> known.view(file)));
    }

    /** Answers on another thread than the one that reads requests; the editor may cancel. */
    private static <T> CompletableFuture<T> answer(Supplier<T> work) {
        return CompletableFutures.computeAsync(cancelled -> {
            cancelled.checkCanceled();
            return work.get();
        });
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams parameters) {
        return answer(() -> view(parameters.getTextDocument().getUri())
                .map(view -> new CodeActions(workspace.orElseThrow(), abilities).at(view, parameters))
                .orElse(List.of()));
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams parameters) {
        return answer(() -> view(parameters.getTextDocument().getUri())
                .map(view -> Either3.<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond(
                        renames.prepare(view.text(), parameters.getPosition())))
                .orElse(null));
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams parameters) {
        String uri = parameters.getTextDocument().getUri();
        return answer(() -> view(uri)
                .map(view -> new WorkspaceEdits(abilities)
                        .of(
                                uri,
                                view.text(),
                                renames.rename(view.text(), parameters.getPosition(), parameters.getNewName())))
                .orElse(null));
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams parameters) {
        return answer(() -> view(parameters.getTextDocument().getUri())
                .filter(view -> workspace.orElseThrow().settings().inlayHints())
                .map(view -> hints.in(parameters.getRange(), view))
                .orElse(List.of()));
    }

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
