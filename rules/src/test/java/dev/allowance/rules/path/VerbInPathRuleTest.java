package dev.allowance.rules.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class VerbInPathRuleTest {

    private final RuleTest rule = RuleTest.of(new VerbInPathRule());

    @Test
    void aVerbForWhichThereIsAMethodIsFlaggedOnceForEachResource() {
        rule.check("""
                spring POST /users/create   # verb-in-path
                spring GET /users/get/{id}
                spring PUT /users/update/{id}
                spring DELETE /users/{id}/delete
                jaxrs POST /createOrder   # verb-in-path
                jaxrs DELETE /deleteOrder/{id}
                jaxrs GET /api/v1/getInvoices   # verb-in-path
                jaxrs GET /policies/getAllPolicies   # verb-in-path
                jaxrs GET /roles/getRoleById/{id}   # verb-in-path
                jaxrs POST /proxy-selector/addProxySelector   # verb-in-path
                jaxrs PUT /labels/{labelId}/notes/modify/{id}   # verb-in-path
                jaxrs POST /accounts/{id}/destroy   # verb-in-path
                """);
    }

    @Test
    void otherVerbsNameAnAct() {
        rule.check("""
                spring POST /orders/{id}/cancel
                spring POST /users/{id}/activate
                spring POST /users/{id}/add-role
                spring PUT /roles/{id}/addUsers
                spring POST /repos/{id}/merge-upstream
                spring GET /pets/findByStatus
                spring GET /users/list
                spring POST /carts/{id}/createSnapshotAsync
                spring POST /get-started
                spring GET /users/getByName
                spring POST /chat.delete
                spring POST /users:batchDelete
                spring POST /_delete
                """);
    }

    @Test
    void wordsThatOnlyHoldAVerbAreNone() {
        rule.check("""
                spring GET /updates
                spring GET /settings
                spring GET /address
                spring GET /addresses/{id}
                spring GET /budget
                spring GET /widgets/{id}
                spring GET /deleted-items
                spring GET /created
                spring GET /targets/{id}
                """);
    }

    @Test
    void whatContradictsTheMethodIsTheMatterOfOtherRules() {
        rule.check("""
                spring GET /users/delete/{id}
                spring GET /users/create
                spring POST /users/get
                spring POST /users/getUsers
                """);
    }

    @Test
    void theMethodMayHaveAnotherMeaningAlready() {
        rule.check("""
                spring POST /users
                spring POST /users/create
                spring DELETE /users/{user}
                spring DELETE /users/{id}/delete
                spring * /roles
                spring POST /roles/create
                """);
    }

    @Test
    void manyMayBeMeant() {
        rule.check("""
                spring GET /instances/{id}
                spring POST /instances/delete
                spring POST /instances/delete-many
                spring DELETE /groups/delete
                spring PUT /groups/update
                spring POST /definitions/{id}/create
                """);
    }

    @Test
    void anUpdateWithoutAnIdIsFlaggedWhereItemsAreMapped() {
        rule.check("""
                spring GET /streams/{elementId}
                spring POST /streams/update   # verb-in-path
                """);
    }

    @Test
    void managementPathsAndClientsAreLeftAlone() {
        rule.check("""
                spring POST /oauth/clients/create
                spring POST /actuator/refresh/create
                spring POST /webhooks/create
                spring POST /users/create role=client
                spring POST /v1/create
                spring POST /create
                spring POST /benutzer/anlegen
                """);
    }

    @Test
    void theMessageNamesEveryPathWithoutTheVerb() {
        var findings = rule.findings("""
                spring POST /a/users/createUser
                spring PATCH /a/users/update/{id}
                spring GET /a/users/getAll
                spring POST /createTaxCategory
                """);
        assertThat(findings).hasSize(2);
        assertThat(findings.get(0).problem()).contains("`POST /a/users/createUser` and 2 more for the same resource");
        assertThat(findings.get(0).cure())
                .isEqualTo("map them to `POST /a/users`, `GET /a/users`, `PATCH /a/users/{id}`");
        assertThat(findings.get(1).cure()).isEqualTo("map it to `POST /taxCategories`");
    }
}
