package dev.allowance.languageserver;

import dev.allowance.check.Located;
import dev.allowance.route.Route;
import dev.allowance.source.Anchor;
import dev.allowance.source.Span;
import java.util.List;
import java.util.Map;

/**
 * What is known of one file.
 *
 * @param routes those whose handlers it declares, sorted
 * @param findings those that stand in it, sorted by place
 * @param places where the routes' handlers, paths and methods stand
 */
record FileRoutes(List<Route> routes, List<Located> findings, Map<Anchor, Span> places) {

    static final FileRoutes NONE = new FileRoutes(List.of(), List.of(), Map.of());

    FileRoutes {
        routes = List.copyOf(routes);
        findings = List.copyOf(findings);
        places = Map.copyOf(places);
    }
}
