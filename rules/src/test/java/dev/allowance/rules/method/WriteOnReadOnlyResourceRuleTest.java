package dev.allowance.rules.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class WriteOnReadOnlyResourceRuleTest {

    private final RuleTest rule = RuleTest.of(new WriteOnReadOnlyResourceRule());

    @Test
    void writesToDerivedResourcesAreFlagged() {
        rule.check("""
                spring GET /stats
                spring PUT /stats   # write-on-read-only-resource
                spring GET /orders/{id}/statistics
                spring PATCH /orders/{id}/statistics   # write-on-read-only-resource
                spring GET /audit-logs
                spring DELETE /audit-logs/{id}   # write-on-read-only-resource
                spring GET /v1/auditLogs
                spring POST /v1/auditLogs returns=void
                spring GET /posts/{id}/views returns=long
                spring POST /posts/{id}/views returns=void   # write-on-read-only-resource
                spring GET /videos/{id}/views
                spring POST /videos/{id}/views   # write-on-read-only-resource:info
                """);
    }

    @Test
    void placesToSendEventsToAreNotRead() {
        rule.check("""
                spring POST /stats
                spring POST /audit-logs
                spring POST /events
                spring GET /events
                spring POST /metrics
                spring POST /posts/{id}/views
                """);
    }

    @Test
    void jobsAndExportsAreTheirOwnResources() {
        rule.check("""
                spring GET /reports
                spring POST /reports status=CREATED returns=a.Report
                spring PUT /reports/{id}
                spring GET /audit-logs
                spring POST /audit-logs/export
                spring POST /statistics status=ACCEPTED returns=a.Job
                spring GET /statistics
                spring GET /stats
                spring DELETE /stats
                """);
    }

    @Test
    void thingsThatClientsMakeAreNoCounts() {
        rule.check("""
                spring GET /views
                spring POST /views
                spring PUT /views/{id}
                spring GET /tables/{id}/views returns=java.util.List<a.View>
                spring POST /tables/{id}/views returns=a.View
                spring GET /bases/{id}/views
                spring POST /bases/{id}/views
                spring GET /bases/{id}/views/{viewId}
                spring GET /users/{id}/history
                spring DELETE /users/{id}/history
                spring GET /pets/{petId}/visits
                spring POST /pets/{petId}/visits
                spring GET /status
                spring PUT /status
                """);
    }

    @Test
    void theMessageNamesTheReadThatExists() {
        var findings = rule.findings("""
                spring GET /stats
                spring PUT /stats
                """);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).problem()).contains("`PUT /stats`").contains("`GET /stats`");
        assertThat(findings.get(0).cure()).contains("write to the resource that it is derived from");
        assertThat(rule.findings("spring GET /audit-logs\nspring DELETE /audit-logs/{id}")
                        .get(0)
                        .cure())
                .contains("such as an export or a retention rule");
    }

    @Test
    void whatCanBeMadeAndReplacedIsStored() {
        rule.check("""
                spring GET /objects/{name}/statistics
                spring POST /objects/{name}/statistics
                spring PUT /objects/{name}/statistics
                """);
    }

    @Test
    void aLookMayTakeItsParametersInTheBody() {
        rule.check("""
                jaxrs GET /experiments/{id}/statistics -> a.Statistics#get()
                jaxrs POST /experiments/{id}/statistics -> a.Statistics#getWithParameters() takes=body(a.Parameters) returns=javax.ws.rs.core.Response
                """);
    }
}
