package dev.allowance.rules.framework;

import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import dev.allowance.route.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A tree of templates, segment by segment, that finds those which may match a path in common with another of as many
 * segments. It spares a rule from comparing each pair: two different literals in one place part their templates.
 */
final class SegmentTree {

    private final Map<String, SegmentTree> literals = new TreeMap<>();
    private final List<Route> routes = new ArrayList<>();
    private SegmentTree others;

    void add(PathTemplate template, Route route) {
        SegmentTree node = this;
        for (Segment segment : template.segments()) {
            node = node.child(segment);
        }
        node.routes.add(route);
    }

    private SegmentTree child(Segment segment) {
        if (segment instanceof Segment.Literal literal) {
            return literals.computeIfAbsent(literal.text(), text -> new SegmentTree());
        }
        if (others == null) {
            others = new SegmentTree();
        }
        return others;
    }

    /** Hands over the routes whose templates may overlap with this one, in a stable order. */
    void forEachNear(PathTemplate template, Consumer<Route> action) {
        forEachNear(template.segments(), action);
    }

    private void forEachNear(List<Segment> segments, Consumer<Route> action) {
        if (segments.isEmpty()) {
            routes.forEach(action);
            return;
        }
        List<Segment> rest = segments.subList(1, segments.size());
        if (segments.get(0) instanceof Segment.Literal literal) {
            SegmentTree same = literals.get(literal.text());
            if (same != null) {
                same.forEachNear(rest, action);
            }
        } else {
            literals.values().forEach(child -> child.forEachNear(rest, action));
        }
        if (others != null) {
            others.forEachNear(rest, action);
        }
    }
}
