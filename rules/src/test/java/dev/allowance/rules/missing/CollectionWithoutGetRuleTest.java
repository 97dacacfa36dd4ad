package dev.allowance.rules.missing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class CollectionWithoutGetRuleTest {

    private final RuleTest rule = RuleTest.of(new CollectionWithoutGetRule());

    @Test
    void managedItemsThatNothingListsAreWorthKnowing() {
        rule.check("""
                spring POST /schedules   # collection-without-get
                spring GET,DELETE /schedules/{id}
                jaxrs POST /orders   # collection-without-get
                jaxrs GET /orders/{id}
                jaxrs DELETE /orders/{id}
                """);
    }

    @Test
    void aListElsewhereWillDo() {
        rule.check("""
                spring POST /schedules
                spring GET,DELETE /schedules/{id}
                spring GET /users/{id}/schedules
                spring POST /orders
                spring GET,DELETE /orders/{id}
                spring POST /orders/search
                spring POST /rooms
                spring GET,DELETE /rooms/{id}
                spring POST /search-rooms
                spring POST /boxes
                spring GET,DELETE /boxes/{id}
                spring GET /boxes/all
                spring POST /things
                spring GET,DELETE /things/{id}
                spring GET /**
                """);
    }

    @Test
    void aCollectionOfTheSameNameWithItemsOfItsOwnIsNoListOfThese() {
        rule.check("""
                spring POST /idp/groups   # collection-without-get
                spring GET,DELETE /idp/groups/{group}
                spring GET,POST /tenants/{tenant}/groups
                spring GET,DELETE /tenants/{tenant}/groups/{group}
                spring POST /lakes/{lake}/groups
                spring GET,DELETE /lakes/{lake}/groups/{group}
                """);
    }

    @Test
    void whatIsNotForAllEyesIsNotListed() {
        rule.check("""
                spring POST /tokens
                spring GET,DELETE /tokens/{id}
                spring POST /payments
                spring GET,DELETE /payments/{id}
                spring POST /orders
                spring GET,PATCH /orders/{id}
                spring POST /graphql
                spring POST /settings
                spring GET /settings/{id}
                """);
    }

    @Test
    void whatCannotBeReadMayHoldTheGet() {
        rule.check("""
                spring POST /schedules
                spring GET,DELETE /schedules/{id}
                spring GET ${base}/schedules
                """);
    }

    @Test
    void theMessageNamesTheItem() {
        var finding = rule.findings("""
                spring POST /schedules
                spring GET,DELETE /schedules/{id}
                """).get(0);
        assertThat(finding.problem()).contains("`DELETE /schedules/{id}`", "`GET /schedules`");
        assertThat(finding.related()).hasSize(1);
    }

    @Test
    void whatIsReadByAnotherThingsNameIsNoItem() {
        rule.check("""
                jaxrs POST /segments
                jaxrs GET,DELETE /segments/{tableName}
                jaxrs POST /schedules   # collection-without-get
                jaxrs GET,DELETE /schedules/{scheduleId}
                """);
    }
}
