package dev.allowance.rules.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class DeleteOnCollectionRuleTest {

    private final RuleTest rule = RuleTest.of(new DeleteOnCollectionRule());

    @Test
    void removingAllWithoutAFilterIsFlagged() {
        rule.check("""
                spring GET /users/{id}
                spring DELETE /users known   # delete-on-collection
                jaxrs GET /api/v1/orders/{id}
                jaxrs DELETE /api/v1/orders takes=context   # delete-on-collection
                spring GET /apps/{type}/{name}
                spring DELETE /apps known   # delete-on-collection
                """);
    }

    @Test
    void aHandlerThatSaysAllMeansIt() {
        rule.check("""
                spring GET /users/{id}
                spring DELETE /users -> a.Users#deleteAll() known   # delete-on-collection:info
                spring GET /orders/{id}
                spring DELETE /orders -> a.Orders#deleteOrders() known   # delete-on-collection:info
                spring GET /rooms/{id}
                spring DELETE /rooms -> a.Rooms#deleteRoom() known   # delete-on-collection
                """);
    }

    @Test
    void filtersNarrow() {
        rule.check("""
                spring GET /users/{id}
                spring DELETE /users takes=query:inactive
                spring GET /orders/{id}
                spring DELETE /orders takes=body(java.util.List<java.lang.Long>)
                spring GET /notes/{id}
                spring DELETE /notes takes=any
                spring GET /boxes/{id}
                spring DELETE /boxes known params=key
                spring GET /pods/{id}
                spring DELETE /pods takes=header:X-Confirm
                spring GET /rooms/{id}
                spring DELETE /rooms
                """);
    }

    @Test
    void whatBelongsToAnItemOrTheCallerMayBeCleared() {
        rule.check("""
                spring GET /carts/{id}/items/{itemId}
                spring DELETE /carts/{id}/items known
                spring GET /users/me/orders/{id}
                spring DELETE /users/me/orders known
                spring GET /sessions/{id}
                spring DELETE /sessions known
                spring GET /caches/{name}
                spring DELETE /caches known
                """);
    }

    @Test
    void onlyCollectionsOfReadableItemsCount() {
        rule.check("""
                spring GET /profile
                spring DELETE /profile known
                spring DELETE /counters known
                spring DELETE /users/all known
                spring GET /settings/{id}
                spring DELETE /settings/reset known
                """);
    }

    @Test
    void theCureNamesTheItem() {
        var finding = rule.findings("""
                spring GET /users/{id}
                spring DELETE /users/{id} known
                spring DELETE /users known
                """).get(0);
        assertThat(finding.cure()).startsWith("leave it to `DELETE /users/{id}`");
        assertThat(finding.related())
                .singleElement()
                .satisfies(related -> assertThat(related.note()).isEqualTo("removes one item"));
    }

    @Test
    void whatBelongsToItemsShowsThatThereAreSome() {
        rule.check("""
                spring GET /traces/{id}/spans
                spring DELETE /traces known   # delete-on-collection
                spring DELETE /events known
                """);
    }
}
