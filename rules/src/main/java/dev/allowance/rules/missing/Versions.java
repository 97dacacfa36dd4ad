package dev.allowance.rules.missing;

import dev.allowance.naming.Resource;
import dev.allowance.naming.ResourceTree;
import dev.allowance.path.Segment;
import dev.allowance.route.Framework;
import dev.allowance.route.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of one API that stand beside each other in the paths of one table: {@code /api/v1/orders}, {@code
 * /api/v2/orders}. What stands before the version must be equal, so that Kubernetes' groups are never taken for versions of each
 * other.
 */
final class Versions {

    private static final Pattern VERSION = Pattern.compile("[vV](\\d{1,4})");

    private Versions() {}

    /**
     * What one version holds below one first segment, and what the next does.
     *
     * @param number of the older version
     * @param next of the newer one
     * @param older resources by what follows the version in their path
     * @param newer likewise
     */
    record Step(int number, int next, Map<List<String>, Resource> older, Map<List<String>, Resource> newer) {

        /** How many paths of the older version the newer one has. */
        long kept() {
            return older.keySet().stream().filter(newer::containsKey).count();
        }

        /** The path of a route of one version in the other one. */
        String inNext(Route route) {
            return route.template().toString().replaceFirst("(?i)(^|/)v" + number + "(?=/|$)", "$1v" + next);
        }
    }

    private record Area(Framework framework, List<String> before, String first) {}

    /** Every pair of neighbouring versions in the tree, area by area, in the table's order. */
    static List<Step> steps(ResourceTree tree) {
        Map<Area, TreeMap<Integer, Map<List<String>, Resource>>> areas = new LinkedHashMap<>();
        for (Resource resource : tree.resources()) {
            List<String> keys = resource.keys();
            Optional<Integer> at = versionAt(resource.segments());
            if (at.isPresent() && at.get() + 1 < keys.size()) {
                Area area = new Area(
                        resource.routes().get(0).framework(), keys.subList(0, at.get()), keys.get(at.get() + 1));
                areas.computeIfAbsent(area, a -> new TreeMap<>())
                        .computeIfAbsent(
                                number(resource.segments().get(at.get())).orElseThrow(), n -> new LinkedHashMap<>())
                        .put(keys.subList(at.get() + 1, keys.size()), resource);
            }
        }
        List<Step> steps = new ArrayList<>();
        for (TreeMap<Integer, Map<List<String>, Resource>> versions : areas.values()) {
            versions.forEach((number, older) -> Optional.ofNullable(versions.higherEntry(number))
                    .ifPresent(next -> steps.add(new Step(number, next.getKey(), older, next.getValue()))));
        }
        return steps;
    }

    private static Optional<Integer> versionAt(List<Segment> segments) {
        for (int i = 0; i < segments.size(); i++) {
            if (number(segments.get(i)).isPresent()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> number(Segment segment) {
        if (!(segment instanceof Segment.Literal literal)) {
            return Optional.empty();
        }
        Matcher matcher = VERSION.matcher(literal.text());
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }
}
