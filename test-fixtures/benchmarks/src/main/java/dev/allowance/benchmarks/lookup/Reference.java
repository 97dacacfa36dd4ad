package dev.allowance.benchmarks.lookup;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is right, told in the plainest way: segment by segment, every branch that fits. */
final class Reference {

    private final Map<String, Reference> literals = new HashMap<>();
    private Reference variable;
    private SortedSet<String> methods = new TreeSet<>();

    private Reference() {}

    Reference(RouteSet routes) {
        routes.methods().forEach((template, methods) -> {
            Reference at = this;
            for (String segment : template.substring(1).split("/", -1)) {
                if (segment.startsWith("{")) {
                    at.variable = at.variable == null ? new Reference() : at.variable;
                    at = at.variable;
                } else {
                    at = at.literals.computeIfAbsent(segment, key -> new Reference());
                }
            }
            at.methods.addAll(methods);
        });
    }

    /** The methods of every template that matches. */
    SortedSet<String> methods(String path) {
        SortedSet<String> all = new TreeSet<>();
        ways(path).values().forEach(all::addAll);
        return all;
    }

    /**
     * The methods of each template that matches.
     *
     * @return by how the template takes the segments: {@code =} as a literal, {@code {} as a variable; the first key in order
     *     is that of the most special template
     */
    TreeMap<String, SortedSet<String>> ways(String path) {
        TreeMap<String, SortedSet<String>> ways = new TreeMap<>();
        if (path.startsWith("/")) {
            collect(path.substring(1).split("/", -1), 0, "", ways);
        }
        return ways;
    }

    private void collect(String[] segments, int at, String way, Map<String, SortedSet<String>> ways) {
        if (at == segments.length) {
            if (!methods.isEmpty()) {
                ways.put(way, methods);
            }
            return;
        }
        Reference literal = literals.get(segments[at]);
        if (literal != null) {
            literal.collect(segments, at + 1, way + "=", ways);
        }
        if (variable != null && !segments[at].isEmpty()) {
            variable.collect(segments, at + 1, way + "{", ways);
        }
    }
}
