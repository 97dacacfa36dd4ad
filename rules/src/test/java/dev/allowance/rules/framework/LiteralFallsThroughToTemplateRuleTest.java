package dev.allowance.rules.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class LiteralFallsThroughToTemplateRuleTest {

    private final RuleTest rule = RuleTest.of(new LiteralFallsThroughToTemplateRule());

    @Test
    void flagsWritingMethodsThatTheCallersItemLacks() {
        rule.check("""
                spring GET /users/me -> a.Users#me()
                spring PUT /users/{id} -> a.Users#put() takes=path:id  # literal-falls-through-to-template:warning
                spring GET /users/{id} -> a.Users#get() takes=path:id
                spring GET /teams/mine -> a.Teams#mine()
                spring DELETE /teams/{id} -> a.Teams#delete() takes=path:id  # literal-falls-through-to-template
                jaxrs GET /sessions/current -> a.Sessions#current() root=/sessions sub=current
                jaxrs DELETE /sessions/{id} -> a.Sessions#delete() root=/sessions sub={id} takes=path:id  # literal-falls-through-to-template
                """);
    }

    @Test
    void isSilentWhereTheLiteralHasTheMethod() {
        rule.check("""
                spring GET /a/me -> a.A#me()
                spring PUT /a/me -> a.A#putMe()
                spring PUT /a/{id} -> a.A#put() takes=path:id
                spring * /b/me -> a.B#me()
                spring PUT /b/{id} -> a.B#put() takes=path:id
                """);
    }

    @Test
    void isSilentWhereTheWordIsNoIdOrNoItem() {
        rule.check("""
                spring GET /a/me -> a.A#me()
                spring PUT /a/{id} -> a.A#put() takes=path:id(long)
                spring DELETE /a/{id:\\d+} -> a.A#delete() takes=path:id
                spring PATCH /a/{id} -> a.A#patch()
                spring GET /b/search -> a.B#search()
                spring PUT /b/{id} -> a.B#put() takes=path:id
                spring GET /c/@me -> a.C#me()
                spring PUT /c/{id} -> a.C#put() takes=path:id
                """);
    }

    @Test
    void isSilentAcrossClasses() {
        rule.check("""
                spring GET /a/me -> a.A#me()
                spring PUT /a/{id} -> a.B#put() takes=path:id
                """);
    }

    @Test
    void tellsALiteralOnceWhateverTheVariableIsCalledAndWhetherItIsRead() {
        assertThat(rule.findings("""
                spring GET /users/current -> a.Users#current()
                spring DELETE /users/{id} -> a.Users#delete() takes=path:id(java.lang.String)
                spring PUT /users/{name} -> a.Users#put() takes=body(a.User)
                """)).singleElement().satisfies(finding -> {
            assertThat(finding.problem())
                    .isEqualTo(
                            "`PUT, DELETE /users/current` is not mapped and runs `Users#put` with `current` as `name`,"
                                    + " or what stands beside it");
            assertThat(finding.related()).hasSize(2);
        });
        rule.check("""
                spring GET /users/current -> a.Users#current()
                spring PUT /users/{name} -> a.Users#put() takes=any(java.util.Map)
                """);
    }

    @Test
    void namesBothParties() {
        assertThat(rule.findings("""
                spring GET /users/me -> a.Users#me()
                spring PUT,PATCH /users/{id} -> a.Users#put() takes=path:id
                """)).singleElement().satisfies(finding -> {
            assertThat(finding.problem()).startsWith("`PUT, PATCH /users/me` is not mapped and runs `Users#put`");
            assertThat(finding.related()).hasSize(1);
        });
    }
}
