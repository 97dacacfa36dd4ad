package dev.allowance.rules.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.Finding;
import dev.allowance.spi.RuleTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicateRouteRuleTest {

    private final RuleTest rule = RuleTest.of(new DuplicateRouteRule());

    @Test
    void flagsASecondHandlerOfOneMethodAndPath() {
        rule.check("""
                spring GET /users/{id} -> a.Users#get()
                spring GET /users/{id} -> a.Users#read()  # duplicate-route
                spring POST /users/{id} -> a.Users#post()
                spring GET /users -> a.Users#list()
                """);
    }

    @Test
    void flagsHandlersThatShareSomeOfTheirMethods() {
        rule.check("""
                spring GET /users -> a.Users#a()
                spring GET,POST /users -> a.Users#b()  # duplicate-route
                """);
    }

    @Test
    void letsAMappingWithoutMethodYieldToOneThatNamesIt() {
        rule.check("""
                spring * /users -> a.Users#any()
                spring GET /users -> a.Users#list()
                """);
    }

    @Test
    void letsConditionsDecide() {
        rule.check("""
                spring GET /a -> a.A#json() produces=application/json
                spring GET /a -> a.A#csv() produces=text/csv
                spring GET /a -> a.A#all()
                spring POST /b -> a.A#json() consumes=application/json
                spring POST /b -> a.A#other() consumes=!application/json
                spring GET /c -> a.A#c1() params=x
                spring GET /c -> a.A#c2() params=!x
                spring GET /d -> a.A#d1() headers=X-A=1
                spring GET /d -> a.A#d2() headers=X-A=2
                spring GET /e -> a.A#e1() version=1
                spring GET /e -> a.A#e2() version=2
                spring POST /f -> a.A#f1() consumes=application/json,!text/plain
                spring POST /f -> a.A#f2() consumes=application/json
                spring POST /g -> a.A#g1() consumes=application/json
                spring POST /g -> a.A#g2() consumes=application/json,!text/plain
                """);
    }

    @Test
    void seesOneMediaTypeInBothLists() {
        rule.check("""
                spring GET /a -> a.A#a() produces=application/json
                spring GET /a -> a.A#b() produces=application/json,text/csv  # duplicate-route
                """);
    }

    @Test
    void isSilentAboutBeansThatDependOnTheEnvironment() {
        rule.check("""
                spring GET /a -> a.Dev#a() conditional
                spring GET /a -> a.Live#a() known
                """);
    }

    @Test
    void isSilentAcrossRolesAndAboutWhatIsUnknown() {
        rule.check("""
                spring GET /a -> a.A#a()
                spring GET /a -> a.Client#a() role=client
                spring GET /a -> a.Other#a() role=unregistered
                spring GET /${p} -> a.A#p() unknown=placeholder
                spring GET /${p} -> a.A#q() unknown=placeholder
                jaxrs GET /a -> a.R#a()
                """);
    }

    @Test
    void disregardsVariableNamesAndOuterSlashesInJaxRs() {
        rule.check("""
                jaxrs GET /orders/{id} -> a.Orders#a() root=orders sub={id}
                jaxrs GET /orders/{no} -> a.Orders#b() root=/orders/ sub=/{no}  # duplicate-route
                spring GET /orders/{id} -> a.Spring#a()
                spring GET /orders/{no} -> a.Spring#b()
                """);
    }

    @Test
    void knowsThatALongerRootClassWins() {
        rule.check("""
                jaxrs GET /a/b -> a.One#a() root=a sub=b
                jaxrs GET /a/b -> a.Two#b() root=a/b
                jaxrs GET /c -> a.Three#c() root=c
                jaxrs GET /c -> a.Three#d() root=c sub=
                """);
    }

    @Test
    void isSilentAboutResourceClassesThatMayBelongToTwoApplications() {
        rule.check("""
                jaxrs GET /users -> api.v1.Users#list()
                jaxrs GET /users -> api.v2.Users#list()
                """);
    }

    @Test
    void onlyWarnsOfTwoResourceClassesInOnePackage() {
        rule.check("""
                jaxrs GET /users -> api.Members#list()
                jaxrs GET /users -> api.Users#list()  # duplicate-route:warning
                """);
    }

    @Test
    void tellsHandlersOfOneNameApart() {
        assertThat(rule.findings("""
                        spring GET /users -> v1.Users#list()
                        spring GET /users -> v2.Users#list()
                        """))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).contains("`v1.Users#list`", "`v2.Users#list`"));
        assertThat(rule.findings("""
                        spring GET /users -> a.Users#list()
                        spring GET /users -> a.Users#list(java.lang.String)
                        """))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).contains("`Users#list()`", "`Users#list(String)`"));
    }

    @Test
    void saysWhatTheFrameworkWillDo() {
        assertThat(rule.findings("""
                        spring GET /users -> a.Users#a()
                        spring GET /users -> a.Users#b()
                        spring GET,PUT /teams -> a.Teams#a()
                        spring PUT /teams -> a.Teams#b()
                        """))
                .extracting(Finding::cure)
                .containsExactlyInAnyOrder(
                        "remove one of them or change its path; Spring answers such a request with 500 otherwise",
                        "remove one of them or change its path; the application does not start otherwise");
    }

    @Test
    void namesBothHandlers() {
        List<Finding> findings = rule.findings("""
                spring GET /users/{id} -> a.Users#get()
                spring GET /users/{id} -> b.People#read()
                """);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.problem()).contains("`GET /users/{id}`", "`Users#get`", "`People#read`");
            assertThat(finding.related())
                    .singleElement()
                    .satisfies(related ->
                            assertThat(related.route().handler().typeName()).isEqualTo("a.Users"));
        });
    }

    /** Configuration may put a prefix before the paths of a package. */
    @Test
    void isMilderAcrossPackages() {
        rule.check("""
                spring GET /users -> admin.Users#list()
                spring GET /users -> shop.Users#list()  # duplicate-route:warning
                """);
    }

    @Test
    void takesSeveralBetweenTwoPartsOfTheCodeForToldApart() {
        rule.check("""
                spring GET /users -> shop.app.Users#list()
                spring GET /users -> shop.admin.Users#list()
                spring POST /orders/submit -> pay.app.order.Orders#submit()
                spring POST /orders/submit -> pay.admin.order.Orders#submit()
                """);
    }

    @Test
    void flagsOneBetweenEachTwoPartsOfTheCode() {
        rule.check("""
                spring GET /users -> shop.admin.Users#list()
                spring GET /users -> shop.app.Users#list()  # duplicate-route:warning
                spring POST /orders -> pay.v1.Orders#submit()
                spring POST /orders -> pay.v2.Orders#submit()  # duplicate-route:warning
                """);
    }

    @Test
    void onePartOfTheCodeMayHoldTheOther() {
        rule.check("""
                spring GET /users -> shop.Users#list()
                spring GET /users -> shop.admin.Users#list()
                spring POST /orders -> shop.Orders#submit()
                spring POST /orders -> shop.admin.Orders#submit()
                """);
    }

    @Test
    void countsLocatorsAmongWhatThePathIsMadeOf() {
        rule.check("""
                jaxrs GET /a/b/c -> a.Sub#c() root=a locators=b sub=c
                jaxrs GET /a/c -> a.A#c() root=a sub=c
                """);
    }

    @Test
    void whatTwoClassesInheritIsOneMapping() {
        rule.check("""
                spring GET /users -> a.Base#list() declared=1
                spring GET /users -> a.Users#list() declared=1
                """);
    }

    @Test
    void saysWhatConfigurationMayDoAndWhatJaxRsDoes() {
        assertThat(rule.findings("""
                        spring GET /users -> admin.Users#list()
                        spring GET /users -> shop.Users#list()
                        """))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cure())
                        .endsWith(
                                "the application does not start otherwise, unless configuration puts a prefix before the paths"
                                        + " of one package"));
        assertThat(rule.findings("""
                        spring GET /a -> a.A#a() produces=application/json
                        spring GET /a -> a.A#b() produces=application/json,text/csv
                        """))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.cure()).endsWith("Spring answers such a request with 500 otherwise"));
        assertThat(rule.findings("""
                        jaxrs GET /a -> a.A#a() produces=application/json
                        jaxrs GET /a -> a.A#b() produces=application/json,text/csv
                        """))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cure()).endsWith("the application does not start otherwise"));
    }

    /** Each is mounted somewhere else. */
    @Test
    void severalClassesAtTheRootAreApart() {
        rule.check("""
                jaxrs GET / -> a.A#a() root=/ sub=/
                jaxrs GET / -> a.B#b() root=/ sub=/
                jaxrs POST / -> a.A#c() root=/ sub=/
                jaxrs POST / -> a.B#d() root=/ sub=/
                """);
    }
}
