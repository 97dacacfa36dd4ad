package dev.allowance.rules.missing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class VersionPathRegressionRuleTest {

    private final RuleTest rule = RuleTest.of(new VersionPathRegressionRule());

    private static final String KEPT = """
            spring GET /v1/users
            spring GET /v1/users/{id}
            spring GET /v1/users/{id}/orders
            spring GET /v1/users/{id}/address
            spring GET /v2/users
            spring GET /v2/users/{id}
            spring GET /v2/users/{id}/orders
            spring GET /v2/users/{id}/address
            """;

    @Test
    void onePathLostAmongManyKeptIsWorthKnowing() {
        rule.check(KEPT + "spring GET /v1/users/{id}/avatar   # version-path-regression");
    }

    @Test
    void whatMayHaveANewNameIsNotLost() {
        rule.check(KEPT + """
                spring GET /v1/users/{id}/avatar
                spring GET /v2/users/{id}/picture
                """);
    }

    @Test
    void whatIsDeprecatedIsNotMissed() {
        rule.check(KEPT + "spring GET /v1/users/{id}/avatar deprecated");
    }

    @Test
    void aVersionThatKeepsLittleIsAnotherApi() {
        rule.check("""
                spring GET /v1/users
                spring GET /v1/users/{id}
                spring GET /v1/users/{id}/orders
                spring GET /v2/users
                """);
    }

    @Test
    void theMessageNamesTheMissingPath() {
        var finding = rule.findings(KEPT + "spring GET /v1/users/{id}/avatar").get(0);
        assertThat(finding.problem()).contains("`GET /v1/users/{id}/avatar`", "not `/v2/users/{id}/avatar`");
        assertThat(finding.related()).hasSize(1);
    }
}
