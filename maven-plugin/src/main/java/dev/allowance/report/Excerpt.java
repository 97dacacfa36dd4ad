package dev.allowance.report;

import java.util.List;

/**
 * A few lines of a source, among them those of a finding.
 *
 * @param firstLine the number of the first of them, counted from 1
 * @param lines without line ends
 */
public record Excerpt(int firstLine, List<String> lines) {

    public Excerpt {
        lines = List.copyOf(lines);
    }
}
