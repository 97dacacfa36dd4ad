package dev.allowance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.framework.ReaderOptions;
import dev.allowance.framework.RouteReader;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import dev.allowance.naming.ResourceTree;
import dev.allowance.route.Framework;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.Finding;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.TestRoutes;
import dev.allowance.spi.Theme;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AnalyzerTest {

    @Test
    void sortsFindingsByRouteThenRule() {
        Report report = check(
                Configuration.DEFAULT,
                """
                spring GET /b/xy
                spring GET /a/xy
                """,
                TestRule.flagging("second", Theme.PATH, "y"),
                TestRule.flagging("first", Theme.PATH, "x"));

        assertThat(report.findings())
                .extracting(finding -> finding.route().template() + " " + finding.rule())
                .containsExactly("/a/xy first", "/a/xy second", "/b/xy first", "/b/xy second");
    }

    @Test
    void appliesConfiguredSeverities() throws ConfigurationException {
        RuleCatalog catalog = new RuleCatalog(
                List.of(TestRule.flagging("loud", Theme.PATH, "x"), TestRule.flagging("mute", Theme.PATH, "x")));
        Configuration configuration =
                Configuration.parse(Map.of("allowance.rule.loud", "error", "allowance.rule.mute", "off"), catalog);

        Report report = check(new Analyzer(configuration, catalog, List.of()), TestRoutes.table("spring GET /x"));

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("loud");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @Test
    void makesOneTreeOfResourcesForAllRules() {
        Set<ResourceTree> trees = Collections.newSetFromMap(new IdentityHashMap<>());
        RuleInfo info = RuleInfo.of("looker", Severity.ERROR, Theme.PATH, "looks at the tree");
        TestRule rule = new TestRule(info, context -> {
            trees.add(context.tree());
            trees.add(context.tree());
        });

        check(Configuration.DEFAULT, "spring GET /x", rule, rule, rule);

        assertThat(trees).hasSize(1);
    }

    @Test
    void honoursSuppressionOfOneRuleAndOfAll() {
        Report report = check(Configuration.DEFAULT, """
                spring GET /x/1 suppress=allowance:bad
                spring GET /x/2 suppress=allowance
                spring GET /x/3 suppress=unchecked,allowance:other,bad
                """, TestRule.flagging("bad", Theme.METHOD, "x"));

        assertThat(templates(report)).containsExactly("/x/3");
    }

    @Test
    void letsEitherPartyOfAContradictionAskForSilence() {
        RuleInfo info = RuleInfo.of("clash", Severity.ERROR, Theme.FRAMEWORK, "clashes");
        TestRule rule = new TestRule(info, context -> {
            List<Route> routes = context.table().routes();
            context.report(TestRule.finding(info, routes.get(1), routes.get(0)));
        });

        assertThat(check(Configuration.DEFAULT, "spring GET /a\nspring GET /b", rule)
                        .findings())
                .hasSize(1);
        assertThat(check(Configuration.DEFAULT, "spring GET /a suppress=allowance:clash\nspring GET /b", rule)
                        .findings())
                .isEmpty();
    }

    @Test
    void leavesExcludedTemplatesOut() {
        Configuration configuration = excluding("/internal/**", "/x/*/y", "**/z");

        Report report = check(configuration, """
                spring GET /internal
                spring GET /internal/x/y
                spring GET /internals
                spring GET /x/{id}/y
                spring GET /x/{id}/{id2}/y
                spring GET /a/b/z
                spring GET /a/b/{z}
                """, TestRule.flagging("bad", Theme.FRAMEWORK, "/"));

        assertThat(templates(report)).containsExactly("/a/b/{z}", "/internals", "/x/{id}/{id2}/y");
    }

    @Test
    void leavesFindingsOutThatSpeakOfAnExcludedTemplate() {
        RuleInfo info = RuleInfo.of("clash", Severity.ERROR, Theme.FRAMEWORK, "clashes");
        TestRule rule = new TestRule(info, context -> {
            List<Route> routes = context.table().routes();
            context.report(TestRule.finding(info, routes.get(1), routes.get(0)));
        });

        assertThat(check(excluding("/a"), "spring GET /a\nspring GET /b", rule).findings())
                .isEmpty();
    }

    @Test
    void sparesTheDesignOfDeprecatedRoutesButNotFrameworkBugs() {
        String lines = "spring GET /x deprecated";

        assertThat(check(Configuration.DEFAULT, lines, TestRule.flagging("design", Theme.METHOD, "x"))
                        .findings())
                .isEmpty();
        assertThat(check(Configuration.DEFAULT, lines, TestRule.flagging("bug", Theme.FRAMEWORK, "x"))
                        .findings())
                .hasSize(1);
        assertThat(check(Configuration.DEFAULT, lines, TestRule.flagging("slip", Theme.BINDING, "x"))
                        .findings())
                .hasSize(1);
    }

    @Test
    void reportsOneCauseOnceByTheEarliestTheme() {
        Report report = check(
                Configuration.DEFAULT,
                """
                spring GET /x/y
                spring GET /y
                """,
                TestRule.flagging("missing", Theme.MISSING, "y"),
                TestRule.flagging("naming", Theme.PATH, "/x"),
                TestRule.flagging("method", Theme.METHOD, "x"),
                TestRule.flagging("second-method", Theme.METHOD, "x"),
                TestRule.flagging("binding", Theme.BINDING, "x"));

        assertThat(report.findings())
                .extracting(finding -> finding.route().template() + " " + finding.rule())
                .containsExactly("/x/y binding", "/x/y method", "/x/y naming", "/x/y second-method", "/y missing");
    }

    @Test
    void neverHidesAFindingBehindAMilderOne() {
        RuleInfo grave = RuleInfo.of("grave", Severity.ERROR, Theme.MISSING, "grave");

        Report report = check(
                Configuration.DEFAULT,
                "spring GET /x",
                TestRule.flagging("method", Theme.METHOD, "x"),
                new TestRule(
                        grave,
                        context -> context.report(
                                TestRule.finding(grave, context.table().routes().get(0)))));

        assertThat(report.findings()).extracting(Finding::rule).containsExactly("grave", "method");
    }

    @Test
    void hidesAFindingAboutAllThePartiesOfAnEarlierTheme() {
        RuleInfo clash = RuleInfo.of("clash", Severity.WARNING, Theme.FRAMEWORK, "clashes");
        RuleInfo spelling = RuleInfo.of("spelling", Severity.INFO, Theme.PATH, "spelling");

        Report report = check(
                Configuration.DEFAULT,
                "spring GET /a\nspring GET /b",
                new TestRule(clash, context -> {
                    List<Route> routes = context.table().routes();
                    context.report(TestRule.finding(clash, routes.get(1), routes.get(0)));
                }),
                new TestRule(spelling, context -> {
                    List<Route> routes = context.table().routes();
                    context.report(TestRule.finding(spelling, routes.get(0), routes.get(1)));
                }));

        assertThat(report.findings()).extracting(Finding::rule).containsExactly("clash");
    }

    @Test
    void summarisesAHouseConvention() {
        TestRule rule = TestRule.flagging("bad", Theme.METHOD, "x").asConvention();
        String lines = """
                spring GET /x/1
                spring GET /x/2
                spring GET /x/3
                spring GET /x/4
                spring GET /x/5
                spring GET /y/1
                """;

        assertThat(check(Configuration.DEFAULT, lines, rule).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.INFO);
                    assertThat(finding.problem()).contains("`GET /x/1`", "4 more of 6");
                    assertThat(finding.cure()).contains("allowance.rule.bad=off");
                });
        assertThat(check(Configuration.DEFAULT, lines.replace("/x/5", "/y/5"), rule)
                        .findings())
                .hasSize(4);
    }

    @Test
    void tellsAConventionWhoseFirstPlaceHasAnotherCause() {
        Report report = check(
                Configuration.DEFAULT,
                """
                spring GET /x/1
                spring GET /x/2
                spring GET /x/3
                spring GET /x/4
                spring GET /x/5
                """,
                TestRule.flagging("clash", Theme.FRAMEWORK, "x/1"),
                TestRule.flagging("habit", Theme.METHOD, "x").asConvention());

        assertThat(report.findings()).extracting(Finding::rule).containsExactly("clash", "habit");
        assertThat(report.conventions().mayTurn("habit", 0)).isTrue();
        assertThat(report.conventions().mayTurn("clash", 1000)).isFalse();
    }

    @Test
    void tellsHowManyRoutesAreMissingToAConvention() {
        TestRule habit = TestRule.flagging("habit", Theme.METHOD, "x").asConvention();
        String lines = """
                spring GET /x/1
                spring GET /x/2
                spring GET /x/3
                spring GET /y/1
                """;

        // two more make five
        Conventions few = check(Configuration.DEFAULT, lines, habit).conventions();
        assertThat(few.mayTurn("habit", 1)).isFalse();
        assertThat(few.mayTurn("habit", 2)).isTrue();
        // of fourteen, five more make over half
        Conventions many = check(Configuration.DEFAULT, lines + """
                        spring GET /y/2
                        spring GET /y/3
                        spring GET /y/4
                        spring GET /y/5
                        spring GET /y/6
                        spring GET /y/7
                        spring GET /y/8
                        spring GET /y/9
                        spring GET /y/10
                        spring GET /y/11
                        """, habit).conventions();
        assertThat(many.mayTurn("habit", 4)).isFalse();
        assertThat(many.mayTurn("habit", 5)).isTrue();
        Conventions none =
                check(Configuration.DEFAULT, "spring GET /y/1\n", habit).conventions();
        assertThat(none.mayTurn("habit", 4)).isFalse();
        assertThat(none.mayTurn("habit", 5)).isTrue();
    }

    @Test
    void tellsNoConventionOfAPart() {
        TestRule habit = TestRule.flagging("habit", Theme.METHOD, "x").asConvention();
        RouteTable part = TestRoutes.table("""
                spring GET /x/1
                spring GET /x/2
                spring GET /x/3
                spring GET /x/4
                spring GET /x/5
                """);
        Analyzer analyzer = new Analyzer(Configuration.DEFAULT, catalog(habit), List.of());
        Servers servers = new Servers(part, List.of(), List.of(), Set.of());

        assertThat(analyzer.checkPart(part, servers, rule -> true).findings()).hasSize(5);
        assertThat(analyzer.checkPart(part, servers, rule -> false).findings()).isEmpty();
    }

    @Test
    void showsEveryPlaceOfAConventionWhoseSeverityIsSet() throws ConfigurationException {
        RuleCatalog catalog = new RuleCatalog(
                List.of(TestRule.flagging("bad", Theme.METHOD, "x").asConvention()));
        Configuration configuration = Configuration.parse(Map.of("allowance.rule.bad", "warning"), catalog);

        Report report = check(new Analyzer(configuration, catalog, List.of()), TestRoutes.table("""
                        spring GET /x/1
                        spring GET /x/2
                        spring GET /x/3
                        spring GET /x/4
                        spring GET /x/5
                        """));

        assertThat(report.findings()).hasSize(5);
    }

    @Test
    void judgesTheConventionsOfEachApiByItself() {
        TestRule rule = TestRule.flagging("bad", Theme.METHOD, "x").asConvention();
        String lines = """
                jaxrs GET /x/1
                jaxrs GET /x/2
                jaxrs GET /x/3
                jaxrs GET /x/4
                jaxrs GET /x/5
                spring GET /x/1
                spring GET /x/2
                spring GET /y/1
                spring GET /y/2
                spring GET /y/3
                spring GET /y/4
                spring GET /y/5
                """;

        assertThat(check(Configuration.DEFAULT, lines, rule).findings())
                .extracting(finding -> finding.route().framework().id() + " "
                        + finding.problem().contains("convention"))
                .containsExactlyInAnyOrder("jaxrs true", "spring false", "spring false");
    }

    @Test
    void saysNothingOfTheDesignOfResourcesToAnApiOfProcedures() throws ConfigurationException {
        StringBuilder lines = new StringBuilder();
        for (String verb :
                List.of("send", "create", "delete", "remove", "submit", "approve", "get", "add", "put", "find")) {
            lines.append("spring POST /").append(verb).append('\n');
        }
        for (String verb : List.of("send", "create", "delete", "remove", "submit")) {
            lines.append("jaxrs POST /").append(verb).append('\n');
        }
        RuleCatalog catalog = new RuleCatalog(List.of(
                TestRule.flagging("bug", Theme.FRAMEWORK, "send"),
                TestRule.flagging("harm", Theme.METHOD, "create"),
                TestRule.flagging("choice", Theme.METHOD, "delete").asConvention(),
                TestRule.flagging("gap", Theme.MISSING, "remove"),
                TestRule.flagging("name", Theme.PATH, "submit")));
        RouteTable table = TestRoutes.table(lines.toString());

        assertThat(check(new Analyzer(Configuration.DEFAULT, catalog, List.of()), table)
                        .findings())
                .extracting(finding -> finding.route().framework().id() + " " + finding.rule())
                .containsExactlyInAnyOrder(
                        "spring bug",
                        "spring harm",
                        "jaxrs bug",
                        "jaxrs harm",
                        "jaxrs choice",
                        "jaxrs gap",
                        "jaxrs name");
        Configuration configured = Configuration.parse(Map.of("allowance.rule.gap", "info"), catalog);
        assertThat(check(new Analyzer(configured, catalog, List.of()), table).findings())
                .filteredOn(finding -> finding.rule().equals("gap"))
                .hasSize(2);
    }

    @Test
    void turnsACrashOfARuleIntoAFaultAndGoesOn() {
        TestRule broken = new TestRule(RuleInfo.of("broken", Severity.ERROR, Theme.PATH, "fails"), context -> {
            throw new IllegalStateException("no luck\nat all");
        });

        Report report =
                check(Configuration.DEFAULT, "spring GET /x", broken, TestRule.flagging("good", Theme.PATH, "x"));

        assertThat(report.findings()).extracting(Finding::rule).containsExactly("good");
        assertThat(report.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.severity()).isEqualTo(Severity.WARNING);
            assertThat(fault.message())
                    .contains("rule broken failed", "no luck at all", "[allowance:internal-error]")
                    .hasLineCount(1);
        });
    }

    @Test
    void saysNothingOfFaultsWhereTheyAreOff() {
        Configuration configuration = new Configuration(
                Map.of(Fault.ID, Optional.empty()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                ReaderOptions.NONE,
                List.of(),
                false);
        TestRule broken = new TestRule(RuleInfo.of("broken", Severity.ERROR, Theme.PATH, "fails"), context -> {
            throw new StackOverflowError();
        });

        assertThat(check(configuration, "spring GET /x", broken).faults()).isEmpty();
    }

    @Test
    void turnsACrashOfAReaderIntoAFaultAndReadsTheRest() {
        Route route = TestRoutes.route("jaxrs GET /x");
        Analyzer analyzer = new Analyzer(
                Configuration.DEFAULT,
                new RuleCatalog(List.of()),
                List.of(
                        reader(Framework.SPRING, () -> {
                            throw new IllegalStateException("unreadable");
                        }),
                        reader(Framework.JAXRS, () -> List.of(route))));

        Reading reading = analyzer.read(List.of(), name -> Optional.empty());

        assertThat(reading.table().routes()).containsExactly(route);
        assertThat(reading.failed()).isEqualTo(Set.of(Framework.SPRING));
        assertThat(reading.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("reader of spring routes", "unreadable"));
    }

    @Test
    void keepsOnlyFindingsWithAPartyInSource() {
        RuleInfo info = RuleInfo.of("clash", Severity.ERROR, Theme.FRAMEWORK, "clashes");
        TestRule clash = new TestRule(info, context -> {
            List<Route> routes = context.table().routes();
            context.report(TestRule.finding(info, routes.get(1), routes.get(0)));
            context.report(TestRule.finding(info, routes.get(2)));
        });

        Report report = check(Configuration.DEFAULT, "spring GET /a known\nspring GET /b\nspring GET /c", clash);

        assertThat(report.findings()).hasSize(2);
        assertThat(templates(report.inSource())).containsExactly("/b");
    }

    private static RouteReader reader(Framework framework, Supplier<List<Route>> routes) {
        return new RouteReader() {
            @Override
            public Framework framework() {
                return framework;
            }

            @Override
            public List<Route> read(List<JavaType> types, TypeIndex index, ReaderOptions options) {
                return routes.get();
            }
        };
    }

    private static Configuration excluding(String... globs) {
        return new Configuration(
                Map.of(), List.of(), Optional.empty(), Optional.empty(), ReaderOptions.NONE, List.of(globs), false);
    }

    private static Report check(Configuration configuration, String lines, TestRule... rules) {
        return check(new Analyzer(configuration, catalog(rules), List.of()), TestRoutes.table(lines));
    }

    private static RuleCatalog catalog(TestRule... rules) {
        return new RuleCatalog(List.of(rules));
    }

    private static List<String> templates(Report report) {
        return report.findings().stream()
                .map(finding -> finding.route().template().toString())
                .toList();
    }

    private static Report check(Analyzer analyzer, RouteTable table) {
        return analyzer.check(table, new Servers(table, List.of(), List.of(), Set.of()));
    }
}
