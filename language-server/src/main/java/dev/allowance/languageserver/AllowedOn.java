package dev.allowance.languageserver;

import dev.allowance.engine.Servers;
import dev.allowance.framework.Answer;
import dev.allowance.framework.Runtime;
import dev.allowance.path.Overlap;
import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.why.Why;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the servers of a table allow on the paths of a route. */
final class AllowedOn {

    private final RouteTable table;
    private final Function<RouteTable, Servers> serving;

    /** @param serving the servers of a table */
    AllowedOn(RouteTable table, Function<RouteTable, Servers> serving) {
        this.table = table;
        this.serving = serving;
    }

    /**
     * What one server says.
     *
     * @param assumed whether nothing says that it is this server
     * @param path the path that was asked for, one of those that the route matches
     * @param answer what holds for it, whatever the method
     * @param routes those that the path matches, the most specific template first
     */
    record Said(Runtime runtime, boolean assumed, String path, Answer answer, List<Route> routes) {}

    /** What the servers say of a usual path of the route; nothing where no such path can be told. */
    List<Said> of(Route route) {
        return Overlap.witness(route.template(), route.template())
                .map(path -> at(path).stream()
                        .filter(said -> said.runtime().framework() == route.framework())
                        .toList())
                .orElse(List.of());
    }

    /** The answer that counts for people: that of the first server. */
    Optional<Said> first(Route route) {
        return of(route).stream().findFirst();
    }

    /** What the servers say of a raw request path. */
    List<Said> at(String path) {
        List<String> segments = List.of(path.split("/", -1));
        RouteTable around = new RouteTable(table.routes().stream()
                .filter(route -> mayConcern(route.template(), segments))
                .toList());
        Servers servers = serving.apply(around);
        return servers.followed().stream()
                .map(runtime -> said(servers, runtime, path, around))
                .toList();
    }

    private static Said said(Servers servers, Runtime runtime, String path, RouteTable around) {
        Answer answer = Why.answer(servers.dispatch(runtime), path);
        List<Route> routes = answer.templates().stream()
                .flatMap(template -> around.served().stream()
                        .filter(route -> route.template().toString().equals(template.toString())))
                .distinct()
                .toList();
        return new Said(runtime, !servers.known().contains(runtime), path, answer, routes);
    }

    /**
     * Whether the template may match the path, what stands above it or what stands below it. That much decides an answer:
     * JAX-RS chooses among classes before methods.
     */
    private static boolean mayConcern(PathTemplate template, List<String> path) {
        // a path begins with a slash, so that its first segment is empty
        int at = 1;
        for (Segment segment : template.segments()) {
            if (at >= path.size()) {
                return true;
            }
            if (segment instanceof Segment.Literal literal) {
                if (!literal.text().equalsIgnoreCase(path.get(at)) && isPlain(literal.text())) {
                    return false;
                }
            } else if (mayHoldSlashes(segment)) {
                return true;
            }
            at++;
        }
        return true;
    }

    /** Whether the text stands for nothing but itself, however a server decodes. */
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 0x80 && c != '%' && c != ';' && c != '+');
    }

    private static boolean mayHoldSlashes(Segment segment) {
        return !(segment instanceof Segment.Mixed mixed)
                || mixed.parts().stream()
                        .anyMatch(part -> part instanceof Segment.Unresolved
                                || part instanceof Segment.Variable variable
                                        && variable.regex().isPresent());
    }
}
