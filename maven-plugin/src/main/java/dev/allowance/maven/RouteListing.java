package dev.allowance.maven;

import dev.allowance.route.Role;
import dev.allowance.route.Route;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteNotationException;
import dev.allowance.route.RouteTable;
import java.util.List;
import java.util.stream.Stream;

/** A route table laid out for the console: methods, template and handler in columns, then a line of counts. */
record RouteListing(RouteTable table) {

    /**
     * Reads an index.
     *
     * @throws RouteNotationException naming the line that cannot be read
     */
    static RouteListing of(String index) throws RouteNotationException {
        return new RouteListing(RouteNotation.readTable(index));
    }

    /** The lines, without line ends. */
    List<String> lines() {
        List<Route> routes = table.routes();
        int methods = routes.stream()
                .mapToInt(route -> route.methods().toString().length())
                .max()
                .orElse(0);
        int templates = routes.stream()
                .mapToInt(route -> route.template().toString().length())
                .max()
                .orElse(0);
        String layout = "%-" + Math.max(methods, 1) + "s  %-" + Math.min(Math.max(templates, 1), 60) + "s  %s";
        return Stream.concat(
                        routes.stream()
                                .map(route -> String.format(
                                        layout,
                                        route.methods(),
                                        route.template(),
                                        route.handler().simpleTypeName() + "#"
                                                + route.handler().methodName() + remark(route))),
                        Stream.of(counts(routes)))
                .toList();
    }

    private static String remark(Route route) {
        String role = route.role() == Role.SERVER ? "" : "  (" + route.role().id() + ")";
        return route.unknown()
                .map(reason -> role + "  (unknown: " + reason.id() + ")")
                .orElse(role);
    }

    private static String counts(List<Route> routes) {
        long paths = routes.stream().map(Route::template).distinct().count();
        long unknown =
                routes.stream().filter(route -> route.unknown().isPresent()).count();
        return routes.size() + " routes, " + paths + " paths, " + unknown + " not fully understood";
    }
}
