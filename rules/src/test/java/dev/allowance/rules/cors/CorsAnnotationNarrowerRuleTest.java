package dev.allowance.rules.cors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class CorsAnnotationNarrowerRuleTest {

    private final RuleTest rule = RuleTest.of(new CorsAnnotationNarrowerRule());

    @Test
    void flagsAMappedMethodThatIsNotListed() {
        rule.check("""
                spring DELETE /a controller=body;cors;methods:GET|POST  # cors-annotation-narrower
                spring PUT /b -> a.B#put() controller=body;method-cors;methods:GET  # cors-annotation-narrower
                spring GET,PUT /c -> a.C#put() controller=body;method-cors;methods:GET  # cors-annotation-narrower
                spring GET /d -> a.D#get() controller=body;cors;methods:GET|POST
                """);
    }

    @Test
    void tellsAClassOnce() {
        assertThat(rule.findings("""
                spring DELETE /a -> a.A#delete() controller=body;cors;methods:GET|POST
                spring DELETE /b -> a.A#delete() controller=body;cors;methods:GET|POST
                spring PUT /a -> a.A#put() controller=body;cors;methods:GET|POST
                """)).singleElement().satisfies(finding -> {
            assertThat(finding.problem()).contains("`DELETE /a` and 1 more").contains("GET, POST only");
            assertThat(finding.cure()).contains("add DELETE, PUT");
        });
    }

    @Test
    void isMilderWhereOnlyReadingIsAllowedForAClass() {
        rule.check("""
                spring DELETE /a controller=body;cors;methods:GET|HEAD  # cors-annotation-narrower:info
                """);
    }

    @Test
    void isSilentWithoutAListOrAMethodOrKnowledge() {
        rule.check("""
                spring DELETE /a controller=body;cors
                spring DELETE /b controller=body
                spring DELETE /c
                spring * /d controller=body;cors;methods:GET
                spring HEAD /e controller=body;cors;methods:GET
                spring PUT /f controller=body;cors;methods:GET;unread
                spring PUT /g role=interface controller=body;cors;methods:GET|POST
                """);
    }
}
