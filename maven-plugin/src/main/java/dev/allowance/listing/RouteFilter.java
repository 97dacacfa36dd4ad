package dev.allowance.listing;

import dev.allowance.engine.Excludes;
import dev.allowance.route.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which routes are listed.
 *
 * @param paths globs over templates, as {@code allowance.exclude} has them; empty for all
 * @param methods of which a route must have at least one; empty for all. A route without methods of its own has every method
 */
public record RouteFilter(List<String> paths, List<String> methods) {

    public RouteFilter {
        paths = List.copyOf(paths);
        methods = List.copyOf(methods);
    }

    /** From lists separated by commas; a path without a slash at its start gets one. */
    public static RouteFilter of(Optional<String> paths, Optional<String> methods) {
        return new RouteFilter(
                words(paths).stream()
                        .map(path -> path.startsWith("/") || path.startsWith("**") ? path : "/" + path)
                        .toList(),
                words(methods).stream()
                        .map(method -> method.toUpperCase(Locale.ROOT))
                        .toList());
    }

    private static List<String> words(Optional<String> list) {
        return Arrays.stream(list.orElse("").split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether the route is listed; one whose methods are unknown is, whatever they are. */
    public boolean accepts(Route route) {
        boolean method = methods.isEmpty()
                || route.methods().isAll()
                || route.methods().isUnknown()
                || methods.stream().anyMatch(route.methods()::contains);
        return method && (paths.isEmpty() || new Excludes(paths).cover(route));
    }
}
