package dev.allowance.rules.framework;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class MissingResponseBodyRuleTest {

    private final RuleTest rule = RuleTest.of(new MissingResponseBodyRule());

    @Test
    void flagsDataThatIsNoView() {
        rule.check("""
                spring GET /a returns=java.util.List<a.User> controller=view  # missing-response-body
                spring GET /b returns=int controller=view  # missing-response-body
                spring GET /c returns=byte[] controller=view  # missing-response-body
                spring GET /e returns=int takes=context(java.util.Locale) controller=view  # missing-response-body
                spring GET /f returns=int takes=query:m(org.springframework.ui.Model) controller=view  # missing-response-body
                spring GET /g1 -> a.A#g() returns=int controller=view  # missing-response-body
                spring GET /g2 -> a.A#g() returns=int controller=view
                spring GET /d returns=reactor.core.publisher.Mono<java.lang.Long> controller=view  # missing-response-body
                """);
    }

    @Test
    void isSilentAboutBodiesViewsAndModels() {
        rule.check("""
                spring GET /a returns=java.util.List<a.User> controller=body
                spring GET /b returns=java.lang.String controller=view
                spring GET /c returns=org.springframework.http.ResponseEntity<java.util.List<a.User>> controller=view
                spring GET /d returns=java.util.Map<java.lang.String,a.User> controller=view
                spring GET /e returns=a.User controller=view
                spring GET /f returns=void controller=view
                spring GET /g returns=? controller=view
                spring GET /h returns=org.springframework.web.servlet.ModelAndView controller=view
                spring GET /i returns=java.lang.Object controller=view
                """);
    }

    @Test
    void isSilentWhereTheResponseIsWrittenOtherwise() {
        rule.check("""
                spring GET /a returns=byte[] takes=context(jakarta.servlet.http.HttpServletResponse) controller=view
                spring GET /c returns=byte[] takes=any(jakarta.servlet.http.HttpServletResponse) controller=view
                spring GET /b returns=java.util.List<a.User> takes=context(org.springframework.ui.Model) controller=view
                """);
    }

    @Test
    void isSilentWhereNothingIsServedOrKnown() {
        rule.check("""
                spring GET /a role=interface returns=int controller=view
                spring GET /b role=unregistered returns=int controller=view
                spring GET /c unknown=unresolved-type returns=int controller=view
                spring GET /d returns=int
                jaxrs GET /e returns=int
                """);
    }
}
