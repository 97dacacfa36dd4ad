package dev.allowance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.Baseline;
import dev.allowance.engine.BaselineException;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.ConfigurationException;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteNotationException;
import dev.allowance.route.RouteTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Files of ours that something else has written into, and options of any kind: taken, or refused with a message. */
class TextFilesFuzzTest {

    private static final String INDEX = """
            # allowance routes 1
            spring GET /users -> app.Users#list() produces=application/json params=a%20b
            spring * /all/** -> app.Users#any(java.lang.String) consumes=text/plain role=client
            jaxrs POST /orders/{id: [0-9]+} -> app.Orders#post(long) application= root=orders sub={id: [0-9]+}
            jaxrs ? /sub -> app.Orders#locate() unknown=locator root=sub
            """;

    private static final String BASELINE = """
            # allowance baseline 1
            # accepted until the next version
            post-on-item spring POST /users/{id} -> app.Users#post(long)
            """;

    @Test
    void anIndex() {
        new Campaign(2_000).run(random -> {
            try {
                RouteTable table = RouteNotation.readTable(Noise.disturbed(INDEX, random));
                assertThat(RouteNotation.readTable(RouteNotation.printTable(table))
                                .routes())
                        .isEqualTo(table.routes());
            } catch (RouteNotationException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        });
    }

    @Test
    void aBaseline() {
        new Campaign(2_000).run(random -> {
            try {
                Baseline baseline = Baseline.parse(Noise.disturbed(BASELINE, random));
                assertThat(Baseline.parse(baseline.toString()).entries()).isEqualTo(baseline.entries());
            } catch (BaselineException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        });
    }

    @Test
    void options() {
        List<String> keys = List.of(
                "allowance.lookup",
                "allowance.rule.post-on-item",
                "allowance.rule.*",
                "allowance.runtime",
                "allowance.exclude",
                "allowance.matching",
                "allowance.context-path",
                "allowance.baseline",
                "allowance.fail-on",
                "allowance.");
        List<String> values =
                List.of("off", "error", "warning", "info", "spring-mvc", "/api", "a.b.C", "/**", "true", "");
        new Campaign(1_000).run(random -> {
            Map<String, String> options = new TreeMap<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                String key = keys.get(random.nextInt(keys.size()));
                String value = values.get(random.nextInt(values.size()));
                options.put(
                        random.nextInt(3) == 0 ? key + Noise.text(random) : key,
                        random.nextInt(2) == 0 ? Noise.disturbed(value + " ", random) : value);
            }
            try {
                Configuration.parse(options);
            } catch (ConfigurationException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        });
    }
}
