package dev.allowance.rules.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class DeleteWithBodyRuleTest {

    private final RuleTest rule = RuleTest.of(new DeleteWithBodyRule());

    @Test
    void bodiesOfDeleteAreWorthKnowing() {
        rule.check("""
                spring DELETE /products takes=body(java.util.List<java.lang.Long>)   # delete-with-body
                jaxrs DELETE /labels takes=body:name(java.lang.String)   # delete-with-body
                """);
    }

    @Test
    void otherDeletesAreNot() {
        rule.check("""
                spring DELETE /products/{id} takes=path:id(long)
                spring DELETE /products takes=query:id(java.util.List<java.lang.Long>)
                spring DELETE /notes takes=body?(a.Filter)
                spring DELETE /raw takes=body(java.io.InputStream)
                spring DELETE /orders
                spring DELETE,POST /things takes=body(a.Thing)
                """);
    }

    @Test
    void theMessageNamesTheBodyByItsNameOrElseItsType() {
        assertThat(rule.findings("spring DELETE /labels takes=body:label(a.Label)")
                        .get(0)
                        .problem())
                .startsWith("`DELETE /labels` needs `label` in the request's body");
        assertThat(rule.findings("spring DELETE /labels takes=body(a.Label)")
                        .get(0)
                        .problem())
                .startsWith("`DELETE /labels` needs `Label` in the request's body");
    }

    @Test
    void theCureFitsTheBody() {
        assertThat(rule.findings("spring DELETE /labels takes=body(a.Label)")
                        .get(0)
                        .cure())
                .contains("path or the query");
        assertThat(rule.findings("spring DELETE /labels takes=body(java.lang.Long[])")
                        .get(0)
                        .cure())
                .contains("takes POST");
    }

    @Test
    void anItemsPathSaysWhatToRemoveWhereJaxRsLetsTheBodyBeNull() {
        rule.check("""
                jaxrs DELETE /payments/{id} takes=path:id(long),body(a.Payment)
                jaxrs DELETE /payments takes=body(a.Payment)   # delete-with-body:info
                spring DELETE /orders/{id} takes=path:id(long),body(a.Order)   # delete-with-body:info
                """);
    }

    @Test
    void ofManyThePathDoesNotSayWhich() {
        rule.check("""
                jaxrs DELETE /members/bulk/{groupId} takes=path:groupId(long),body(java.lang.String)   # delete-with-body:info
                jaxrs DELETE /members/bulky/{groupId} takes=path:groupId(long),body(java.lang.String)
                """);
    }
}
