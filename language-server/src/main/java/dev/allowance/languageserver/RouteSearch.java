package dev.allowance.languageserver;

import dev.allowance.route.Route;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;

/** From a path to the handlers that answer it: of a string in a test or a client, or as typed by somebody who saw it in a log. */
final class RouteSearch {

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern REQUEST = Pattern.compile("(?:([A-Za-z]+)\\s+)?(?:[a-z]+://[^/\\s]+)?(/[^\\s?#]*).*");

    /**
     * The handlers of a request.
     *
     * @param request a path, with the method before it or not, and with the server's address or not: {@code GET
     *     http://localhost:8080/users/7?full=true}; or a template as it is written in the code
     * @return those that have the method first, where one is given; none where nothing matches
     */
    List<Location> find(List<Snapshot> snapshots, String request) {
        Matcher matcher = REQUEST.matcher(request.strip());
        if (!matcher.matches()) {
            return List.of();
        }
        Optional<String> method = Optional.ofNullable(matcher.group(1));
        String path = matcher.group(2);
        List<Location> wanted = new ArrayList<>();
        List<Location> others = new ArrayList<>();
        for (Snapshot snapshot : snapshots) {
            for (Route route : routes(snapshot, path)) {
                boolean fits = method.isEmpty()
                        || route.methods().isAll()
                        || route.methods().contains(method.get().toUpperCase(Locale.ROOT));
                snapshot.place(route).map(Spans::location).ifPresent((fits ? wanted : others)::add);
            }
        }
        return List.copyOf(wanted.isEmpty() ? others : wanted);
    }

    private static Set<Route> routes(Snapshot snapshot, String path) {
        Set<Route> found = new LinkedHashSet<>();
        snapshot.table().routes().stream()
                .filter(route -> route.template().toString().equals(path))
                .forEach(found::add);
        if (found.isEmpty()) {
            snapshot.allowed().at(path).forEach(said -> found.addAll(said.routes()));
        }
        return found;
    }

    /** The path that a string of a document holds, where the position is in one that looks like a path. */
    Optional<String> pathAt(TextBuffer text, Position position) {
        if (position.getLine() >= text.lines()) {
            return Optional.empty();
        }
        return STRING.matcher(text.line(position.getLine()))
                .results()
                .filter(found -> found.start() <= position.getCharacter() && position.getCharacter() <= found.end())
                .map(found -> found.group(1))
                .filter(string -> string.matches("(?:[a-z]+://[^/]+)?/[^\\s]*"))
                .findFirst();
    }
}
