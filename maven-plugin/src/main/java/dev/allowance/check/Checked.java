package dev.allowance.check;

import dev.allowance.engine.Fault;
import dev.allowance.route.RouteTable;
import java.util.List;

/**
 * What reading and checking a module gave.
 *
 * @param findings sorted by file and place, those without a place last
 * @param faults failures of ours, or of rules from elsewhere
 * @param problems what was left out
 */
public record Checked(RouteTable table, List<Located> findings, List<Fault> faults, List<Problem> problems) {

    public Checked {
        findings = List.copyOf(findings);
        faults = List.copyOf(faults);
        problems = List.copyOf(problems);
    }
}
