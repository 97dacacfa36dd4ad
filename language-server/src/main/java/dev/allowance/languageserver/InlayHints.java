package dev.allowance.languageserver;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import dev.allowance.route.Route;
import dev.allowance.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Shows before the path of a method what class and application add to it, and after a mapping without a path the whole one. */
final class InlayHints {

    private static final String SEVERAL = ", ";

    /**
     * The hints within a range.
     *
     * @return in order of place; none where the text makes no sense
     */
    List<InlayHint> in(Range range, View view) {
        List<Route> routes = view.routes().stream()
                .filter(route -> isWithin(range, view, route))
                .toList();
        return routes.isEmpty()
                ? List.of()
                : JavaSource.parse(view.text())
                        .map(source -> hints(routes, source, view).stream()
                                .filter(hint -> Spans.contains(range, hint.getPosition()))
                                .toList())
                        .orElse(List.of());
    }

    private static boolean isWithin(Range range, View view, Route route) {
        return view.place(route.facts().handlerAnchor())
                .map(Spans::range)
                // a mapping stands at most some lines above the name
                .filter(name -> Spans.compare(range.getStart(), name.getEnd()) <= 0)
                .isPresent();
    }

    private static List<InlayHint> hints(List<Route> routes, JavaSource source, View view) {
        Map<Integer, Set<String>> texts = new LinkedHashMap<>();
        for (Route route : routes) {
            view.place(route.facts().handlerAnchor())
                    .flatMap(source::method)
                    .ifPresent(method -> add(route, method, source, view, texts));
        }
        List<InlayHint> hints = new ArrayList<>();
        texts.forEach((offset, text) -> {
            InlayHint hint = new InlayHint(source.text().position(offset), Either.forLeft(String.join(SEVERAL, text)));
            hint.setKind(InlayHintKind.Type);
            hint.setPaddingLeft(isAfterAnnotation(offset, source));
            hints.add(hint);
        });
        hints.sort(Comparator.comparing(InlayHint::getPosition, Spans::compare));
        return hints;
    }

    private static boolean isAfterAnnotation(int offset, JavaSource source) {
        return source.text().text().charAt(offset - 1) != '"';
    }

    private static void add(
            Route route, MethodDeclaration method, JavaSource source, View view, Map<Integer, Set<String>> texts) {
        String whole = route.template().toString();
        List<Expression> paths = Annotations.paths(method, route.framework());
        if (paths.isEmpty()) {
            Annotations.mapping(method, route.framework())
                    .ifPresent(mapping -> note(source.end(mapping), whole, texts));
            return;
        }
        Optional<Span> place = view.place(route.facts().pathAnchor());
        paths.stream()
                .filter(path -> paths.size() == 1
                        || place.filter(span -> source.isAt(path, span)).isPresent())
                .findFirst()
                .ifPresent(path -> added(whole, SpelledText.of(path, source))
                        .ifPresent(text -> note(inner(path, source), text, texts)));
    }

    /** Behind the quote, so that both parts read as one. */
    private static int inner(Expression path, JavaSource source) {
        return source.start(path) + (path.isStringLiteralExpr() ? 1 : 0);
    }

    /** What stands before the method's own part; empty where nothing does, or where that cannot be told. */
    private static Optional<String> added(String whole, SpelledText own) {
        String text = own.text();
        if (!own.isKnown() || !whole.endsWith(text)) {
            return Optional.empty();
        }
        String before = whole.substring(0, whole.length() - text.length());
        return before.isEmpty() || before.equals("/") ? Optional.empty() : Optional.of(before);
    }

    private static void note(int offset, String text, Map<Integer, Set<String>> texts) {
        texts.computeIfAbsent(offset, at -> new TreeSet<>()).add(text);
    }
}
