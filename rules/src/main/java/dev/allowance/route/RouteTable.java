package dev.allowance.route;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;

/** All routes of one API, sorted and without duplicates. Immutable. */
public final class RouteTable {

    private final List<Route> routes;

    /** A table of these routes, in any order. */
    public RouteTable(Collection<Route> routes) {
        this.routes = List.copyOf(new TreeSet<>(routes));
    }

    /** Every route, whatever its role, sorted. */
    public List<Route> routes() {
        return routes;
    }

    /** The routes that this application serves, sorted. */
    public List<Route> served() {
        return matching(route -> route.role() == Role.SERVER);
    }

    /**
     * The routes whose design matters to their clients: served ones, and those declared for others to serve, on interfaces
     * and abstract classes.
     */
    public List<Route> designed() {
        return matching(route -> switch (route.role()) {
            case SERVER, INTERFACE, ABSTRACT -> true;
            case CLIENT, UNREGISTERED, UNREACHED -> false;
        });
    }

    private List<Route> matching(Predicate<Route> condition) {
        return routes.stream().filter(condition).toList();
    }
}
