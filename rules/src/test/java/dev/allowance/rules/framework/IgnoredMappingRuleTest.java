package dev.allowance.rules.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class IgnoredMappingRuleTest {

    private final RuleTest rule = RuleTest.of(new IgnoredMappingRule());

    @Test
    void flagsAFurtherMapping() {
        rule.check("""
                spring GET /a returns=void controller=body;ignored:POST_/a  # ignored-mapping
                spring GET /b returns=void controller=view;ignored:PUT_/c role=interface  # ignored-mapping
                spring GET /d returns=void controller=body
                spring GET /e
                """);
    }

    @Test
    void leavesClientsAndDeadClassesAlone() {
        rule.check("""
                spring GET /a role=client returns=void controller=body;ignored:POST_/a
                spring GET /b role=unregistered returns=void controller=body;ignored:POST_/b
                """);
    }

    @Test
    void saysOnceWhatIsIgnored() {
        assertThat(rule.findings("""
                spring GET /a -> a.Users#get() controller=body;ignored:POST_/c|PUT_/d
                spring GET /b -> a.Users#get() controller=body;ignored:POST_/c|PUT_/d
                """))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).contains("`POST /c` and `PUT /d`"));
    }
}
