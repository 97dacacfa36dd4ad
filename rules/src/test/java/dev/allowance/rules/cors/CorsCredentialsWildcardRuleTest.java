package dev.allowance.rules.cors;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class CorsCredentialsWildcardRuleTest {

    private final RuleTest rule = RuleTest.of(new CorsCredentialsWildcardRule());

    @Test
    void flagsCredentialsFromAnywhere() {
        rule.check("""
                spring GET /a -> a.A#get() controller=body;cors;credentials  # cors-credentials-wildcard
                spring GET /b -> a.B#get() controller=body;cors;credentials;origins:*  # cors-credentials-wildcard
                spring GET /c -> a.C#get() controller=body;method-cors;credentials;origins:*|http://x;patterns:*  # cors-credentials-wildcard
                """);
    }

    @Test
    void isSilentWhereOriginsAreNamedOrNothingIsKnown() {
        rule.check("""
                spring GET /a -> a.A#get() controller=body;cors;origins:*
                spring GET /b -> a.B#get() controller=body;cors;credentials;origins:${origins}
                spring GET /c -> a.C#get() controller=body;cors;credentials;patterns:*
                spring GET /d -> a.D#get() controller=body;cors;credentials;unread
                spring GET /e -> a.E#get() controller=body
                spring GET /f
                """);
    }
}
