package dev.allowance.engine;

import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.Theme;
import java.util.Set;

/** {@code @SuppressWarnings("allowance")} and {@code @SuppressWarnings("allowance:<id>")}. */
final class Suppressions {

    private static final String ALL = "allowance";

    private final RuleCatalog catalog;

    Suppressions(RuleCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Whether the route at fault asks for silence. Where routes contradict each other neither is more at fault than the
     * other, so any party may ask.
     */
    boolean cover(Finding finding) {
        return asks(finding.route(), finding.rule())
                || isContradiction(finding)
                        && finding.related().stream()
                                .map(Related::route)
                                .anyMatch(route -> asks(route, finding.rule()));
    }

    private boolean isContradiction(Finding finding) {
        return catalog.find(finding.rule())
                .filter(rule -> rule.info().theme() == Theme.FRAMEWORK)
                .isPresent();
    }

    private static boolean asks(Route route, String rule) {
        Set<String> tokens = route.facts().suppressions();
        return tokens.contains(ALL) || tokens.contains(ALL + ":" + rule);
    }
}
