package dev.allowance.spi;

import dev.allowance.naming.ResourceTree;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import java.util.List;

/** What a rule works on. */
public interface RuleContext {

    /** The finished table. */
    RouteTable table();

    /** The table's designed routes as a tree of resources: one tree for all rules, made when it is first asked for. */
    ResourceTree tree();

    /**
     * What the servers of this table answer, as far as it is known which they are (configured, or on the class path): one for
     * each set of paths that a server tells apart and where it has a handler or only run time can know, in a fixed order.
     * Worked out when it is first asked for; none for a server whose templates are too intricate.
     */
    List<PathAnswer> answers();

    /**
     * Whether Spring takes a path with a slash at its end for the one without where only that is mapped: before Spring 6, or
     * configured so. A template that ends in a slash does not match a path without even then.
     */
    boolean slashMayFollow();

    /** Takes a finding, in any order. */
    void report(Finding finding);

    /**
     * Takes a route that the rule could have flagged, whether or not it does: one that would show the API's convention.
     * Rules that are a {@linkplain RuleInfo#convention convention} name every such route; for others it means nothing.
     */
    void eligible(Route route);
}
