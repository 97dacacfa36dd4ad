package dev.allowance.rules.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class InconsistentVariableNameRuleTest {

    private final RuleTest rule = RuleTest.of(new InconsistentVariableNameRule());

    @Test
    void otherNamesForOnePathAreFlaggedOnce() {
        rule.check("""
                spring GET /users/{id}
                spring PUT /users/{id}
                spring DELETE /users/{userId}
                spring PATCH /users/{userID}   # inconsistent-variable-name
                jaxrs GET /repos/{owner}/{repo}
                jaxrs PUT /repos/{owner}/{repo}
                jaxrs POST /repos/{user}/{repo}   # inconsistent-variable-name
                jaxrs GET /{tenant}/x   # inconsistent-variable-name
                jaxrs POST /{tenantId}/x
                """);
    }

    @Test
    void otherPathsMayUseOtherNames() {
        rule.check("""
                spring GET /users/{id}
                spring GET /users/{userId}/orders
                spring GET /users/{user}/orders/{id}
                spring PUT /orders/{orderId}
                jaxrs PUT /users/{userId}
                """);
    }

    @Test
    void anotherSchemeOfVariablesIsNotComparedNorARegularExpression() {
        rule.check("""
                jaxrs GET /topics/{property}/{cluster}/{namespace}
                jaxrs DELETE /topics/{tenant}/{namespace}/{topic}
                spring GET /users/{id:[0-9]+}
                spring DELETE /users/{name}
                spring GET /files/{*path}
                spring DELETE /files/{*rest}
                spring GET /x/*
                spring POST /x/{id}
                spring GET /y/{a}
                spring DELETE /y/{b}/
                """);
    }

    @Test
    void oneMethodTwiceAndMethodsThatDocumentsLeaveOutAreNot() {
        rule.check("""
                jaxrs GET /users/{id} produces=text/plain
                jaxrs GET /users/{name} produces=application/json
                jaxrs OPTIONS /roles/{path}
                jaxrs GET /roles/{id}
                spring DELETE /z/{id} role=client
                spring GET /z/{name}
                """);
    }

    @Test
    void anotherTypeIsTheMatterOfAnotherRule() {
        rule.check("""
                jaxrs GET /source/{key} -> a.Sources#get(java.lang.String) takes=path:key(java.lang.String)
                jaxrs PUT /source/{id} -> a.Sources#put(int) takes=path:id(int)
                jaxrs GET /users/{name} -> a.Users#get(java.lang.String) takes=path:name(java.lang.String)   # inconsistent-variable-name
                jaxrs PUT /users/{login} -> a.Users#put(java.lang.String) takes=path:login(java.lang.String)
                """);
    }

    @Test
    void theMessageNamesBothPaths() {
        var findings = rule.findings("""
                spring GET /users/{id}
                spring PUT /users/{id}
                spring DELETE /users/{userId}
                """);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.problem()).contains("`DELETE /users/{userId}`").contains("`GET /users/{id}`");
            assertThat(finding.cure()).startsWith("write `/users/{id}` for all its methods");
        });
    }

    @Test
    void aNameThatTheHandlerDoesNotFindIsAnotherMatter() {
        rule.check("""
                spring DELETE /reviews/{reviewId} -> a.Reviews#delete() takes=path:reviewId(long)
                spring PUT /reviews/{reviewid} -> a.Reviews#update() takes=path:reviewId(long)
                """);
    }

    @Test
    void aRegularExpressionForEverythingTellsNothingApart() {
        rule.check("""
                spring GET /users/{email:.+}
                spring PATCH /users/{id}   # inconsistent-variable-name
                spring GET /shops/{code:[A-Z]+}
                spring PATCH /shops/{id}
                """);
    }

    @Test
    void theMessageCountsTheNames() {
        String two = "spring GET /users/{id}\nspring PUT /users/{id}\nspring DELETE /users/{userId}\n";
        assertThat(rule.findings(two).get(0).problem()).contains("are one path with two names");
        assertThat(rule.findings(two + "spring PATCH /users/{userID}\n").get(0).problem())
                .contains("are one path with several names");
    }

    @Test
    void whatMayHoldSlashesIsOnePathAsWell() {
        rule.check("""
                jaxrs GET /repos/{id}/path/{filePath: .+} -> a.Repos#get()
                jaxrs DELETE /repos/{id}/path/{path: .+} -> a.Repos#delete()   # inconsistent-variable-name
                """);
    }
}
