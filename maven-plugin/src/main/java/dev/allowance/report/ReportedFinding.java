package dev.allowance.report;

import dev.allowance.source.Span;
import dev.allowance.spi.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A finding of one of the modules.
 *
 * @param place none where it is about what exists only compiled
 * @param excerpt the source there; none where it cannot be read
 * @param key under which a baseline accepts it
 * @param acceptance the reason that the baseline gives, perhaps an empty one; none where it is not accepted
 * @param related the other parties
 */
public record ReportedFinding(
        String module,
        Finding finding,
        Optional<Span> place,
        Optional<Excerpt> excerpt,
        String key,
        Optional<String> acceptance,
        List<Party> related) {

    public ReportedFinding {
        related = List.copyOf(related);
    }

    /**
     * Another route that a finding speaks of.
     *
     * @param note its part in the matter
     */
    public record Party(ReportedRoute route, String note) {}

    /** Whether the baseline accepts it. */
    public boolean isAccepted() {
        return acceptance.isPresent();
    }
}
