package dev.allowance.rules.cors;

import dev.allowance.route.ControllerFacts;
import dev.allowance.route.CrossOrigin;
import dev.allowance.route.Handler;
import dev.allowance.route.Role;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.Related;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Finds the routes below each {@code @CrossOrigin}. */
final class CrossOrigins {

    private CrossOrigins() {}

    /** What the annotations say, if there are any and all of it could be read. */
    static Optional<CrossOrigin> on(Route route) {
        return route.facts().controller().flatMap(ControllerFacts::cors).filter(CrossOrigin::known);
    }

    /**
     * The served routes that the condition holds for, those together that one annotation decides about: the method's own, or
     * that of the class.
     */
    static Collection<List<Route>> faulty(RouteTable table, Predicate<Route> condition) {
        TreeMap<String, List<Route>> groups = new TreeMap<>();
        for (Route route : table.routes()) {
            if (route.role() == Role.SERVER && on(route).isPresent() && condition.test(route)) {
                boolean onMethod = on(route).filter(CrossOrigin::onMethod).isPresent();
                String annotated =
                        onMethod ? route.handler().toString() : route.handler().typeName();
                groups.computeIfAbsent(annotated, key -> new ArrayList<>()).add(route);
            }
        }
        return groups.values();
    }

    /** The others of a group, several paths of one handler as one. */
    static List<Related> others(List<Route> group, String note) {
        List<Handler> seen = new ArrayList<>(List.of(group.get(0).handler()));
        List<Related> related = new ArrayList<>();
        for (Route route : group) {
            if (!seen.contains(route.handler())) {
                seen.add(route.handler());
                related.add(new Related(route, note));
            }
        }
        return related;
    }

    /** What is annotated, for people. */
    static String place(Route route) {
        boolean onMethod = on(route).filter(CrossOrigin::onMethod).isPresent();
        String type = route.handler().simpleTypeName();
        return "`@CrossOrigin` on `" + (onMethod ? type + "#" + route.handler().methodName() : type) + "`";
    }

    /** The routes of a group as a sentence lists them: the first, and how many more. */
    static String subject(List<Route> group) {
        Route first = group.get(0);
        int more = others(group, "").size();
        return "`" + first.methods() + " " + first.template() + "`" + (more == 0 ? "" : " and " + more + " more");
    }
}
