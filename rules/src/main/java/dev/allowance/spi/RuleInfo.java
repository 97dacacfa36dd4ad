package dev.allowance.spi;

import dev.allowance.route.Framework;
import java.util.Set;

/**
 * What a rule is called and where it applies.
 *
 * @param id kebab-case name of the offence, such as {@code post-on-item}; stable for ever
 * @param severity used unless configured otherwise
 * @param summary one sentence without a full stop: what it finds
 * @param frameworks whose routes it looks at
 */
public record RuleInfo(String id, Severity severity, String summary, Set<Framework> frameworks) {

    public RuleInfo {
        frameworks = Set.copyOf(frameworks);
    }
}
