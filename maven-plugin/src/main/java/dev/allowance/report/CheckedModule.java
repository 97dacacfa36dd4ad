package dev.allowance.report;

import dev.allowance.check.Checked;
import dev.allowance.engine.Baseline;
import java.nio.charset.Charset;

/**
 * One module that was checked.
 *
 * @param name unique among the modules of a report
 * @param baseline the findings of this module that are accepted
 * @param encoding of its sources
 */
public record CheckedModule(String name, Checked checked, Baseline baseline, Charset encoding) {}
