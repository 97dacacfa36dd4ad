package dev.allowance.engine;

import dev.allowance.spi.Severity;

/**
 * A failure of Allowance itself, or of a rule from elsewhere, to be shown once as {@code [allowance:internal-error]}. It never
 * stops anything else.
 *
 * @param severity a warning unless {@code allowance.rule.internal-error} says otherwise
 * @param message the whole sentence, the id in brackets included
 */
public record Fault(Severity severity, String message) {

    /** The id under which faults are configured. */
    public static final String ID = "internal-error";
}
