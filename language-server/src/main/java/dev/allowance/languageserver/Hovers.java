package dev.allowance.languageserver;

import dev.allowance.http.HttpMethods;
import dev.allowance.route.Route;
import dev.allowance.source.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** What is told of a mapping that the mouse rests on: the whole path, what it allows, and who else answers it. */
final class Hovers {

    private static final HttpMethods USUAL = HttpMethods.of(List.of("GET", "POST", "PUT", "PATCH", "DELETE"));

    /** The text for a position; empty where there is no mapping. */
    Optional<Hover> at(View view, Position position) {
        List<Route> routes = new ArrayList<>();
        Optional<Range> where = Optional.empty();
        for (Route route : view.routes()) {
            Optional<Range> hit = anchors(route)
                    .flatMap(anchor -> view.place(anchor).map(Spans::range).stream())
                    .filter(range -> Spans.contains(range, position))
                    .findFirst();
            if (hit.isPresent()) {
                routes.add(route);
                where = where.or(() -> hit);
            }
        }
        if (routes.isEmpty()) {
            return Optional.empty();
        }
        String text = routes.stream().map(route -> text(route, view)).collect(Collectors.joining("\n\n---\n\n"));
        Hover hover = new Hover(new MarkupContent(MarkupKind.MARKDOWN, text));
        where.ifPresent(hover::setRange);
        return Optional.of(hover);
    }

    private static Stream<Anchor> anchors(Route route) {
        return Stream.of(
                route.facts().pathAnchor(),
                route.facts().methodAnchor(),
                route.facts().handlerAnchor());
    }

    private static String text(Route route, View view) {
        StringBuilder text = new StringBuilder("**`" + RouteText.request(route) + "`**");
        if (!RouteText.isServed(route)) {
            return text.append("\n\n").append(RouteText.role(route)).append(".").toString();
        }
        for (AllowedOn.Said said : view.snapshot().allowed().of(route)) {
            text.append("\n\n").append(said(said, route));
        }
        return text.toString();
    }

    private static String said(AllowedOn.Said said, Route route) {
        String server = said.runtime().title() + (said.assumed() ? " (assumed)" : "");
        if (!said.answer().known()) {
            return "Which methods " + server + " accepts here, only run time can know.";
        }
        HttpMethods allow = said.answer().allow();
        StringBuilder text = new StringBuilder("Allow: `" + RouteText.allow(allow) + "` with " + server);
        List<Route> others =
                said.routes().stream().filter(other -> !other.equals(route)).toList();
        if (!others.isEmpty()) {
            text.append("\n\nThe same path is also answered by\n");
            others.forEach(other -> text.append("\n* `")
                    .append(RouteText.request(other))
                    .append("` ")
                    .append(RouteText.handler(other)));
        }
        if (!allow.isAll()) {
            List<String> refused = USUAL.names().stream()
                    .filter(method -> !allow.contains(method))
                    .toList();
            text.append("\n\n")
                    .append(refused.isEmpty() ? "Other methods are" : String.join(", ", refused) + " and others are");
            text.append(" refused by 405");
            text.append(said.answer()
                    .frameworkAllow()
                    .map(sent -> sent.equals(allow)
                            ? " with this header."
                            : "; the server itself sends `Allow: " + RouteText.allow(sent) + "`.")
                    .orElse(" without an Allow header."));
        }
        return text.toString();
    }
}
