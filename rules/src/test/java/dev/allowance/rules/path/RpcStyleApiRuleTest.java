package dev.allowance.rules.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.RuleTest;
import org.junit.jupiter.api.Test;

class RpcStyleApiRuleTest {

    private final RuleTest rule = RuleTest.of(new RpcStyleApiRule());

    @Test
    void anApiOfProceduresIsToldOnce() {
        rule.check("""
                spring POST /api/chat.delete   # rpc-style-api
                spring POST /api/chat.postMessage
                spring POST /api/chat.update
                spring GET /api/conversations.list
                spring POST /api/conversations.archive
                spring GET /api/users.list
                spring GET /api/users.lookupByEmail
                spring GET /api/search.messages
                spring POST /api/files.delete
                spring GET /api/reactions.get
                spring POST /api/views.open
                jaxrs GET /users/{id}
                jaxrs DELETE /users/{id}
                """);
    }

    @Test
    void anApiOfResourcesIsNot() {
        rule.check("""
                spring GET /users
                spring POST /users
                spring GET /users/search
                spring POST /orders
                spring POST /orders/cancel
                spring POST /orders/refund
                spring GET /orders/count
                spring GET /orders/export
                spring POST /login
                spring GET /products
                spring GET /products/find
                """);
    }

    @Test
    void theMessageCountsTheRoutes() {
        var findings = rule.findings("""
                spring POST /createUser
                spring POST /deleteUser
                spring POST /updateUser
                spring POST /getUser
                spring POST /findUsers
                spring POST /sendMail
                spring POST /submitOrder
                spring POST /rejectOrder
                spring POST /approveOrder
                spring POST /resolveAlert
                """);
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.problem()).contains("`POST /approveOrder`").contains("9 routes");
        });
    }
}
