package dev.allowance.rules.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.framework.Runtime;
import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HiddenResourceMethodRuleTest {

    private static final RuleTest RULE = RuleTest.of(new HiddenResourceMethodRule());

    @ParameterizedTest
    @EnumSource(
            value = Runtime.class,
            names = {"JERSEY", "RESTEASY", "CXF"})
    void aClassWithABetterPathTakesItAll(Runtime runtime) {
        RULE.servedBy(runtime).check("""
                jaxrs GET /orders root=/orders
                jaxrs GET /orders/{id}/items root=/orders sub={id}/items   # hidden-resource-method
                jaxrs DELETE /orders/{id}/items/{item} root=/orders/{id}/items sub={item}
                """);
    }

    @Test
    void whatIsReachedOnSomePathsIsNotHidden() {
        RULE.servedBy(Runtime.JERSEY).check("""
                jaxrs GET /orders root=/orders
                jaxrs GET /orders/{id} root=/orders sub={id}
                jaxrs DELETE /orders/special/x root=/orders/special sub=x
                jaxrs GET /any/{rest:.*} root=/any sub={rest:.*}
                jaxrs GET /any/a/b root=/any/a sub=b
                """);
    }

    @Test
    void classesOfOnePathAreOne() {
        RULE.servedBy(Runtime.JERSEY, Runtime.RESTEASY).check("""
                jaxrs GET /orders/{id} root=/orders sub={id}
                jaxrs DELETE /orders/{number} root=/orders sub={number}
                """);
    }

    @Test
    void whatTwoAnswerIsAnotherMatter() {
        RULE.servedBy(Runtime.JERSEY).check("""
                jaxrs GET /orders/{id} -> a.A#a() root=/orders sub={id}
                jaxrs GET /orders/{number} -> a.B#b() root=/orders sub={number}
                """);
    }

    @Test
    void whereOnlyRunTimeKnowsNothingIsHidden() {
        RULE.servedBy(Runtime.JERSEY).check("""
                jaxrs GET /orders/{id}/items root=/orders sub={id}/items
                jaxrs DELETE /orders/{id}/items/{item} root=/orders/{id}/items sub={item}
                jaxrs GET /${?}/all unknown=unresolved-constant root=/${?} sub=all
                """);
    }

    @Test
    void whatIsUndecidedElsewhereHidesNothing() {
        RULE.servedBy(Runtime.JERSEY).check("""
                jaxrs GET /orders/{id}/items root=/orders sub={id}/items   # hidden-resource-method
                jaxrs DELETE /orders/{id}/items/{item} root=/orders/{id}/items sub={item}
                jaxrs ? /teams/{id} unknown=undecided-locator root=/teams locators={id}
                """);
    }

    @Test
    void classesOfOtherPackagesMayBelongToAnotherApplication() {
        RULE.servedBy(Runtime.JERSEY).check("""
                jaxrs GET /orders/{id}/items -> a.v1.Orders#items() root=/orders sub={id}/items
                jaxrs DELETE /orders/{id}/items/{item} -> a.v2.Items#remove() root=/orders/{id}/items sub={item}
                """);
    }

    @Test
    void withoutAServerNothingIsSaid() {
        RULE.check("""
                jaxrs GET /orders/{id}/items root=/orders sub={id}/items
                jaxrs DELETE /orders/{id}/items/{item} root=/orders/{id}/items sub={item}
                """);
    }

    @Test
    void whatAnotherAnswersOnItsPathsIsAnotherMatter() {
        RULE.servedBy(Runtime.JERSEY).check("""
                jaxrs GET /orders/{id}/items -> a.A#a() root=/orders sub={id}/items
                jaxrs GET /orders/{no}/items -> a.B#b() root=/orders/{no} sub=items
                """);
        RULE.servedBy(Runtime.JERSEY).check("""
                jaxrs GET /orders/{id}/items -> a.A#a() root=/orders sub={id}/items   # hidden-resource-method
                jaxrs POST /orders/{no}/items -> a.B#b() root=/orders/{no} sub=items
                """);
    }

    @Test
    void theClassThatIsEnteredIsNamed() {
        assertThat(RULE.servedBy(Runtime.JERSEY).findings("""
                        jaxrs GET /accounts/{id}/items/x -> a.Accounts#get() root=/accounts/{id}/items/x
                        jaxrs GET /orders/{id}/items -> a.Orders#items() root=/orders sub={id}/items
                        jaxrs DELETE /orders/{id}/items/{item} -> a.Items#remove() root=/orders/{id}/items/ sub={item}
                        """))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem())
                        .isEqualTo("no request reaches `GET /orders/{id}/items` on Jersey: a request enters one root"
                                + " resource class for good, and on these paths that is `Items`, at"
                                + " `/orders/{id}/items/`"));
    }
}
