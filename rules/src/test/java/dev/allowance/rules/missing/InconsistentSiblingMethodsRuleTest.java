package dev.allowance.rules.missing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class InconsistentSiblingMethodsRuleTest {

    private final RuleTest rule = RuleTest.of(new InconsistentSiblingMethodsRule());

    private static final String FAMILY = """
            spring GET,POST /api/authors
            spring GET,PUT,DELETE /api/authors/{id}
            spring GET,POST /api/books
            spring GET,PUT,DELETE /api/books/{id}
            spring GET,POST /api/editors
            spring GET,PATCH,DELETE /api/editors/{id}
            spring GET,POST /api/publishers
            spring GET,PUT,DELETE /api/publishers/{id}
            spring GET,POST /api/shops
            spring GET,PUT,DELETE /api/shops/{id}
            """;

    @Test
    void theOddOneOutIsWorthKnowing() {
        rule.check(FAMILY + """
                spring GET,POST /api/orders
                spring GET,DELETE /api/orders/{id}   # inconsistent-sibling-methods
                """);
        rule.check(FAMILY + """
                spring GET,POST /api/orders
                spring GET,PUT /api/orders/{id}   # inconsistent-sibling-methods
                """);
    }

    @Test
    void whatIsDifferentByNatureIsNotCompared() {
        rule.check(FAMILY + """
                spring GET /api/events
                spring GET /api/events/{id}
                spring GET,POST /api/tokens
                spring GET,DELETE /api/tokens/{id}
                spring GET,POST,PUT /api/orders
                spring GET,DELETE /api/orders/{orderId}
                spring GET,POST /other/rooms
                spring GET,DELETE /other/rooms/{id}
                spring GET,POST /api/assets
                spring GET,PUT /api/assets/{id}
                spring DELETE /api/assets/{id}/{rev}
                spring GET /api/files
                spring GET,DELETE /api/files/{id}
                """);
    }

    @Test
    void whatOnlyJoinsItsPartsIsChangedPartByPart() {
        rule.check(FAMILY + """
                spring GET,POST /api/accesses
                spring GET,DELETE /api/accesses/{accessId}
                spring GET,POST /api/accesses/{accessId}/roles
                spring GET,DELETE /api/accesses/{accessId}/roles/{roleId}
                """);
        rule.check(FAMILY + """
                spring GET,POST /api/orders
                spring GET,DELETE /api/orders/{id}   # inconsistent-sibling-methods
                spring POST /api/orders/{id}/cancel
                spring GET /api/orders/{id}/lines/{lineId}
                """);
    }

    @Test
    void fewSiblingsAreNoFamily() {
        rule.check("""
                spring GET,POST /authors
                spring GET,PUT,DELETE /authors/{id}
                spring GET,POST /books
                spring GET,PUT,DELETE /books/{id}
                spring GET,POST /orders
                spring GET,DELETE /orders/{id}
                """);
    }

    @Test
    void aDividedFamilyHasNoCustom() {
        rule.check(FAMILY + """
                spring GET,POST /api/orders
                spring GET,DELETE /api/orders/{id}
                spring GET,POST /api/invoices
                spring GET,DELETE /api/invoices/{id}
                """);
    }

    @Test
    void theMessageNamesTheMethodAndASibling() {
        var finding = rule.findings(FAMILY + """
                spring GET,POST /api/orders
                spring GET,DELETE /api/orders/{id}
                """).get(0);
        assertThat(finding.problem())
                .isEqualTo("`/api/orders/{id}` refuses PUT with 405, which 5 of the 6 kinds of items beside it take,"
                        + " such as `DELETE,GET,PUT /api/authors/{id}`");
        assertThat(finding.cure()).startsWith("add `PUT /api/orders/{id}`");
    }
}
