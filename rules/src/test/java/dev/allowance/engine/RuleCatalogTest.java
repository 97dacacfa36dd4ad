package dev.allowance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleCatalogTest {

    @Test
    void sortsRulesById() {
        RuleCatalog catalog = new RuleCatalog(
                List.of(TestRule.flagging("b", Theme.PATH, "b"), TestRule.flagging("a", Theme.PATH, "a")));

        assertThat(catalog.rules()).extracting(rule -> rule.info().id()).containsExactly("a", "b");
        assertThat(catalog.ids()).containsExactly("a", "b");
        assertThat(catalog.problems()).isEmpty();
    }

    @Test
    void refusesASecondRuleOfOneIdAndNamesBoth() {
        Rule first = TestRule.flagging("a", Theme.PATH, "a");
        Rule second = new Rule() {
            @Override
            public RuleInfo info() {
                return first.info();
            }

            @Override
            public void check(dev.allowance.spi.RuleContext context) {
                context.table().routes().forEach(context::eligible);
            }
        };

        RuleCatalog catalog = new RuleCatalog(List.of(first, second));

        assertThat(catalog.rules()).hasSize(1);
        assertThat(catalog.problems())
                .singleElement()
                .asString()
                .contains("\"a\"", first.getClass().getName(), second.getClass().getName());
    }

    @Test
    void hasNoPageForAnUnknownRule() {
        assertThat(RuleCatalog.load().page("no-such-rule")).isEmpty();
    }
}
