package dev.allowance.listing;

import dev.allowance.report.ReportedRoute;
import dev.allowance.route.Role;
import dev.allowance.route.Route;
import java.util.List;
import java.util.stream.Stream;

/** A table for the console: methods, template, handler and place in columns, then a line of counts. */
final class TextListing {

    private static final int WIDEST = 60;

    private TextListing() {}

    static List<String> lines(List<ReportedRoute> reported) {
        List<Route> routes = reported.stream().map(ReportedRoute::route).toList();
        int methods = width(routes.stream().map(route -> route.methods().toString()));
        int templates = width(routes.stream().map(route -> route.template().toString()));
        String layout = "%-" + methods + "s  %-" + templates + "s  %s";
        return Stream.concat(
                        reported.stream()
                                .map(one -> String.format(
                                        layout,
                                        one.route().methods(),
                                        one.route().template(),
                                        handler(one))),
                        Stream.of(counts(routes)))
                .toList();
    }

    private static int width(Stream<String> texts) {
        return Math.min(Math.max(texts.mapToInt(String::length).max().orElse(0), 1), WIDEST);
    }

    private static String handler(ReportedRoute reported) {
        Route route = reported.route();
        String role = route.role() == Role.SERVER ? "" : "  (" + route.role().id() + ")";
        String unknown = route.unknown()
                .map(reason -> "  (unknown: " + reason.id() + ")")
                .orElse("");
        String place = reported.place()
                .map(span -> " (" + span.file().substring(span.file().lastIndexOf('/') + 1) + ":" + span.line() + ")")
                .orElse("");
        return route.handler().simpleTypeName() + "#" + route.handler().methodName() + place + role + unknown;
    }

    private static String counts(List<Route> routes) {
        long paths = routes.stream().map(Route::template).distinct().count();
        long unknown =
                routes.stream().filter(route -> route.unknown().isPresent()).count();
        return routes.size() + " routes, " + paths + " paths, " + unknown + " not fully understood";
    }
}
