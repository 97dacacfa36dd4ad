package dev.allowance.spi;

import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;

/** What a rule works on. */
public interface RuleContext {

    /** The finished table. */
    RouteTable table();

    /** Takes a finding, in any order. */
    void report(Finding finding);

    /**
     * Takes a route that the rule could have flagged, whether or not it does: one that would show the API's convention.
     * Rules that are a {@linkplain RuleInfo#convention convention} name every such route; for others it means nothing.
     */
    void eligible(Route route);
}
