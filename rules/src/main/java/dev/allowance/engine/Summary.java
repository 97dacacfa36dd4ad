package dev.allowance.engine;

import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.route.UnknownReason;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said at the end: how much was read, and how much of it was not understood and why. */
public final class Summary {

    private Summary() {}

    /** One line. */
    public static String of(RouteTable table) {
        List<Route> routes = table.routes();
        Set<String> paths = new HashSet<>();
        routes.forEach(route -> paths.add(route.template().toString()));
        Map<UnknownReason, Integer> unknown = new EnumMap<>(UnknownReason.class);
        routes.forEach(route -> route.unknown().ifPresent(reason -> unknown.merge(reason, 1, Integer::sum)));
        int total = unknown.values().stream().mapToInt(Integer::intValue).sum();
        String text = "allowance: " + count(routes.size(), "route") + ", " + count(paths.size(), "path") + ", ";
        if (total == 0) {
            return text + "all understood";
        }
        return text + total + " not fully understood because "
                + unknown.entrySet().stream()
                        .map(entry ->
                                entry.getKey().sentence() + (unknown.size() == 1 ? "" : " (" + entry.getValue() + ")"))
                        .collect(Collectors.joining("; "));
    }

    private static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
