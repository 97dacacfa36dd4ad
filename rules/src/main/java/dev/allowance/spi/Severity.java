package dev.allowance.spi;

import java.util.Locale;

/** How bad a finding is, the worst first. */
public enum Severity {
    /** Wrong at run time, and provable from the code. */
    ERROR,
    /** Will likely surprise a client. */
    WARNING,
    /** Style, or worth knowing. */
    INFO;

    /** The word of options and reports. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
