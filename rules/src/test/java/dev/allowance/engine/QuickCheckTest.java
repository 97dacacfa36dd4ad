package dev.allowance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.QuickCheck.Then;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Rule;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.TestRoutes;
import dev.allowance.spi.Theme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class QuickCheckTest {

    private static final RuleInfo TWICE = RuleInfo.of("twice", Severity.WARNING, Theme.METHOD, "one path twice");

    /** Flags each path that another route has too. */
    private static final Rule TWICE_RULE = new TestRule(
            TWICE,
            context -> context.table()
                    .routes()
                    .forEach(route -> context.table().routes().stream()
                            .filter(other -> other != route && other.template().equals(route.template()))
                            .forEach(other -> context.report(TestRule.finding(TWICE, route, other)))));

    private static List<Route> routes(String text) {
        return TestRoutes.table(text).routes();
    }

    private static Analyzer analyzer(Rule... rules) {
        return new Analyzer(Configuration.DEFAULT, new RuleCatalog(Arrays.asList(rules)), List.of());
    }

    private static Servers servers(RouteTable table) {
        return new Servers(table, List.of(), List.of(), Set.of());
    }

    private static Report whole(Analyzer analyzer, Map<String, List<Route>> routes) {
        RouteTable table =
                new RouteTable(routes.values().stream().flatMap(List::stream).toList());
        return analyzer.check(table, servers(table));
    }

    private static List<String> said(Report report) {
        return report.findings().stream().map(Finding::problem).toList();
    }

    @Test
    void holdsWhatChangedAgainstItsNeighbours() {
        Analyzer analyzer = analyzer(TWICE_RULE);
        List<Route> before = routes("spring GET /cats -> a.A#list()\n");
        Map<String, List<Route>> known =
                Map.of("A", before, "B", routes("spring GET /dogs -> a.B#list()\nspring GET /fish -> a.B#fish()\n"));
        QuickCheck check = QuickCheck.after(
                analyzer, Then.WHOLE_CHECK, known, whole(analyzer, known).conventions(), QuickCheckTest::servers);

        assertThat(said(check.check(Set.of("A"), before, List.of(), routes("spring GET /dogs -> a.A#list()\n"))))
                .containsExactly("`/dogs` is bad");
        assertThat(said(check.check(Set.of("A"), before, List.of(), routes("spring GET /cows -> a.A#list()\n"))))
                .isEmpty();
    }

    @Test
    void knowsWhatWasReplaced() {
        Analyzer analyzer = analyzer(TWICE_RULE);
        List<Route> dogs = routes("spring GET /dogs -> a.B#list()\n");
        List<Route> cats = routes("spring GET /cats -> a.A#list()\n");
        List<Route> cows = routes("spring GET /cows -> a.B#list()\n");
        Map<String, List<Route>> known = Map.of("A", cats, "B", dogs);
        QuickCheck check = QuickCheck.after(
                        analyzer,
                        Then.WHOLE_CHECK,
                        known,
                        whole(analyzer, known).conventions(),
                        QuickCheckTest::servers)
                .replace(Set.of("B"), dogs, cows, route -> "B");

        Function<String, List<String>> found = path ->
                said(check.check(Set.of("A"), cats, List.of(), routes("spring GET " + path + " -> a.A#list()\n")));
        assertThat(found.apply("/dogs")).isEmpty();
        assertThat(found.apply("/cows")).containsExactly("`/cows` is bad");
    }

    @Test
    void takesOverWhatNeedsTheWholeTable() {
        TestRule api = TestRule.flagging("api", Theme.API, "cats");
        Analyzer analyzer = analyzer(api);
        List<Route> cats = routes("spring GET /cats -> a.A#list()\n");
        Map<String, List<Route>> known = Map.of("A", cats);
        Report whole = whole(analyzer, known);
        QuickCheck check =
                QuickCheck.after(analyzer, Then.WHOLE_CHECK, known, whole.conventions(), QuickCheckTest::servers);

        assertThat(said(check.check(Set.of("A"), cats, whole.findings(), cats))).containsExactly("`/cats` is bad");
        assertThat(said(check.check(Set.of("A"), cats, List.of(), cats))).isEmpty();
        assertThat(said(check.check(
                        Set.of("A"), cats, whole.findings(), routes("spring GET /cats/all -> a.A#list()\n"))))
                .isEmpty();
    }

    @Test
    void takesOverWhatMayTurnIntoAConvention() {
        TestRule habit = TestRule.flagging("habit", Theme.METHOD, "cats").asConvention();
        Analyzer analyzer = analyzer(habit);
        List<Route> cats = routes("""
                spring GET /cats/1 -> a.A#a()
                spring GET /cats/2 -> a.A#b()
                spring GET /cats/3 -> a.A#c()
                spring GET /cats/4 -> a.A#d()
                """);
        Map<String, List<Route>> known = Map.of("A", cats);
        Report whole = whole(analyzer, known);
        QuickCheck patient =
                QuickCheck.after(analyzer, Then.WHOLE_CHECK, known, whole.conventions(), QuickCheckTest::servers);
        QuickCheck alone =
                QuickCheck.after(analyzer, Then.NOTHING, known, whole.conventions(), QuickCheckTest::servers);
        List<Route> more = routes("""
                spring GET /cats/1 -> a.A#a()
                spring GET /cats/2 -> a.A#b()
                spring GET /cats/3 -> a.A#c()
                spring GET /cats/4 -> a.A#d()
                spring GET /cats/5 -> a.A#e()
                """);

        assertThat(said(patient.check(Set.of("A"), cats, whole.findings(), more)))
                .containsExactly("`/cats/1` is bad", "`/cats/2` is bad", "`/cats/3` is bad", "`/cats/4` is bad");
        assertThat(said(alone.check(Set.of("A"), cats, whole.findings(), more))).hasSize(5);
    }
}
