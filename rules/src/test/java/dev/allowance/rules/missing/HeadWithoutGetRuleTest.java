package dev.allowance.rules.missing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class HeadWithoutGetRuleTest {

    private final RuleTest rule = RuleTest.of(new HeadWithoutGetRule());

    @Test
    void headAloneIsWorthKnowing() {
        rule.check("""
                spring HEAD /files/{name}   # head-without-get
                jaxrs HEAD /pictures/{name}   # head-without-get
                jaxrs DELETE /pictures/{name}
                """);
    }

    @Test
    void anyGetWillDo() {
        rule.check("""
                spring HEAD /files/{name}
                spring GET /files/{id}
                spring GET,HEAD /pictures
                spring HEAD /all
                spring * /all
                spring HEAD /pages/{page}
                spring GET /{type}/{id}
                jaxrs HEAD /things/{id}
                jaxrs ? /things
                spring HEAD /actuator/health
                """);
    }

    @Test
    void theCureIsGet() {
        assertThat(rule.findings("spring HEAD /files/{name}").get(0).cure()).startsWith("map the handler to GET");
    }
}
