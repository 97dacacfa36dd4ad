package dev.allowance.rules.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class MixedPathStyleRuleTest {

    private final RuleTest rule = RuleTest.of(new MixedPathStyleRule());

    @Test
    void aSegmentInAnotherStyleIsFlagged() {
        rule.check("""
                spring GET /billing-addresses
                spring GET /tax-rates
                spring GET /gift-cards/{id}
                spring GET /gift-cards/{id}/price-lists
                spring POST /api/v1/delivery-slots
                spring GET /orderItems   # mixed-path-style
                """);
    }

    @Test
    void aWholeApiIsFlaggedOnce() {
        rule.check("""
                spring GET /billing-addresses
                spring GET /tax-rates
                spring GET /gift-cards/{id}
                spring GET /gift-cards/{id}/price-lists
                spring POST /api/v1/delivery-slots
                spring GET /orderItems
                spring GET /orderItems/{id}
                spring GET /ship_dates   # mixed-path-style
                spring GET /creditNotes
                """);
    }

    @Test
    void oneStyleIsGoodWhateverItIs() {
        rule.check("""
                spring GET /order_items
                spring GET /tax_rates
                spring GET /gift_cards
                spring GET /price_lists
                spring GET /delivery_slots
                jaxrs GET /orderItems
                jaxrs GET /taxRates
                jaxrs GET /giftCards
                jaxrs GET /priceLists
                jaxrs GET /deliverySlots
                """);
    }

    @Test
    void namesGivenByOthersAreLeftAlone() {
        rule.check("""
                spring GET /billing-addresses
                spring GET /tax-rates
                spring GET /gift-cards/{id}
                spring GET /gift-cards/{id}/price-lists
                spring POST /api/v1/delivery-slots
                spring GET /.well-known/openidConfiguration
                spring GET /oauth2/token_key
                spring GET /actuator/threadDump
                spring GET /Users/{userId}
                spring GET /providers/Microsoft.Sql
                spring GET /chat.postMessage
                spring GET /OData
                spring GET /{tenantId}/x
                spring GET /users/{id}.zipFile
                spring GET /_search
                spring GET /users:batchGet
                """);
    }

    @Test
    void aServicesNameAndSamplesAreLeftAlone() {
        rule.check("""
                spring GET /shop-admin/v1/orderItems
                spring GET /shop-admin/v1/taxRates
                spring GET /shop-admin/v1/giftCards
                spring GET /shop-admin/v1/priceLists
                spring GET /shop-public/v1/deliverySlots
                spring GET /mock/api/no-pager
                spring GET /example/my-widgets
                """);
    }

    @Test
    void twoOfEachAreMixed() {
        var findings = rule.findings("""
                spring GET /order-items
                spring GET /tax-rates
                spring GET /giftCards
                spring GET /priceLists
                """);
        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem())
                        .isEqualTo(
                                "`giftCards` in `/giftCards` is not written like other paths: 2 segments join their words"
                                        + " with hyphens, 2 in camel case"));
    }

    @Test
    void oneBesideAFewTellsNothing() {
        rule.check("""
                spring GET /order-items
                spring GET /tax-rates
                spring GET /price-lists
                spring GET /gift_cards
                spring GET /deliverySlots
                """);
    }

    @Test
    void twoNamesTellNothing() {
        rule.check("""
                spring GET /order-items
                spring GET /taxRates
                spring GET /orders
                """);
    }

    @Test
    void clientsOfOtherApisAreNotThisOne() {
        rule.check("""
                spring GET /billing-addresses
                spring GET /tax-rates
                spring GET /gift-cards/{id}
                spring GET /gift-cards/{id}/price-lists
                spring POST /api/v1/delivery-slots
                spring GET /orderItems role=client
                """);
    }

    @Test
    void theMessageCountsTheStylesAndWritesTheSegmentInTheUsualOne() {
        var findings = rule.findings("""
                spring GET /a-b
                spring GET /c-d
                spring GET /e-f
                spring GET /g-h
                spring GET /i-j
                spring GET /shipHTTPDates/x
                spring GET /k_l
                """);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.problem())
                    .contains("`k_l` in `/k_l` is not written like most paths")
                    .contains("5 segments join their words with hyphens, 1 with underscores and 1 in camel case");
            assertThat(finding.cure()).startsWith("write `k-l`");
            assertThat(finding.related()).hasSize(1);
        });
    }

    @Test
    void itIsToldWhereThePathStays() {
        rule.check("""
                spring GET /billing-addresses
                spring GET /tax-rates
                spring GET /gift-cards
                spring GET /price-lists
                spring GET /delivery-slots
                spring GET /orderItems deprecated
                spring GET /statusUpdates   # mixed-path-style
                """);
    }

    @Test
    void theUsualStyleMayBeCamelCase() {
        assertThat(rule.findings("""
                        spring GET /orderItems
                        spring GET /taxRates
                        spring GET /priceLists
                        spring GET /deliverySlots
                        spring GET /statusUpdates
                        spring GET /gift-card-codes
                        """))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cure()).startsWith("write `giftCardCodes`"));
    }

    @Test
    void aSegmentIsToldAtTheRouteThatStays() {
        String kebab = """
                spring GET /billing-addresses
                spring GET /tax-rates
                spring GET /gift-cards
                spring GET /price-lists
                spring GET /delivery-slots
                """;
        rule.check(kebab + """
                spring GET /orderItems/a deprecated
                spring GET /orderItems/b   # mixed-path-style
                """);
        rule.check(kebab + """
                spring GET /orderItems/a   # mixed-path-style
                spring GET /orderItems/b deprecated
                """);
        rule.check(kebab + """
                spring GET /orderItems/a deprecated   # mixed-path-style
                spring GET /orderItems/b deprecated
                """);
    }
}
