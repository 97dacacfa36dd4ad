package dev.allowance.report;

import dev.allowance.http.HttpMethods;
import dev.allowance.route.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Paths against methods.
 *
 * @param methods the columns: the usual ones first, as far as any path has them
 */
record MethodMatrix(List<String> methods, List<Row> rows) {

    private static final List<String> USUAL = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** A path of a module. */
    record Row(String module, String path, List<Cell> cells) {

        /** The path in pieces, between which a line may end. */
        List<String> segments() {
            return PathTree.segments(path);
        }

        /** The methods that it takes, for the filter. */
        String taken(List<String> methods) {
            List<String> taken = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i).kind() != Kind.REFUSED) {
                    taken.add(methods.get(i));
                }
            }
            return String.join(" ", taken);
        }
    }

    /** What becomes of a method on a path. */
    enum Kind {
        /** A handler names it. */
        MAPPED("\u2713"),
        /** A handler takes every method. */
        ANY("any"),
        /** A handler of a less specific path takes it. */
        ELSEWHERE("via"),
        /** The server answers by itself. */
        AUTOMATIC("auto"),
        /** Only run time knows. */
        UNKNOWN("?"),
        /** 405. */
        REFUSED("\u2013");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /**
     * One method on one path.
     *
     * @param findings on it, the worst first
     */
    record Cell(Kind kind, List<FindingView> findings) {}

    static MethodMatrix of(ReportContent content, List<FindingView> findings) {
        Map<String, HttpMethods> allowed = Allowed.byTemplate(content);
        Map<String, List<ReportedRoute>> byPath = new TreeMap<>();
        content.routes().stream()
                .filter(route -> isDesigned(route.route().role()))
                .forEach(route -> byPath.computeIfAbsent(Allowed.key(route), key -> new ArrayList<>())
                        .add(route));
        Map<String, List<FindingView>> found = new TreeMap<>();
        findings.forEach(view -> found.computeIfAbsent(
                        Allowed.key(
                                view.finding().module(), view.route().template().toString()),
                        key -> new ArrayList<>())
                .add(view));
        List<String> methods = columns(content, allowed);
        List<Row> rows = byPath.entrySet().stream()
                .map(entry -> row(
                        entry.getValue(),
                        Optional.ofNullable(allowed.get(entry.getKey())),
                        found.getOrDefault(entry.getKey(), List.of()),
                        methods))
                .sorted(Comparator.comparing(Row::path).thenComparing(Row::module))
                .toList();
        return new MethodMatrix(methods, rows);
    }

    private static boolean isDesigned(Role role) {
        return role == Role.SERVER || role == Role.INTERFACE || role == Role.ABSTRACT;
    }

    private static List<String> columns(ReportContent content, Map<String, HttpMethods> allowed) {
        SortedSet<String> used = new TreeSet<>();
        content.routes().forEach(route -> used.addAll(route.route().methods().names()));
        allowed.values().forEach(methods -> used.addAll(methods.names()));
        Set<String> columns = new LinkedHashSet<>(USUAL);
        if (!used.isEmpty()) {
            columns.retainAll(used);
        }
        columns.addAll(used);
        return List.copyOf(columns);
    }

    private static Row row(
            List<ReportedRoute> routes,
            Optional<HttpMethods> allowed,
            List<FindingView> findings,
            List<String> methods) {
        HttpMethods declared =
                routes.stream().map(route -> route.route().methods()).reduce(HttpMethods.NONE, HttpMethods::union);
        // what is not served here, or not understood, may answer more than it says
        boolean unknown = allowed.isEmpty()
                || routes.stream().anyMatch(route -> route.route().unknown().isPresent());
        List<Cell> cells = new ArrayList<>();
        for (String method : methods) {
            boolean named = routes.stream()
                    .anyMatch(route -> route.route().methods().names().contains(method));
            List<FindingView> here = findings.stream()
                    .filter(view -> view.route().methods().names().contains(method)
                            || view.route().methods().names().isEmpty() && method.equals(methods.get(0)))
                    .sorted(Comparator.comparing(
                                    (FindingView view) -> view.finding().isAccepted())
                            .thenComparing(view -> view.finding().finding().severity()))
                    .toList();
            cells.add(new Cell(
                    named
                            ? Kind.MAPPED
                            : unnamed(
                                    method,
                                    declared,
                                    unknown,
                                    allowed.filter(all -> all.contains(method)).isPresent()),
                    here));
        }
        return new Row(routes.get(0).module(), routes.get(0).route().template().toString(), cells);
    }

    /** What becomes of a method that no handler of the path names. */
    private static Kind unnamed(String method, HttpMethods declared, boolean unknown, boolean allowed) {
        if (declared.isAll()) {
            return Kind.ANY;
        }
        if (allowed) {
            boolean automatic = method.equals("OPTIONS") || method.equals("HEAD") && declared.contains("GET");
            return automatic ? Kind.AUTOMATIC : Kind.ELSEWHERE;
        }
        return unknown ? Kind.UNKNOWN : Kind.REFUSED;
    }
}
