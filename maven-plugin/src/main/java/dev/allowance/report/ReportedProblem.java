package dev.allowance.report;

import dev.allowance.source.Span;
import java.util.Optional;

/**
 * Something that was left out, or went wrong in Allowance itself.
 *
 * @param fault whether it is the latter
 */
public record ReportedProblem(String module, boolean fault, String message, Optional<Span> place) {}
