package dev.allowance.rules.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.Analyzer;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.Servers;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.Finding;
import dev.allowance.spi.RuleTest;
import dev.allowance.spi.Severity;
import dev.allowance.spi.TestRoutes;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PluralMismatchRuleTest {

    private final RuleTest rule = RuleTest.of(new PluralMismatchRule());

    @Test
    void anAttributeToLookUpByNamesNoCollection() {
        rule.check("""
                jaxrs DELETE /roles/name/{name}
                jaxrs GET /roles/name/{name}
                jaxrs GET /roles/names
                """);
    }

    @Test
    void anApiMayMakeAPluralOfItsOwnAndTakeTwoKeys() {
        rule.check("""
                jaxrs GET /assetInfos
                jaxrs GET /assetInfo/{assetType}   # plural-mismatch
                jaxrs GET /queries
                jaxrs DELETE /query/{brokerId}/{queryId}   # plural-mismatch
                jaxrs GET /lookups
                jaxrs DELETE /lookup/{brokerId}/{tier}
                """);
    }

    @Test
    void itemsBelowTheSingularAreFlaggedOnce() {
        rule.check("""
                spring GET /users
                spring POST /users
                spring GET /user/{id}   # plural-mismatch
                spring PUT /user/{id}
                jaxrs GET /v1/people
                jaxrs GET /v1/person/{id}   # plural-mismatch
                spring GET /orderItems
                spring DELETE /orderItem/{id}   # plural-mismatch
                spring GET /order-categories/{id}
                spring DELETE /order-category/{id}   # plural-mismatch
                """);
    }

    @Test
    void theSingularMayBeAnotherResource() {
        rule.check("""
                spring GET /user
                spring GET /user/{account_id}
                spring GET /users/{username}
                spring GET /account
                spring PUT /account
                spring GET /accounts
                spring GET /profile/picture
                spring GET /profiles
                """);
    }

    @Test
    void wordsWithoutTwoFormsAreLeftAlone() {
        rule.check("""
                spring GET /status/{id}
                spring GET /statuses
                spring GET /new/{id}
                spring GET /news
                spring GET /good/{id}
                spring GET /goods
                """);
    }

    @Test
    void otherPlacesAndScopesAreLeftAlone() {
        rule.check("""
                spring GET /v1/user/{id}
                spring GET /v2/users
                spring GET /tenant/{tenantId}/orders
                spring GET /tenants
                spring GET /type/{type}
                spring GET /types
                spring GET /file/{*path}
                spring GET /files
                spring GET ${x}/item/{id}
                spring GET /items
                """);
    }

    @Test
    void whatStandsBelowAnItemCountsWhereTheItemStandsBelowThePlural() {
        rule.check("""
                spring GET /clusters/{clusterName}
                spring GET /clusters/{clusterName}/nodes
                spring GET /cluster/{clusterName}/unique   # plural-mismatch
                spring DELETE /campaigns/event/{eventId}   # plural-mismatch
                spring POST /campaigns/events/query
                spring GET /things/{thingId}/firmwares
                spring PUT /things/{thingId}/firmware/{firmwareVersion}   # plural-mismatch
                spring GET /order/{id}/unique
                spring GET /orders
                spring GET /room/{id}/seats
                spring GET /rooms/{id}/seats
                """);
    }

    @Test
    void whatIsWrittenAtTheSingularAndListedAtThePluralNeedsNoItems() {
        rule.check("""
                spring POST /data-permission/rule
                spring DELETE /data-permission/rule   # plural-mismatch
                spring GET /data-permission/rules
                spring POST /search
                spring GET /searches
                spring GET,POST,DELETE /selector
                spring GET /selectors
                spring POST,DELETE /order
                spring GET,POST /orders
                """);
    }

    @Test
    void twoFullFormsAreAliases() {
        rule.check("""
                spring GET /user/{id}
                spring PUT /user/{id}
                spring GET /users/{id}
                spring PUT /users/{id}
                """);
    }

    @Test
    void theMessageNamesBothPaths() {
        var findings = rule.findings("""
                spring GET /api/users
                spring GET /api/user/{id}
                """);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).problem()).contains("`/api/user/{id}`").contains("`/api/users`");
        assertThat(findings.get(0).cure()).contains("`/api/users/{id}`");
    }

    @Test
    void whatTheWholeApiDoesIsAConventionOfTheHouse() throws Exception {
        StringBuilder lines = new StringBuilder("spring GET /roles\nspring GET /roles/{id}\n");
        for (String name : List.of("user", "order", "device", "customer", "tenant", "dashboard")) {
            lines.append("spring GET /").append(name).append("s\n");
            lines.append("spring GET /").append(name).append("/{id}\n");
        }
        RouteTable table = TestRoutes.table(lines.toString());
        List<Finding> findings = new Analyzer(Configuration.DEFAULT)
                .check(table, new Servers(table, List.of(), List.of(), Set.of()))
                .findings();

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.INFO);
            assertThat(finding.problem()).contains("and 5 more of 7 such routes");
        });
    }

    @Test
    void theSingularMayStandBelowTheList() {
        rule.check("""
                spring GET /racks
                spring GET /racks/rack/{rackId}   # plural-mismatch
                spring GET /shelves
                spring GET /shelves/{id}
                spring PUT /shelves/shelf/{shelfId}
                spring GET /users
                spring PUT /users/user/{principalId}
                spring DELETE /lamps/lamp/{lampId}
                """);
    }

    @Test
    void theMessageSpeaksOfMethodsOnlyWhereBothNamesHaveSome() {
        assertThat(rule.findings("""
                        spring GET /clusters
                        spring GET /clusters/{clusterName}
                        spring GET /cluster/{clusterName}/seats
                        spring GET /cluster/{clusterName}/unique
                        """)).singleElement().satisfies(finding -> {
            assertThat(finding.problem())
                    .isEqualTo("`/cluster/{clusterName}/seats` stands under the singular, `/clusters` under the"
                            + " plural: each name has a part of the methods");
            assertThat(finding.cure()).isEqualTo("use one name for both, such as `/clusters/{clusterName}/seats`");
            assertThat(finding.related()).hasSize(2);
        });
        assertThat(rule.findings("""
                        spring GET,POST /users
                        spring GET /user/{id}
                        """)).singleElement().satisfies(finding -> {
            assertThat(finding.problem())
                    .isEqualTo("`/user/{id}` answers GET under the singular, `/users` answers GET, POST under the"
                            + " plural: each name has a part of the methods");
            assertThat(finding.related()).hasSize(1);
        });
    }

    @Test
    void whatIsCalledLikeTheNounIsNoKind() {
        rule.check("""
                spring GET /maturity/profile/{profile}   # plural-mismatch
                spring GET /maturity/profiles
                spring GET /orders/state/{profile}
                spring GET /orders/states
                """);
    }
}
