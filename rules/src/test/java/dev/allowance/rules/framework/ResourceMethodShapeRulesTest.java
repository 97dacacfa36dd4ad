package dev.allowance.rules.framework;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

/** Rules about resource methods that the specification does not allow. */
class ResourceMethodShapeRulesTest {

    @Test
    void severalDesignatorsAreFlaggedOnce() {
        RuleTest.of(new MultipleHttpDesignatorsRule()).check("""
                jaxrs GET /reports -> a.Reports#report()
                jaxrs POST /reports -> a.Reports#report()
                jaxrs GET /more -> a.Reports#report()   # multiple-http-designators
                jaxrs POST /more -> a.Reports#report()
                """);
    }

    @Test
    void oneDesignatorOnSeveralPathsAndOverloadsAreFine() {
        RuleTest.of(new MultipleHttpDesignatorsRule()).check("""
                jaxrs GET /a -> a.Sub#get()
                jaxrs GET /b -> a.Sub#get()
                jaxrs POST /a -> a.Sub#get(java.lang.String)
                jaxrs GET /e/x -> a.Sub#e() root=/e locators=x sub=
                jaxrs GET /e/x -> a.Sub#e() root=/e/x
                jaxrs GET /c -> a.Client#both() role=client
                jaxrs POST /c -> a.Client#both() role=client
                spring GET /d -> a.Spring#both()
                spring POST /d -> a.Spring#both()
                """);
    }

    @Test
    void severalBodiesAreFlagged() {
        RuleTest.of(new MultipleEntityParamsRule()).check("""
                jaxrs PUT /orders takes=body(boolean),body(a.Order)   # multiple-entity-params
                jaxrs POST /orders takes=body(a.Order),context,query:q
                jaxrs PATCH /orders takes=body(a.Order),body(kotlin.coroutines.Continuation)
                jaxrs DELETE /orders takes=body(a.Order),body(a.Form)@field
                jaxrs POST /parts takes=body(java.lang.String),body(?)
                spring POST /spring takes=body(a.Order),body(a.Other)
                """);
    }
}
