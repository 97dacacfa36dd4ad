package dev.allowance.report;

import dev.allowance.http.AllowHeader;
import dev.allowance.http.HttpMethods;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Routes by the segments of their paths. */
record PathTree(List<Node> roots) {

    /**
     * A path that routes have in common.
     *
     * @param label the segments below the parent
     * @param allow what is allowed there, for people; empty where it is not known, or no route ends there
     * @param size how many routes there are here and below
     */
    record Node(String label, String allow, List<ReportedRoute> routes, List<Node> children, int size) {

        boolean isLeaf() {
            return children.isEmpty();
        }
    }

    /** A node in the making. */
    private static final class Branch {
        private final Map<String, Branch> children = new TreeMap<>();
        private final List<ReportedRoute> routes = new ArrayList<>();
    }

    static PathTree of(ReportContent content) {
        Branch root = new Branch();
        for (ReportedRoute route : content.routes()) {
            Branch branch = root;
            for (String segment : segments(route.route().template().toString())) {
                branch = branch.children.computeIfAbsent(segment, key -> new Branch());
            }
            branch.routes.add(route);
        }
        Map<String, HttpMethods> allowed = Allowed.byTemplate(content);
        return new PathTree(nodes(root.children, allowed));
    }

    private static List<Node> nodes(Map<String, Branch> branches, Map<String, HttpMethods> allowed) {
        return branches.entrySet().stream()
                .map(entry -> node(entry.getKey(), entry.getValue(), allowed))
                .toList();
    }

    /** A branch without routes and with one child is no more than the beginning of that child. */
    private static Node node(String label, Branch branch, Map<String, HttpMethods> allowed) {
        String joined = label;
        Branch end = branch;
        while (end.routes.isEmpty() && end.children.size() == 1) {
            Map.Entry<String, Branch> only = end.children.entrySet().iterator().next();
            joined += only.getKey();
            end = only.getValue();
        }
        List<Node> children = nodes(end.children, allowed);
        int size = end.routes.size() + children.stream().mapToInt(Node::size).sum();
        return new Node(joined, allow(end.routes, allowed), List.copyOf(end.routes), children, size);
    }

    private static String allow(Collection<ReportedRoute> routes, Map<String, HttpMethods> allowed) {
        return routes.stream()
                .map(Allowed::key)
                .distinct()
                .map(key -> allowed.getOrDefault(key, HttpMethods.NONE))
                .filter(methods -> !methods.isUnknown() && !methods.isEmpty())
                .map(methods -> methods.isAll() ? "every method" : AllowHeader.format(methods))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Each with the slash before it; slashes within braces are part of a regular expression. */
    static List<String> segments(String template) {
        List<String> segments = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth = Math.max(0, depth - 1);
            } else if (c == '/' && depth == 0 && i > start) {
                segments.add(template.substring(start, i));
                start = i;
            }
        }
        segments.add(template.isEmpty() ? "(empty)" : template.substring(start));
        return segments;
    }
}
