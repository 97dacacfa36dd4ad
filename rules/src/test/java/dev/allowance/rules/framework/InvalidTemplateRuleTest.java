package dev.allowance.rules.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.framework.Runtime;
import dev.allowance.spi.Finding;
import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class InvalidTemplateRuleTest {

    private final RuleTest rule = RuleTest.of(new InvalidTemplateRule());

    @Test
    void flagsWhatCannotBeRead() {
        rule.check("""
                spring GET /x/${?} unknown=invalid-template refused=/x/{id}}   # invalid-template
                spring POST /${?} unknown=invalid-template refused=/x/{id   # invalid-template
                spring PUT /${?} unknown=invalid-template role=interface refused=/x/{*rest}/y   # invalid-template
                spring PATCH /${?} unknown=invalid-template syntax=ant refused=/x/{a:[}   # invalid-template
                spring DELETE /${?} unknown=invalid-template refused=/y/{a:[}   # invalid-template
                jaxrs GET /${?} unknown=invalid-template refused=x/{*rest}   # invalid-template
                """);
    }

    @Test
    void warnsOfWhatAnotherMatcherTakes() {
        String lines = """
                spring GET /x/${?} unknown=invalid-template refused=/x/**/y   # invalid-template:warning
                spring POST /${?} unknown=invalid-template refused=/{a}/{a}   # invalid-template:warning
                """;
        rule.check(lines);
        rule.servedBy(Runtime.SPRING_MVC).check(lines);
        rule.servedBy(Runtime.SPRING_WEBFLUX).check(lines.replace(":warning", ""));
    }

    @Test
    void flagsBracesThatAreText() {
        rule.check("""
                spring GET /x/{id}} syntax=ant   # invalid-template
                spring GET /x/{id syntax=ant   # invalid-template
                spring GET /x/{} syntax=ant   # invalid-template
                spring GET /x/{a:[^/]+} syntax=ant   # invalid-template
                """);
    }

    @Test
    void warnsOfAVariableThatStandsTwiceInOneMapping() {
        String bare = "jaxrs GET /a/{id}/b/{id} root=a sub={id}/b/{id}   # invalid-template:warning";
        rule.check(bare);
        rule.servedBy(Runtime.JERSEY).check(bare);
        String constrained =
                "jaxrs GET /a/{id:[0-9]+}/{id:[0-9]+} root=a sub={id:[0-9]+}/{id:[0-9]+}   # invalid-template";
        rule.check(constrained + ":warning");
        rule.servedBy(Runtime.CXF).check(constrained + ":warning");
        rule.servedBy(Runtime.JERSEY).check(constrained);
        rule.check("spring GET /x/{a}/{a} syntax=ant   # invalid-template:warning");
    }

    @Test
    void saysTheSameOfAClassOnce() {
        assertThat(rule.findings("""
                        spring GET /${?} unknown=invalid-template refused=/x/{id
                        spring POST /${?} unknown=invalid-template refused=/x/{id
                        jaxrs GET /{a}/{a} -> a.A#get() root={a}/{a}
                        jaxrs POST /{a}/{a} -> a.A#post() root={a}/{a}
                        jaxrs POST /{a}/{a} -> a.B#post() root={a}/{a}
                        """)).hasSize(3);
    }

    @Test
    void isSilentAboutWhatIsOnlyNotUnderstoodAndAboutClients() {
        rule.check("""
                spring GET /x/${?} unknown=invalid-template
                spring GET /x/${name}/y unknown=placeholder
                spring GET /x/{id}/y/{other:[0-9]{2}}
                spring GET /x/**/{a}/*.html syntax=ant
                spring GET ${base:/a/{b}}/x syntax=ant
                spring POST /x/${?} unknown=invalid-template role=client refused=/x/{id
                jaxrs GET /x/${?} unknown=invalid-template
                jaxrs GET /a/{id}/b/{id} root=a/{id} sub=b/{id}
                jaxrs GET /a/{id:[0-9]{1,3}}
                """);
    }

    @Test
    void saysWhatIsWrong() {
        Finding finding = rule.findings("spring GET /${?} -> a.B#c() unknown=invalid-template refused=/x/{id")
                .get(0);
        assertThat(finding.problem())
                .isEqualTo(
                        "the path `/x/{id` of `B#c` is no template: a brace is not closed; Spring does not start then");
        assertThat(finding.cure()).contains("`{name:regex}`, each with a name of its own");
        assertThat(rule.findings("jaxrs GET /${?} unknown=invalid-template refused=x/{id")
                        .get(0)
                        .cure())
                .contains("`{name: .*}`");
        assertThat(rule.servedBy(Runtime.JERSEY)
                        .findings("jaxrs GET /{a}/{a} -> a.B#c()")
                        .get(0)
                        .problem())
                .isEqualTo("the path `/{a}/{a}` of `B#c` names the variable `a` twice,"
                        + " and the handler gets one of the two values");
    }
}
