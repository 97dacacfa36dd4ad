package dev.allowance.rules.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class TunnelledMethodRuleTest {

    private final RuleTest rule = RuleTest.of(new TunnelledMethodRule());

    @Test
    void conditionsThatNameAnotherMethodAreFlagged() {
        rule.check("""
                spring POST /users/{id} params=action=delete   # tunnelled-method
                spring GET /users/{id} params=_method=PUT   # tunnelled-method
                spring POST /orders/{id} params=op=update   # tunnelled-method
                spring POST /things/{id} headers=X-HTTP-Method-Override=PATCH   # tunnelled-method
                """);
    }

    @Test
    void parametersThatCanBeNothingElseAreFlagged() {
        rule.check("""
                jaxrs POST /orders/{id} takes=header:X-HTTP-Method-Override   # tunnelled-method
                spring POST /users/{id} takes=query:_method?   # tunnelled-method
                """);
    }

    @Test
    void businessWordsAreNoMethods() {
        rule.check("""
                spring POST /cards params=action=block
                spring POST /payments params=method=card
                spring POST /bank params=operation=transfer
                spring POST /users params=action=create
                spring GET /users params=action=get
                spring POST /users/{id} params=action!=delete
                spring POST /items/{id} params=action
                spring POST /jobs takes=query:action,query:method
                spring DELETE /jobs/{id} params=action=delete
                jaxrs POST /gateway takes=body(a.Call)
                """);
    }

    @Test
    void pagesAndProtocolsAreLetBe() {
        rule.check("""
                spring POST /users/{id} params=action=delete returns=org.springframework.web.servlet.ModelAndView
                spring POST /owners/{id} params=action=delete takes=context(org.springframework.ui.Model)
                spring POST /rpc params=method=delete
                spring POST /webhook takes=header:X-HTTP-Method-Override
                """);
    }

    @Test
    void theCureNamesTheMethod() {
        assertThat(rule.findings("spring POST /users/{id} params=action=delete")
                        .get(0)
                        .cure())
                .isEqualTo("map it to `DELETE /users/{id}`");
    }

    @Test
    void theMessageNamesWhatCarriesTheMethod() {
        assertThat(rule.findings("spring GET /users/{id} params=_method=PUT")
                        .get(0)
                        .problem())
                .startsWith("`GET /users/{id}` carries PUT in the parameter `_method=PUT`: caches");
        assertThat(rule.findings("jaxrs POST /orders/{id} takes=header:X-HTTP-Method-Override")
                        .get(0)
                        .problem())
                .startsWith("`POST /orders/{id}` carries a method in the header `X-HTTP-Method-Override`: caches");
        assertThat(rule.findings("spring POST /users/{id} takes=query:_method?")
                        .get(0)
                        .problem())
                .contains("carries a method in the parameter `_method`: caches");
    }
}
