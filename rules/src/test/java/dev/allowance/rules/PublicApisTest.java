package dev.allowance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.Analyzer;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.RuleCatalog;
import dev.allowance.engine.Servers;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.Finding;
import dev.allowance.spi.TestRoutes;
import dev.allowance.spi.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds every built-in rule about methods and paths against routes of public APIs, whose authors knew what they did. A line
 * is methods, a path and any number of marks, a method and a rule each: {@code GET POST /users/{id} # POST
 * post-on-item:info GET plural-mismatch}; whatever is not marked must stay silent.
 */
class PublicApisTest {

    /** What reads words; the other rules are about declarations, which these routes have none of. */
    private static final Set<Theme> THEMES = EnumSet.of(Theme.METHOD, Theme.MISSING, Theme.PATH, Theme.API);

    private static final RuleCatalog RULES = new RuleCatalog(RuleCatalog.load().rules().stream()
            .filter(rule -> THEMES.contains(rule.info().theme()))
            .toList());

    @ParameterizedTest
    @CsvSource({
        "github, 120",
        "stripe, 80",
        "slack, 17",
        "kubernetes, 50",
        "box, 50",
        "elasticsearch, 40",
        "discord, 60",
        "paypal, 40",
        "petstore, 17",
        "prometheus, 45",
        "docker, 30",
        "applications, 70",
    })
    void routesOfPublicApisStaySilentButForTheMarked(String name, int atLeast) throws Exception {
        List<Route> routes = new ArrayList<>();
        SortedSet<String> expected = new TreeSet<>();
        for (String line : lines(name)) {
            read(line, routes, expected);
        }
        assertThat(routes).as("routes read").hasSizeGreaterThanOrEqualTo(atLeast);
        SortedSet<String> actual = new TreeSet<>();
        RouteTable table = new RouteTable(routes);
        new Analyzer(Configuration.parse(Map.of()), RULES, List.of())
                .check(table, new Servers(table, List.of(), List.of(), Set.of()))
                .findings()
                .forEach(finding -> actual.add(describe(finding)));
        assertThat(actual).isEqualTo(expected);
    }

    private static void read(String line, List<Route> routes, SortedSet<String> expected) {
        int mark = line.indexOf(" # ");
        List<String> words = List.of((mark < 0 ? line : line.substring(0, mark)).split(" "));
        String path = words.get(words.size() - 1);
        for (String method : words.subList(0, words.size() - 1)) {
            String handler = "api.Handlers#handler" + routes.size() + "()";
            routes.add(TestRoutes.route("spring " + method + " " + path + " -> " + handler));
        }
        if (mark >= 0) {
            String[] found = line.substring(mark + 3).split(" ");
            for (int i = 0; i < found.length; i += 2) {
                String rule = found[i + 1].contains(":") ? found[i + 1] : found[i + 1] + ":warning";
                expected.add(found[i] + " " + path + " " + rule);
            }
        }
    }

    private static String describe(Finding finding) {
        return finding.route().methods() + " " + finding.route().template() + " " + finding.rule() + ":"
                + finding.severity().id();
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream in = PublicApisTest.class.getResourceAsStream(name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
