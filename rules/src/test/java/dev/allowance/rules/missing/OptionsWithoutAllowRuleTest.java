package dev.allowance.rules.missing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class OptionsWithoutAllowRuleTest {

    private final RuleTest rule = RuleTest.of(new OptionsWithoutAllowRule());

    @Test
    void handlersThatCannotWriteHeadersAreFlagged() {
        rule.check("""
                spring OPTIONS /users known   # options-without-allow
                jaxrs OPTIONS /orders returns=java.lang.String   # options-without-allow
                jaxrs OPTIONS /rooms/{id} returns=java.util.Set<java.lang.String> takes=path:id   # options-without-allow
                """);
    }

    @Test
    void handlersThatMayWriteThemAreNot() {
        rule.check("""
                jaxrs OPTIONS /orders returns=jakarta.ws.rs.core.Response
                spring OPTIONS /users returns=org.springframework.http.ResponseEntity<java.lang.Void>
                spring OPTIONS /rooms takes=context(jakarta.servlet.http.HttpServletResponse)
                spring OPTIONS /headers returns=org.springframework.http.HttpHeaders
                jaxrs OPTIONS /any takes=any
                jaxrs OPTIONS /field takes=context(jakarta.servlet.http.HttpServletResponse)@field
                spring OPTIONS /unknown
                spring * /all known
                spring GET,OPTIONS /both known
                """);
    }

    @Test
    void theCureIsToLetTheFrameworkAnswer() {
        assertThat(rule.findings("spring OPTIONS /users known").get(0).cure()).startsWith("remove the handler");
    }
}
