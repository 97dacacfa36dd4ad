package dev.allowance.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.RuleCatalog;
import org.junit.jupiter.api.Test;

class RulePagesTest {

    private final RulePages pages = new RulePages(RuleCatalog.load());

    @Test
    void theOverviewHasALineForEveryRule() {
        assertThat(pages.overview())
                .hasSameSizeAs(RuleCatalog.load().rules())
                .anyMatch(line -> line.matches("post-on-item +warning +\\S.*"));
    }

    @Test
    void aPageIsFoundByIdWithOrWithoutPrefix() {
        assertThat(pages.page("post-on-item"))
                .hasValueSatisfying(
                        page -> assertThat(page).startsWith("# post-on-item").contains("## Why", "## Bad", "## Good"));
        assertThat(pages.page(" allowance:post-on-item ")).isEqualTo(pages.page("post-on-item"));
    }

    @Test
    void anUnknownRuleNamesTheNearest() {
        assertThat(pages.page("post-on-itme")).isEmpty();
        assertThat(pages.unknown("post-on-itme")).contains("\"post-on-item\"");
    }
}
