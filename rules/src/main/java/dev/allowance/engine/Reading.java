package dev.allowance.engine;

import dev.allowance.route.Framework;
import dev.allowance.route.RouteTable;
import java.util.List;
import java.util.Set;

/**
 * What reading gave.
 *
 * @param table the routes
 * @param failed frameworks whose reader failed: the table then lacks all of their routes, and no path may be called unknown
 * @param faults what to tell about that; empty where it is configured off
 */
public record Reading(RouteTable table, Set<Framework> failed, List<Fault> faults) {

    public Reading {
        failed = Set.copyOf(failed);
        faults = List.copyOf(faults);
    }
}
