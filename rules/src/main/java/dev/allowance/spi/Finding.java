package dev.allowance.spi;

import dev.allowance.route.Route;
import dev.allowance.source.Anchor;
import java.util.List;

/**
 * One offence found. Its message reads: problem, rule id in brackets, cure.
 *
 * @param rule the rule's id
 * @param severity the rule's default, or what fits this case better; configuration overrides it
 * @param route the route at fault
 * @param anchor where to show it
 * @param problem what is wrong, both parties named, routes in backquotes; no full stop
 * @param cure what to do about it, with real paths of the table; no capital, no full stop
 * @param related the other parties
 */
public record Finding(
        String rule,
        Severity severity,
        Route route,
        Anchor anchor,
        String problem,
        String cure,
        List<Related> related) {

    public Finding {
        related = List.copyOf(related);
    }
}
