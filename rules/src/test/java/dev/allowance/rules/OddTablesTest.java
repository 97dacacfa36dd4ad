package dev.allowance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.Analyzer;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.RuleCatalog;
import dev.allowance.engine.Servers;
import dev.allowance.framework.Runtime;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.TestRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No rule falls over what is odd about a table. */
class OddTablesTest {

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "*", "PURGE", "?");

    private static final List<String> TEMPLATES = List.of(
            "/",
            "",
            "/{id}",
            "/{a}/{b}",
            "/{a}/{b}/{c}",
            "/users",
            "/users/",
            "/users/{id}",
            "/users/{id}/",
            "/users/{_}",
            "/users/{id}/{version}",
            "/users/delete",
            "/users/delete/{id}",
            "/delete",
            "/delete/{id}/{version}",
            "/user/{id}/statistics",
            "/-/_/.",
            "/a b/%2F",
            "/${prefix}/users",
            "/${?}",
            "//",
            "/v1",
            "/v1/v2",
            "/v1/users/{id}",
            "/search",
            "/search/{x:.*}",
            "/{x:.+}",
            "/{x:[a-z]+}-{y}",
            "/ÄÖ/名/{x}");

    @Test
    void everyRuleGetsThroughThem() {
        for (String framework : List.of("spring", "jaxrs")) {
            List<String> lines = new ArrayList<>();
            for (String template : TEMPLATES) {
                RouteTable alone = table(framework, List.of(template));
                lines.add(template);
                check(alone);
            }
            check(table(framework, lines));
        }
    }

    private static RouteTable table(String framework, List<String> templates) {
        List<String> lines = new ArrayList<>();
        for (String template : templates) {
            for (String method : METHODS) {
                String handler = " -> a.Odd#" + (lines.size() % 2 == 0 ? "delete" : "_") + lines.size() + "()";
                lines.add(framework + " " + method + " " + template + handler);
            }
        }
        return new RouteTable(lines.stream().map(TestRoutes::route).toList());
    }

    private static void check(RouteTable table) {
        for (Runtime runtime : Runtime.values()) {
            Servers servers = new Servers(table, List.of(runtime), List.of(), Set.of());
            assertThat(new Analyzer(Configuration.DEFAULT, RuleCatalog.load(), List.of())
                            .check(table, servers)
                            .faults())
                    .isEmpty();
        }
    }
}
