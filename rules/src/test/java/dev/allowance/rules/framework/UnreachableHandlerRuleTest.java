package dev.allowance.rules.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class UnreachableHandlerRuleTest {

    private final RuleTest rule = RuleTest.of(new UnreachableHandlerRule());

    @Test
    void flagsAClassThatIsNoController() {
        rule.check("""
                spring GET /a -> a.Users#list() role=unregistered controller=body;plain  # unreachable-handler
                spring GET /b -> a.Orders#list() role=unregistered controller=body
                spring GET /c -> a.Things#list() role=unregistered
                """);
    }

    @Test
    void tellsAClassOnce() {
        assertThat(rule.findings("""
                spring GET /a -> a.Users#list() role=unregistered controller=body;plain
                spring POST /a -> a.Users#create() role=unregistered controller=body;plain
                """))
                .singleElement()
                .satisfies(finding -> assertThat(finding.related()).hasSize(1));
    }

    @Test
    void isSilentAboutAllOtherRoles() {
        rule.check("""
                spring GET /a role=interface controller=body;plain
                spring GET /b role=abstract controller=body;plain
                spring GET /c role=client controller=body;plain
                spring GET /d controller=body;plain
                jaxrs GET /e role=unreached known
                """);
    }
}
