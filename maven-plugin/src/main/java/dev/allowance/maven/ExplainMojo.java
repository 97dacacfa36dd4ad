package dev.allowance.maven;

import dev.allowance.engine.RuleCatalog;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Shows the page of a rule: what it finds, why that harms, bad and good code; without {@code -Drule} the list of all rules.
 *
 * @since 0.1.0
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {

    /**
     * The id of the rule to explain, with or without {@code allowance:} before it.
     *
     * @since 0.1.0
     */
    @Parameter(property = "rule")
    private String rule;

    @Override
    public void execute() throws MojoFailureException {
        RulePages pages = new RulePages(RuleCatalog.load());
        if (rule == null || rule.isBlank()) {
            pages.overview().forEach(getLog()::info);
            return;
        }
        pages.page(rule)
                .orElseThrow(() -> new MojoFailureException(pages.unknown(rule)))
                .lines()
                .forEach(getLog()::info);
    }
}
