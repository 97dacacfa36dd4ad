package dev.allowance.languageserver;

import dev.allowance.route.Route;
import dev.allowance.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Routes as symbols of the workspace: {@code @/users/{id} -- GET}. */
final class RouteSymbols {

    /**
     * The routes whose name has all words of the query, whatever their case, sorted by name; all routes where the query is empty.
     *
     * @param cancelled is asked between files
     */
    List<WorkspaceSymbol> find(List<Snapshot> snapshots, String query, CancelChecker cancelled) {
        List<String> words = Arrays.stream(query.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<WorkspaceSymbol> symbols = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            for (String file : snapshot.files()) {
                cancelled.checkCanceled();
                FileRoutes routes = snapshot.file(file);
                for (Route route : routes.routes()) {
                    String name = name(route);
                    String lower = name.toLowerCase(Locale.ROOT);
                    if (words.stream().allMatch(lower::contains)) {
                        place(route, routes)
                                .map(span -> symbol(name, route, span))
                                .ifPresent(symbols::add);
                    }
                }
            }
        }
        symbols.sort(Comparator.comparing(WorkspaceSymbol::getName)
                .thenComparing(symbol -> symbol.getLocation().getLeft().getUri())
                .thenComparing(symbol ->
                        symbol.getLocation().getLeft().getRange().getStart().getLine()));
        return symbols;
    }

    private static String name(Route route) {
        return "@" + route.template() + " -- " + (route.methods().isAll() ? "any" : route.methods());
    }

    private static Optional<Span> place(Route route, FileRoutes routes) {
        return Optional.ofNullable(routes.places().get(route.facts().handlerAnchor()))
                .or(() -> Optional.ofNullable(routes.places().get(route.facts().pathAnchor())));
    }

    private static WorkspaceSymbol symbol(String name, Route route, Span span) {
        return new WorkspaceSymbol(
                name,
                SymbolKind.Method,
                Either.forLeft(Spans.location(span)),
                RouteText.handler(route) + (RouteText.isServed(route) ? "" : " (" + RouteText.role(route) + ")"));
    }
}
