package dev.allowance.route;

import java.util.ArrayList;
import java.util.Collection;
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

    /** Other routes in place of some of these, in time that grows with the table's length and no faster. */
    public RouteTable replace(Predicate<Route> going, Collection<Route> coming) {
        List<Route> added = sorted(coming);
        List<Route> all = new ArrayList<>(routes.size() + added.size());
        int next = 0;
        for (Route route : routes) {
            if (going.test(route)) {
                continue;
            }
            while (next < added.size() && added.get(next).compareTo(route) < 0) {
                all.add(added.get(next++));
            }
            if (next < added.size() && added.get(next).compareTo(route) == 0) {
                all.add(added.get(next++));
            } else {
                all.add(route);
            }
        }
        all.addAll(added.subList(next, added.size()));
        return new RouteTable(List.copyOf(all));
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
