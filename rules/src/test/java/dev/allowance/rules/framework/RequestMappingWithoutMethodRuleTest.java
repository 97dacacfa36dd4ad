package dev.allowance.rules.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class RequestMappingWithoutMethodRuleTest {

    private final RuleTest rule = RuleTest.of(new RequestMappingWithoutMethodRule());

    @Test
    void flagsAMappingThatNamesNoMethod() {
        rule.check("""
                spring * /users  # request-mapping-without-method
                spring * /users/{id} params=a  # request-mapping-without-method
                spring * /users/{id:\\d+}/x  # request-mapping-without-method
                spring * /${p}/y unknown=placeholder  # request-mapping-without-method
                spring GET,POST /people
                """);
    }

    @Test
    void tellsAHandlerOfSeveralPathsOnce() {
        rule.check("""
                spring * /a -> a.Users#list()  # request-mapping-without-method
                spring * /b -> a.Users#list()
                """);
    }

    @Test
    void isMilderOnPages() {
        rule.check("""
                spring * /a returns=java.lang.String takes=query:q?(java.lang.String) controller=view  # request-mapping-without-method:info
                spring * /b returns=org.springframework.web.servlet.ModelAndView takes=query:q?(java.lang.String)  # request-mapping-without-method:info
                spring * /c returns=java.lang.String controller=body  # request-mapping-without-method
                spring * /d returns=java.lang.String  # request-mapping-without-method
                spring * /e returns=a.User controller=view  # request-mapping-without-method
                """);
    }

    @Test
    void letsPagesBeThatTakeNothingOrLeadElsewhere() {
        rule.check("""
                spring * /dashboard -> a.Ui#index() returns=java.lang.String controller=view
                spring * /about -> a.Ui#about() returns=java.lang.String takes=context(org.springframework.ui.Model),any(jakarta.servlet.http.HttpServletRequest),cookie:lang?(java.lang.String) controller=view
                spring * / -> a.Ui#getIndex() returns=org.springframework.http.ResponseEntity<java.lang.String> takes=any(jakarta.servlet.http.HttpServletRequest)
                spring * /summary -> a.Stats#summary() produces=application/json returns=java.lang.String takes=context(org.springframework.ui.Model) controller=view   # request-mapping-without-method:info
                spring * /search -> a.Ui#search() returns=java.lang.String takes=any(a.Criteria) controller=view   # request-mapping-without-method:info
                spring * /start -> a.Ui#start() returns=java.lang.String controller=view   # request-mapping-without-method:info
                spring GET /start -> a.Start#get()
                spring * /swagger -> a.Ui#redirectToSwagger() returns=void takes=context(jakarta.servlet.http.HttpServletResponse) controller=view
                """);
    }

    @Test
    void letsErrorPagesProxiesAndFallbacksBe() {
        rule.check("""
                spring * /error
                spring * /error500
                spring * /oauth_error
                spring POST /introspect
                spring * /introspect -> a.Introspect#methodNotSupported()
                spring * ${server.error.path:${error.path:/error}} unknown=placeholder
                spring * /**
                spring * /proxy/{*rest}
                spring * /app/{path:[^\\.]*}
                spring * /files/*
                spring * /gate -> a.Gate#proxyRequest()
                spring * /gateway takes=context(org.springframework.http.HttpMethod)
                """);
    }

    @Test
    void letsClientsAndUnreadableMappingsBe() {
        rule.check("""
                spring * /a role=client
                spring * /b role=unregistered
                spring * /c unknown=unresolved-constant
                jaxrs * /d
                """);
    }

    @Test
    void suggestsAWritingMethodWhereTheHandlerTakesABody() {
        assertThat(rule.findings("spring * /users takes=body(a.User)"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cure()).contains("use @PostMapping or @PutMapping"));
        assertThat(rule.findings("spring * /users takes=query:q(java.lang.String)"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.cure()).startsWith("use @GetMapping, @PostMapping or the like"));
    }

    @Test
    void whatGoesAwayAndWhatProtocolsAskForIsLeftAlone() {
        RuleTest.of(new RequestMappingWithoutMethodRule()).check("""
                spring * /v1/instances deprecated
                spring * /login known
                spring * /userinfo known
                spring * /rejected known
                spring * /invalid_request known
                """);
    }

    @Test
    void errorPagesMayBeNumbersAndNoProtocolLetsGetRevoke() {
        rule.check("""
                spring * /flows/401 returns=java.lang.String
                spring * /invitations/new -> a.Invitations#return404() returns=void
                spring * /oauth/token/revoke/client/{id} -> a.Tokens#revokeTokens() returns=void   # request-mapping-without-method
                spring * /oauth/confirm_access -> a.Tokens#confirmAccess() returns=java.lang.String controller=view
                """);
    }
}
