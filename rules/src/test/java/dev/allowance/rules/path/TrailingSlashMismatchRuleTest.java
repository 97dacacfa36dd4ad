package dev.allowance.rules.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.framework.Matching;
import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class TrailingSlashMismatchRuleTest {

    private final RuleTest rule = RuleTest.of(new TrailingSlashMismatchRule());

    @Test
    void aSlashAtTheEndIsAnotherPathInSpring() {
        rule.check("""
                spring GET /users/   # trailing-slash-mismatch
                spring GET /orders
                spring GET /orders/{id}/   # trailing-slash-mismatch
                """);
    }

    @Test
    void differentMethodsWithAndWithoutTheSlashAreAnError() {
        rule.check("""
                spring GET /users
                spring POST /users/   # trailing-slash-mismatch:error
                """);
    }

    @Test
    void aPathToWhichASlashMayBeAddedLacksNothing() {
        rule.comparedBy(Matching.TRAILING_SLASH).check("""
                spring GET /users -> a.Users#list()
                spring GET /users/ -> a.Users#listAgain()
                spring POST /users -> a.Users#add()
                spring GET /orders/   # trailing-slash-mismatch
                spring GET /items
                spring POST /items/   # trailing-slash-mismatch:error
                """);
    }

    @Test
    void aTwinThatLacksMethodsIsFlagged() {
        rule.check("""
                spring GET /users -> a.Users#list()
                spring GET /users/ -> a.Users#listAgain()   # trailing-slash-mismatch
                spring POST /users -> a.Users#add()
                spring GET /orders -> a.Orders#list()
                spring GET /orders/ -> a.Orders#list()   # trailing-slash-mismatch:info
                spring POST /orders -> a.Orders#add()
                """);
    }

    @Test
    void bothFormsWithTheSameMethodsAreMeant() {
        rule.check("""
                spring GET /users -> a.Users#list()
                spring GET /users/ -> a.Users#list()
                spring * /x -> a.X#any()
                spring * /x/ -> a.X#any()
                """);
    }

    @Test
    void rootsAndRestsHaveNoOtherForm() {
        rule.check("""
                spring GET /
                spring GET /files/**
                spring GET /docs/{*rest}
                spring GET ${base}/
                """);
    }

    @Test
    void jaxRsMakesNoDifference() {
        rule.check("""
                jaxrs GET /users/
                jaxrs GET /orders
                jaxrs POST /orders/
                """);
    }

    @Test
    void theMessageNamesBothForms() {
        var findings = rule.findings("""
                spring GET /users
                spring POST /users/
                """);
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).problem())
                .isEqualTo("`/users/` answers POST, but `/users` without the slash answers GET");
        assertThat(rule.findings("spring GET /users/").get(0).problem()).endsWith("so `/users` is 404");
    }

    @Test
    void theCureIsWhatTheServerCanDo() {
        String other = "spring GET /users\nspring POST /users/\n";
        assertThat(rule.findings(other).get(0).cure())
                .isEqualTo("map it to `/users`; clients that send the slash can be served by `UrlHandlerFilter`");
        assertThat(rule.comparedBy(Matching.TRAILING_SLASH)
                        .findings(other)
                        .get(0)
                        .cure())
                .isEqualTo("map it to `/users`, which then answers the form with the slash too");
        assertThat(rule.findings("spring GET /users/").get(0).cure()).startsWith("map it to `/users`");
        assertThat(rule.findings("spring GET,POST /users\nspring GET /users/\n")
                        .get(0)
                        .cure())
                .isEqualTo("let `UrlHandlerFilter` serve clients that send the slash, for every method alike");
    }
}
