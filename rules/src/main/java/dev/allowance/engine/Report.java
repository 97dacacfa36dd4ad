package dev.allowance.engine;

import dev.allowance.route.Route;
import dev.allowance.source.Anchor;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What checking gave.
 *
 * @param findings sorted by route, rule and problem
 * @param faults rules that failed
 * @param conventions what was told as such, and what may soon be
 */
public record Report(List<Finding> findings, List<Fault> faults, Conventions conventions) {

    public Report {
        findings = List.copyOf(findings);
        faults = List.copyOf(faults);
    }

    /**
     * The findings of which at least one party is being compiled now. Where that is not the route at fault, the finding
     * stands at the first related route that is.
     */
    public Report inSource() {
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.route().facts().inSource()) {
                kept.add(finding);
            } else {
                anchorOfRelated(finding).ifPresent(anchor -> kept.add(at(finding, anchor)));
            }
        }
        return new Report(kept, faults, conventions);
    }

    private static Optional<Anchor> anchorOfRelated(Finding finding) {
        return finding.related().stream()
                .map(Related::route)
                .map(Route::facts)
                .filter(facts -> facts.inSource())
                .map(facts -> facts.pathAnchor())
                .findFirst();
    }

    private static Finding at(Finding finding, Anchor anchor) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.route(),
                anchor,
                finding.problem(),
                finding.cure(),
                finding.related());
    }
}
