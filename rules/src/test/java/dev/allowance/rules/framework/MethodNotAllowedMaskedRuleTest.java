package dev.allowance.rules.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class MethodNotAllowedMaskedRuleTest {

    private final RuleTest rule = RuleTest.of(new MethodNotAllowedMaskedRule());

    @Test
    void flagsACatchAllAboveOtherRoutes() {
        rule.check("""
                spring GET /api/users
                spring POST /api/users/{id}
                spring * /api/**  # method-not-allowed-masked
                spring * /{*rest}  # method-not-allowed-masked
                """);
    }

    @Test
    void isSilentWhereNothingIsBelow() {
        rule.check("""
                spring GET /api/users
                spring * /api/any
                spring * /pages/**
                """);
    }

    @Test
    void letsRefusalsProxiesAndPagesBe() {
        rule.check("""
                spring GET /api/users
                spring * /** -> a.A#methodNotAllowed()
                spring * /api/** -> a.A#relay() takes=context(org.springframework.http.HttpMethod)
                spring * /api/{*rest} -> a.A#proxy()
                spring GET /{*page} -> a.A#page()
                spring * /{*page} -> a.A#only() headers=X-A
                jaxrs GET /users
                """);
    }

    @Test
    void saysHowManyAreBelow() {
        String one = "spring * /api/** -> a.A#all()\nspring GET /api/a\n";
        assertThat(problem(one)).endsWith("answers every other method of `GET /api/a`, in place of 405");
        assertThat(problem(one + "spring GET /api/b\nspring GET /api/c\n"))
                .endsWith("of `GET /api/a` and 2 more, in place of 405");
    }

    private String problem(String lines) {
        return rule.findings(lines).get(0).problem();
    }
}
