package dev.allowance.spi;

import dev.allowance.route.Framework;
import java.util.Set;

/**
 * What a rule is called and where it applies.
 *
 * @param id kebab-case name of the offence, such as {@code post-on-item}; stable for ever
 * @param severity used unless configured otherwise
 * @param theme decides which rule reports a cause that several see
 * @param summary one sentence without a full stop: what it finds
 * @param frameworks whose routes it looks at
 * @param convention whether an API may do it everywhere on purpose: if over half of the routes that the rule calls
 *     {@linkplain RuleContext#eligible eligible} are flagged, one summary takes the place of all findings
 */
public record RuleInfo(
        String id, Severity severity, Theme theme, String summary, Set<Framework> frameworks, boolean convention) {

    public RuleInfo {
        frameworks = Set.copyOf(frameworks);
    }

    /** A rule about an offence, as against a convention, for all frameworks. */
    public static RuleInfo of(String id, Severity severity, Theme theme, String summary) {
        return new RuleInfo(id, severity, theme, summary, Set.of(Framework.values()), false);
    }

    /** The same for some frameworks only. */
    public RuleInfo only(Framework... some) {
        return new RuleInfo(id, severity, theme, summary, Set.of(some), convention);
    }

    /** The same as a convention: the rule then names its {@linkplain RuleContext#eligible eligible} routes. */
    public RuleInfo asConvention() {
        return new RuleInfo(id, severity, theme, summary, frameworks, true);
    }
}
