package dev.allowance.rules.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class PathCaseMismatchRuleTest {

    private final RuleTest rule = RuleTest.of(new PathCaseMismatchRule());

    @Test
    void theSameLettersInAnotherCaseAreAnotherPath() {
        rule.check("""
                spring GET /users
                spring POST /Users   # path-case-mismatch
                spring GET /orderItems/{id}
                spring PUT /orderItems/{id}
                spring DELETE /orderitems/{itemId}   # path-case-mismatch
                jaxrs GET /a/b
                jaxrs PUT /A/b   # path-case-mismatch
                """);
    }

    @Test
    void twoSpellingsOfOneHandlerAreMeant() {
        rule.check("""
                spring GET /users -> a.Users#list()
                spring GET /Users -> a.Users#list()
                spring POST /users -> a.Users#add()
                spring GET /orders
                spring GET /Orders
                """);
    }

    @Test
    void otherDifferencesAreNotOfCase() {
        rule.check("""
                spring GET /users/{userId}
                spring PUT /users/{USERID}
                spring GET /Users/{id}/roles
                spring GET /fhir/Patient
                spring POST /fhir/patients
                jaxrs GET /users
                spring GET /things
                jaxrs POST /Things
                spring GET ${x}/users
                """);
    }

    @Test
    void theMessageNamesBothSpellings() {
        var findings = rule.findings("""
                spring GET /users
                spring POST /Users
                """);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).problem())
                .isEqualTo("`/Users` and `/users` differ by upper and lower case only, so they are two paths:"
                        + " POST on the one, GET on the other");
    }
}
