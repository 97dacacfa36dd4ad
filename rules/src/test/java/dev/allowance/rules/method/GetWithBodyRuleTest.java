package dev.allowance.rules.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class GetWithBodyRuleTest {

    private final RuleTest rule = RuleTest.of(new GetWithBodyRule());

    @Test
    void bodiesOfSafeMethodsAreFlagged() {
        rule.check("""
                spring GET /products takes=body(a.Criteria)   # get-with-body
                jaxrs GET /orders takes=body:customer(java.lang.String)   # get-with-body
                spring HEAD /products takes=body(a.Criteria)   # get-with-body
                spring GET /notes takes=body?(a.Criteria)   # get-with-body:info
                """);
    }

    @Test
    void whatComesFromElsewhereIsNoBody() {
        rule.check("""
                spring GET /products takes=query:name,header:accept,any(a.Criteria),context
                spring GET /users/{id} takes=path:id(long)
                jaxrs GET /users/{name} takes=body:name(java.lang.String)
                spring GET /orders
                """);
    }

    @Test
    void whatMayLookAtAnyRequestIsLetBe() {
        rule.check("""
                spring GET /proxy takes=body(org.springframework.http.HttpEntity<java.lang.String>)
                spring GET /raw takes=body(java.io.InputStream)
                spring GET,POST /search takes=body(a.Criteria)
                spring * /all takes=body(a.Criteria)
                spring POST /products takes=body(a.Product)
                """);
    }

    @Test
    void theMessageNamesTheBody() {
        assertThat(rule.findings("jaxrs GET /orders takes=body:customer(java.lang.String)")
                        .get(0)
                        .problem())
                .startsWith("`GET /orders` takes `customer` from the request's body");
    }

    @Test
    void fieldsOfAFormAreABodyUnlessAllMethodsOfTheClassHaveThem() {
        rule.check("""
                jaxrs GET /profiles/export takes=form:query(java.lang.String)   # get-with-body
                jaxrs GET /server/up takes=form:mode?(java.lang.String)@field
                """);
    }
}
