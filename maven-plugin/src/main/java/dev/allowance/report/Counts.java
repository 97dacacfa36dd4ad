package dev.allowance.report;

import dev.allowance.spi.Severity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much of everything there is.
 *
 * @param paths different templates
 * @param unknown routes that are not fully understood
 * @param findings those that are not accepted, by severity, with every severity in it
 * @param accepted findings that the baseline accepts
 */
public record Counts(int routes, int paths, int unknown, Map<Severity, Integer> findings, int accepted, int problems) {

    public Counts {
        SortedMap<Severity, Integer> sorted = new TreeMap<>(findings);
        for (Severity severity : Severity.values()) {
            sorted.putIfAbsent(severity, 0);
        }
        findings = Collections.unmodifiableSortedMap(sorted);
    }

    static Counts of(List<ReportedRoute> routes, List<ReportedFinding> findings, List<ReportedProblem> problems) {
        Map<Severity, Integer> bySeverity = new TreeMap<>();
        findings.stream()
                .filter(finding -> !finding.isAccepted())
                .forEach(finding -> bySeverity.merge(finding.finding().severity(), 1, Integer::sum));
        return new Counts(
                routes.size(),
                (int) routes.stream()
                        .map(route -> route.route().template().toString())
                        .distinct()
                        .count(),
                (int) routes.stream()
                        .filter(route -> route.route().unknown().isPresent())
                        .count(),
                bySeverity,
                (int) findings.stream().filter(ReportedFinding::isAccepted).count(),
                problems.size());
    }
}
