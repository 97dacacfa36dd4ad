package dev.allowance.spi;

import dev.allowance.route.RouteTable;

/** What a rule works on. */
public interface RuleContext {

    /** The finished table. */
    RouteTable table();

    /** Takes a finding, in any order. */
    void report(Finding finding);
}
