package dev.allowance.rules.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.allowance.framework.Runtime;
import dev.allowance.spi.Finding;
import dev.allowance.spi.RuleTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrongAllowHeaderRuleTest {

    private static final String USERS = """
            jaxrs GET /users root=users
            jaxrs GET /users/{id} root=users sub={id}
            jaxrs PUT /users/{id} root=users sub={id}
            jaxrs POST /users/search root=users sub=search
            """;

    private final RuleTest rule = RuleTest.of(new WrongAllowHeaderRule());

    @Test
    void jerseyForgetsTheMethodsOfTemplatesBehindALiteral() {
        rule.servedBy(Runtime.JERSEY).check("""
                jaxrs GET /users root=users
                jaxrs GET /users/{id} root=users sub={id}
                jaxrs PUT /users/{id} root=users sub={id}
                jaxrs POST /users/search root=users sub=search  # wrong-allow-header
                """);
        Finding finding = rule.servedBy(Runtime.JERSEY).findings(USERS).get(0);
        assertThat(finding.problem())
                .isEqualTo("Jersey's 405 for `/users/search` leaves GET, PUT out of `Allow`, which it serves there"
                        + " (`GET /users/{id}`)");
        assertThat(finding.cure()).startsWith("`GET, HEAD, OPTIONS, POST, PUT` is right");
    }

    @Test
    void whereAnotherTemplateHappensToMeetAPathOfOnesOwnItIsLetBe() {
        assertThat(problems(Runtime.JERSEY, """
                jaxrs GET /a/{x}/c root=a sub={x}/c
                jaxrs PUT /a/{x}/{y} root=a sub={x}/{y}
                jaxrs DELETE /a/b/{y} root=a sub=b/{y}
                """))
                .containsExactly("Jersey's 405 for `/a/b/{y}` leaves PUT out of `Allow`, which it serves there"
                        + " (`PUT /a/{x}/{y}`), and so on one more path");
    }

    @Test
    void aServerIsNamedOnce() {
        assertThat(problems(Runtime.QUARKUS, USERS))
                .containsExactly("Quarkus REST's 405 for `/users` has no `Allow`, and so on 2 more paths");
        assertThat(problems(Runtime.CXF, USERS + "jaxrs DELETE /orders root=orders\n"))
                .containsExactly("CXF's 405 for `/orders` names GET, POST, PUT in `Allow`, which it refuses there,"
                        + " and so on 3 more paths");
    }

    @Test
    void whoIsRightIsLetBe() {
        assertThat(problems(Runtime.RESTEASY, USERS)).isEmpty();
        assertThat(problems(Runtime.CXF, "jaxrs GET /users root=users\njaxrs GET /orders root=orders\n"))
                .isEmpty();
        assertThat(problems(Runtime.JERSEY, "jaxrs * /any root=any\njaxrs GET /users root=users\n"))
                .isEmpty();
    }

    @Test
    void whereAllUsualMethodsAreServedNobodyMeetsThe405() {
        String batch = "jaxrs POST /edges/batch root=edges sub=batch\njaxrs GET /edges/{id} root=edges sub={id}\n";
        assertThat(problems(Runtime.JERSEY, batch)).hasSize(1);
        assertThat(problems(Runtime.JERSEY, batch + "jaxrs PUT,DELETE /edges/{id} root=edges sub={id}\n"))
                .isEmpty();
    }

    @Test
    void aTemplateThatTakesANumberDoesNotHideOneThatTakesAWord() {
        String numbers = "jaxrs GET /users/me root=users sub=me\n"
                + "jaxrs PUT /users/{id} root=users sub={id} takes=path:id(java.lang.Integer)\n"
                + "jaxrs DELETE /users/{id} root=users sub={id}\n";
        assertThat(problems(Runtime.JERSEY, numbers)).isEmpty();
        assertThat(
                        problems(
                                Runtime.JERSEY,
                                numbers
                                        + "jaxrs DELETE /users/{mail} root=users sub={mail} takes=path:mail(java.lang.String)\n"))
                .singleElement(STRING)
                .contains("leaves DELETE out of `Allow`, which it serves there (`DELETE /users/{mail}`)");
    }

    @Test
    void withoutAKnownServerNothingIsSaid() {
        assertThat(rule.findings(USERS)).isEmpty();
    }

    private List<String> problems(Runtime runtime, String lines) {
        return rule.servedBy(runtime).findings(lines).stream()
                .map(Finding::problem)
                .toList();
    }

    @Test
    void aChoiceOfWordsIsNoNumberEither() {
        String choice = "jaxrs GET /users/{w:REGEX} root=users sub={w:REGEX}\n"
                + "jaxrs PUT /users/{id} root=users sub={id} takes=path:id(java.lang.Integer)\n";
        assertThat(problems(Runtime.JERSEY, choice.replace("REGEX", "me|all"))).isEmpty();
        assertThat(problems(Runtime.JERSEY, choice.replace("REGEX", "[0-9]+")))
                .singleElement(STRING)
                .contains("leaves PUT out of `Allow`");
    }

    @Test
    void aLongerTemplateMayTakeANumberAtItsEnd() {
        assertThat(problems(Runtime.JERSEY, """
                jaxrs GET /users/me root=users sub=me
                jaxrs PUT /users/{name} root=users sub={name}
                jaxrs DELETE /users/{name:.+}/{no} root=users sub={name:.+}/{no} takes=path:no(int)
                """)).hasSize(1);
    }
}
