package dev.allowance.rules.missing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class VersionMethodRegressionRuleTest {

    private final RuleTest rule = RuleTest.of(new VersionMethodRegressionRule());

    @Test
    void aMethodThatThePathLosesIsFlagged() {
        rule.check("""
                spring GET,POST /v1/users
                spring GET,PUT,DELETE /v1/users/{id}
                spring GET,POST /v2/users
                spring GET,PUT /v2/users/{userId}   # version-method-regression
                """);
        rule.check("""
                jaxrs GET,DELETE /api/v1/rooms
                jaxrs GET /api/v1/rooms/{id}
                jaxrs GET /api/v3/rooms   # version-method-regression
                jaxrs GET /api/v3/rooms/{id}
                """);
    }

    @Test
    void anotherKindOfUpdateIsWorthKnowing() {
        rule.check("""
                spring GET,POST /v1/users
                spring GET,PUT /v1/users/{id}
                spring GET,POST /v2/users
                spring GET,PATCH /v2/users/{id}   # version-method-regression:info
                """);
    }

    @Test
    void whatIsDeprecatedIsNotMissed() {
        rule.check("""
                spring GET,POST /v1/users
                spring GET /v1/users/{id}
                spring DELETE /v1/users/{id} deprecated
                spring GET,POST /v2/users
                spring GET /v2/users/{id}
                """);
    }

    @Test
    void whatHasMovedIsNotLost() {
        rule.check("""
                spring GET,POST,PUT /v1/users
                spring GET /v1/users/{id}
                spring GET,POST /v2/users
                spring GET,PUT /v2/users/{id}
                """);
        rule.check("""
                spring GET /v1/users
                spring GET,DELETE /v1/users/{id}
                spring GET /v2/users
                spring GET /v2/users/{id}
                spring DELETE /v2/users/{id}/account
                """);
    }

    @Test
    void renamedPathsAreNotLost() {
        rule.check("""
                spring POST /v1/invoicing/invoices
                spring GET,PUT,DELETE /v1/invoicing/invoices/{id}
                spring POST /v1/invoicing/search
                spring PUT /v1/invoicing/invoices/{id}/remind
                spring POST /v2/invoicing/invoices
                spring GET,PUT,DELETE /v2/invoicing/invoices/{id}
                spring POST /v2/invoicing/search-invoices
                spring POST /v2/invoicing/invoices/{id}/remind-all
                """);
    }

    @Test
    void versionsOfDifferentThingsAreNotCompared() {
        rule.check("""
                spring GET,DELETE /apis/apps/v1/deployments
                spring GET,DELETE /apis/apps/v1/deployments/{name}
                spring GET /apis/batch/v2/deployments
                spring GET /apis/batch/v2/deployments/{name}
                spring GET,PUT /v2/pipelines
                spring GET,PUT /v2/datalake
                spring GET,PUT /v2/datalake/a
                spring GET,PUT /v2/datalake/b
                spring GET /v4/datalake
                """);
    }

    @Test
    void whatMayAnswerAfterAllIsNotLost() {
        rule.check("""
                spring GET,DELETE /v1/users
                spring GET /v1/users/{id}
                spring GET /v2/users
                spring GET /v2/users/{id}
                spring DELETE /{version}/users
                """);
    }

    @Test
    void theMessageNamesBothVersions() {
        var finding = rule.findings("""
                spring GET /v1/users
                spring GET,DELETE /v1/users/{id}
                spring GET /v2/users
                spring GET /v2/users/{id}
                """).get(0);
        assertThat(finding.problem()).contains("`/v2/users/{id}` refuses DELETE", "`/v1/users/{id}`", "moves to v2");
        assertThat(finding.related()).hasSize(1);
    }
}
