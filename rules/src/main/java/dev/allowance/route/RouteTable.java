package dev.allowance.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** All routes of one API, sorted and without duplicates. Immutable. */
public final class RouteTable {

    private final List<Route> routes;
    private final List<Route> served;
    private final List<Route> designed;

    /** A table of these routes, in any order. Of equal ones the first stays. */
    public RouteTable(Collection<Route> routes) {
        this(sorted(routes));
    }

    /** @param routes sorted and without duplicates */
    private RouteTable(List<Route> routes) {
        this.routes = routes;
        List<Route> serving = new ArrayList<>();
        List<Route> designing = new ArrayList<>();
        for (Route route : this.routes) {
            switch (route.role()) {
                case SERVER -> {
                    serving.add(route);
                    designing.add(route);
                }
                case INTERFACE, ABSTRACT -> designing.add(route);
                case CLIENT, UNREGISTERED, UNREACHED -> {}
            }
        }
        served = List.copyOf(serving);
        designed = List.copyOf(designing);
    }

    private static List<Route> sorted(Collection<Route> routes) {
        List<Route> all = new ArrayList<>(routes);
        all.sort(Comparator.naturalOrder());
        List<Route> once = new ArrayList<>(all.size());
        for (Route route : all) {
            if (once.isEmpty() || once.get(once.size() - 1).compareTo(route) != 0) {
                once.add(route);
            }
        }
        return List.copyOf(once);
    }

    /** Other routes in place of some of these, without sorting anew what stays. Of equal ones that which comes stays. */
    public RouteTable replace(Predicate<Route> going, Collection<Route> coming) {
        List<Route> all = new ArrayList<>(routes.size() + coming.size());
        int from = 0;
        for (Route route : sorted(coming)) {
            int found = Collections.binarySearch(routes, route);
            int to = found < 0 ? -found - 1 : found;
            addStaying(all, routes.subList(from, to), going);
            all.add(route);
            from = found < 0 ? to : to + 1;
        }
        addStaying(all, routes.subList(from, routes.size()), going);
        return new RouteTable(List.copyOf(all));
    }

    private static void addStaying(List<Route> all, List<Route> some, Predicate<Route> going) {
        for (Route route : some) {
            if (!going.test(route)) {
                all.add(route);
            }
        }
    }

    /** Every route, whatever its role, sorted. */
    public List<Route> routes() {
        return routes;
    }

    /** The routes that this application serves, sorted. */
    public List<Route> served() {
        return served;
    }

    /**
     * The routes whose design matters to their clients: served ones, and those declared for others to serve, on interfaces
     * and abstract classes.
     */
    public List<Route> designed() {
        return designed;
    }
}
