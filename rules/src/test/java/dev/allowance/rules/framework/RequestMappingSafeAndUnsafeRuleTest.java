package dev.allowance.rules.framework;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class RequestMappingSafeAndUnsafeRuleTest {

    private final RuleTest rule = RuleTest.of(new RequestMappingSafeAndUnsafeRule());

    @Test
    void flagsAHandlerOfGetAndAMethodThatWrites() {
        rule.check("""
                spring GET,POST /orders/{id}/approval -> a.Orders#approve()  # request-mapping-safe-and-unsafe
                spring GET,DELETE /orders/{id} -> a.Orders#remove()  # request-mapping-safe-and-unsafe
                spring GET,HEAD /orders -> a.Orders#list()
                spring PUT,PATCH /orders/{id} -> a.Orders#update()
                spring * /any -> a.Orders#any()
                """);
    }

    @Test
    void letsSearchesPagesAndProtocolsBe() {
        rule.check("""
                spring GET,POST /orders/search -> a.Orders#run()
                spring GET,POST /orders -> a.Orders#findOrders()
                spring GET,POST /orders/form -> a.Orders#form() returns=java.lang.String controller=view
                spring GET,POST /oauth/authorize -> a.Oauth#authorize()
                spring GET,POST /userinfo -> a.Oauth#claims()
                spring GET,POST /graphql -> a.Graph#execute()
                spring GET,POST /error -> a.Errors#show()
                """);
    }

    @Test
    void letsProxiesBe() {
        rule.check("""
                spring GET,POST /relay/** -> a.Relay#pass()
                spring GET,POST,PUT,DELETE /relay -> a.Relay#all()
                spring GET,POST /to -> a.Relay#to() takes=context(org.springframework.http.HttpMethod)
                spring GET,POST /x -> a.Client#act() role=client
                """);
    }

    @Test
    void letsServletsBe() {
        rule.check("""
                spring GET,POST /hook/{name} -> a.Hooks#handle() returns=void takes=path:name,any(jakarta.servlet.http.HttpServletRequest),context(jakarta.servlet.http.HttpServletResponse)
                spring GET,POST /orders -> a.Orders#handle() returns=void takes=any(jakarta.servlet.http.HttpServletRequest)   # request-mapping-safe-and-unsafe
                """);
    }
}
