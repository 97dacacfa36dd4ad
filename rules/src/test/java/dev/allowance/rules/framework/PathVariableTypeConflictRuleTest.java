package dev.allowance.rules.framework;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class PathVariableTypeConflictRuleTest {

    private final RuleTest rule = RuleTest.of(new PathVariableTypeConflictRule());

    @Test
    void flagsANumberBesideTextOrAUuid() {
        rule.check("""
                spring GET /users/{id} -> a.Users#get() takes=path:id(long)
                spring DELETE /users/{name} -> a.Users#delete() takes=path:name(java.lang.String)  # path-variable-type-conflict
                jaxrs GET /orders/{id} -> a.Orders#get() takes=path:id(java.util.UUID)  # path-variable-type-conflict
                jaxrs PUT /orders/{id} -> a.Orders#put() takes=path:id(java.lang.Integer)
                """);
    }

    @Test
    void theMethodsMayBeOfTwoClassesAndTheVariableOfAnyText() {
        rule.check("""
                spring GET /a/{id} -> a.A#get() takes=path:id(long)
                spring PUT /a/{id} -> a.B#put() takes=path:id(java.lang.String)  # path-variable-type-conflict
                spring PUT /c/{id} -> a.C#put() takes=path:id(long)
                spring GET /c/{key:.+} -> a.C#get() takes=path:key(java.lang.String)  # path-variable-type-conflict
                """);
    }

    @Test
    void isSilentAboutTypesThatMayAgree() {
        rule.check("""
                spring GET /a/{id} -> a.A#get() takes=path:id(long)
                spring PUT /a/{id} -> a.A#put() takes=path:id(java.lang.Integer)
                spring GET /b/{id} -> a.B#get() takes=path:id(java.util.UUID)
                spring PUT /b/{id} -> a.B#put() takes=path:id(java.lang.String)
                spring GET /c/{id} -> a.C#get() takes=path:id(long)
                spring PUT /c/{id} -> a.C#put() takes=path:id(a.UserId)
                spring GET /d/{id} -> a.D#get() takes=path:id(long)
                spring PUT /d/{id} -> a.D#put() takes=any
                """);
    }

    @Test
    void isSilentAboutOtherPaths() {
        rule.check("""
                spring GET /a/{id} -> a.A#get() takes=path:id(long)
                spring GET /a/{id}/b -> a.A#b() takes=path:id(java.lang.String)
                spring DELETE /a/{id:[a-z]+} -> a.A#delete() takes=path:id(java.lang.String)
                spring PATCH /a/{id} -> a.A#patch() role=interface takes=path:id(java.lang.String)
                spring GET /c/{a}/{b} -> a.C#get() takes=path:a(long),path:b(java.lang.String)
                """);
    }
}
