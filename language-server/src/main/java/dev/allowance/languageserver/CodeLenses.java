package dev.allowance.languageserver;

import com.google.gson.JsonArray;
import com.google.gson.JsonPrimitive;
import dev.allowance.route.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;

/** A line above each handler: its whole path, and what that allows. */
final class CodeLenses {

    /** The places of the lines; what they say costs more, and is asked for when they are seen. */
    List<CodeLens> of(View view) {
        List<CodeLens> lenses = new ArrayList<>();
        for (Route route : view.routes()) {
            view.place(route.facts().handlerAnchor())
                    .or(() -> view.place(route.facts().pathAnchor()))
                    .map(Spans::range)
                    .ifPresent(range -> {
                        JsonArray data = new JsonArray();
                        data.add(new JsonPrimitive(view.file()));
                        data.add(new JsonPrimitive(route.toString()));
                        lenses.add(new CodeLens(range, null, data));
                    });
        }
        return lenses;
    }

    /** The file that a line is of. */
    static Optional<String> file(CodeLens lens) {
        return lens.getData() instanceof JsonArray data && data.size() == 2
                ? Optional.of(data.get(0).getAsString())
                : Optional.empty();
    }

    /** The line with what it says. */
    CodeLens resolve(CodeLens lens, Optional<View> view) {
        String notation = lens.getData() instanceof JsonArray data && data.size() == 2
                ? data.get(1).getAsString()
                : "";
        String title = view.stream()
                .flatMap(known -> known.routes().stream()
                        .filter(route -> route.toString().equals(notation))
                        .limit(1)
                        .map(route -> title(route, known)))
                .findFirst()
                .orElse("");
        // a command without a name is one that cannot be clicked
        lens.setCommand(new Command(title, ""));
        return lens;
    }

    private static String title(Route route, View view) {
        String request = RouteText.request(route);
        if (!RouteText.isServed(route)) {
            return request + " (" + RouteText.role(route) + ")";
        }
        return view.snapshot()
                .allowed()
                .first(route)
                .filter(said -> said.answer().known())
                .map(said ->
                        request + " · Allow: " + RouteText.allow(said.answer().allow()))
                .orElse(request + " · Allow: only run time can know");
    }
}
