package dev.allowance.rules.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class VersionMismatchRuleTest {

    private final RuleTest rule = RuleTest.of(new VersionMismatchRule());

    @Test
    void aMappingThatForgotTheVersionIsFlagged() {
        rule.check("""
                spring GET /v1/users/{id} -> a.Users#get()
                spring PUT /users/{id} -> a.Users#put()   # version-mismatch
                jaxrs GET /api/v2/orders -> a.Orders#list()
                jaxrs POST /api/orders -> a.Orders#create()   # version-mismatch
                """);
    }

    @Test
    void whatIsMeantIsLeftAlone() {
        rule.check("""
                spring GET /v1/users -> a.Users#one()
                spring POST /v2/users -> a.Users#two()
                spring GET /v1/roles -> a.Roles#one()
                spring GET /roles -> a.Roles#two()
                spring POST /roles -> a.Roles#three()
                spring GET /v1/orders -> a.OrdersV1#one()
                spring POST /orders -> a.Orders#two()
                spring GET /v1/items -> a.Items#one()
                spring * /items -> a.Items#two()
                spring GET /v1/files -> a.Files#one()
                spring PUT /v2/files -> a.Files#two()
                spring GET /v1 -> a.Root#one()
                spring POST / -> a.Root#two()
                spring GET /apis/{group}/v1/pods -> a.Pods#one()
                spring POST /api/v1/pods -> a.Pods#two()
                spring GET /health -> a.Users#health()
                spring GET /v/x -> a.X#one()
                spring POST /x -> a.X#two()
                """);
    }

    @Test
    void theMessageNamesBothPathsAndTheirMethods() {
        var findings = rule.findings("""
                spring GET /v1/users/{id} -> a.Users#get()
                spring PUT /users/{id} -> a.Users#put()
                """);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.problem())
                    .contains("`/users/{id}` answers PUT")
                    .contains("`/v1/users/{id}` answers GET");
            assertThat(finding.cure()).isEqualTo("map `PUT` to `/v1/users/{id}`");
        });
    }

    @Test
    void oneOfSeveralVersionsIsEnough() {
        rule.check("""
                spring GET /v1/files -> a.Files#one()
                spring PUT /v2/files -> a.Files#two()
                spring PUT,DELETE /files -> a.Files#three()   # version-mismatch
                """);
    }
}
