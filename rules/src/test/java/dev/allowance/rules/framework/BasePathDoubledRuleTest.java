package dev.allowance.rules.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class BasePathDoubledRuleTest {

    private final RuleTest rule = RuleTest.of(new BasePathDoubledRule());

    @Test
    void flagsAPrefixThatStandsTwice() {
        rule.check("""
                spring GET /api/users/api/users/{id} -> a.A#get()  # base-path-doubled
                spring GET /api/api/users -> a.B#get()  # base-path-doubled
                spring GET /shop/users/shop/users -> a.E#get()  # base-path-doubled
                jaxrs GET v1/v1/users -> a.C#get()  # base-path-doubled
                spring GET /api/users -> a.D#get()
                """);
    }

    @Test
    void letsWordsBeThatMayStandTwice() {
        rule.check("""
                spring GET /roles/roles -> a.A#get()
                spring GET /groups/{id}/groups -> a.B#get()
                spring GET /api/users/{id}/api/users -> a.C#get()
                spring GET /x/x/x/x -> a.D#get()
                spring GET /v1/v2/users -> a.E#get()
                spring GET / -> a.F#get()
                """);
    }

    @Test
    void proposesTheSinglePath() {
        assertThat(rule.findings("spring GET /api/users/api/users/{id}"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cure()).contains("`/api/users/{id}`"));
    }

    @Test
    void saysItOnceForAClass() {
        assertThat(rule.findings("""
                        spring GET /api/api/users -> a.Users#list()
                        spring POST /api/api/users -> a.Users#add()
                        spring GET /api/api/teams -> a.Teams#list()
                        """))
                .extracting(finding -> finding.related().size())
                .containsExactlyInAnyOrder(0, 1);
    }
}
