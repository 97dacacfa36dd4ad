package dev.allowance.report;

import dev.allowance.spi.RuleInfo;
import java.util.Optional;

/**
 * A rule that has findings.
 *
 * @param page its page in Markdown, if it brings one
 */
public record ReportedRule(RuleInfo info, Optional<String> page) {}
