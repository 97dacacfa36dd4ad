package dev.allowance.rules.method;

import dev.allowance.route.Route;
import dev.allowance.source.Anchor;
import dev.allowance.spi.Related;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings routes together that one declaration makes: several paths of one mapping, a method that several controllers inherit, a
 * sub-resource at several places. What is wrong with the declaration is said once.
 */
final class Declarations {

    private Declarations() {}

    /** The routes, those of one declaration together, in their order. A route whose declaration is not known stands alone. */
    static List<List<Route>> of(Collection<Route> routes) {
        Map<Object, List<Route>> byDeclaration = new LinkedHashMap<>();
        for (Route route : routes) {
            Anchor anchor = route.facts().handlerAnchor();
            byDeclaration
                    .computeIfAbsent(anchor == Anchor.NONE ? route : anchor, key -> new ArrayList<>())
                    .add(route);
        }
        return List.copyOf(byDeclaration.values());
    }

    /** All but the first of such routes. */
    static List<Related> others(List<Route> routes) {
        return routes.stream()
                .skip(1)
                .map(other -> new Related(other, "is declared at the same place"))
                .toList();
    }
}
