package dev.allowance.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.Servers;
import dev.allowance.framework.Matching;
import dev.allowance.framework.Runtime;
import dev.allowance.naming.ResourceTree;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Holds a rule against tables that are written as marked routes.
 *
 * <pre>{@code
 * RuleTest.of(new PostOnItemRule()).check("""
 *         spring POST /users/{id}   # post-on-item
 *         spring GET /users/{id}
 *         """);
 * }</pre>
 *
 * <p>The lines are those of {@link TestRoutes}. A line that ends in {@code # id} must be flagged by that rule, the others
 * must not; {@code # id:info} asks for a severity other than the rule's default. A mark of another rule is a mistake.
 */
public final class RuleTest {

    private final Rule rule;
    private final List<Runtime> runtimes;
    private final Set<Matching> matching;

    private RuleTest(Rule rule, List<Runtime> runtimes, Set<Matching> matching) {
        this.rule = rule;
        this.runtimes = runtimes;
        this.matching = matching;
    }

    /** A test of this rule. */
    public static RuleTest of(Rule rule) {
        return new RuleTest(rule, List.of(), Set.of());
    }

    /** The same test, of tables that these are known to serve. */
    public RuleTest servedBy(Runtime... some) {
        return new RuleTest(rule, List.of(some), matching);
    }

    /** The same test, of tables whose servers compare paths so. */
    public RuleTest comparedBy(Matching... some) {
        return new RuleTest(rule, runtimes, Set.of(some));
    }

    /** Fails unless exactly the marked routes are flagged. */
    public void check(String lines) {
        Map<Route, String> expected = new TreeMap<>();
        List<Route> routes = new ArrayList<>();
        for (String line : lines.lines().map(String::strip).toList()) {
            if (!line.isEmpty()) {
                int mark = line.lastIndexOf(" # ");
                Route route = TestRoutes.route(mark < 0 ? line : line.substring(0, mark), routes.size() + 1);
                routes.add(route);
                if (mark >= 0) {
                    expected.put(route, expectation(line.substring(mark + 3).strip()));
                }
            }
        }
        assertThat(routes).as("a table of at least one route").isNotEmpty();
        assertThat(new HashSet<>(routes)).as("no route twice").hasSameSizeAs(routes);
        Map<Route, String> actual = new TreeMap<>();
        findings(new RouteTable(routes))
                .forEach(finding -> actual.put(
                        finding.route(),
                        finding.rule() + ":" + finding.severity().id()));
        assertThat(actual).isEqualTo(expected);
    }

    private String expectation(String mark) {
        int colon = mark.indexOf(':');
        String id = colon < 0 ? mark : mark.substring(0, colon);
        assertThat(id)
                .as("a mark names the rule under test")
                .isEqualTo(rule.info().id());
        return colon < 0 ? id + ":" + rule.info().severity().id() : mark;
    }

    /** The findings in a table of unmarked lines, for a closer look at messages and severities. */
    public List<Finding> findings(String lines) {
        return findings(TestRoutes.table(lines));
    }

    /** The findings in a table, each of which must be well formed. */
    public List<Finding> findings(RouteTable table) {
        Recorder recorder = new Recorder(table, new Servers(table, runtimes, List.of(), matching));
        rule.check(recorder);
        recorder.findings.forEach(finding -> assertWellFormed(finding, table, recorder.eligible));
        return recorder.findings;
    }

    private void assertWellFormed(Finding finding, RouteTable table, Set<Route> eligible) {
        assertThat(finding.rule()).isEqualTo(rule.info().id());
        assertThat(table.routes()).contains(finding.route());
        assertThat(table.routes())
                .containsAll(finding.related().stream().map(Related::route).toList());
        assertThat(rule.info().frameworks()).contains(finding.route().framework());
        assertThat(finding.problem())
                .as("the problem")
                .contains("`")
                .doesNotEndWith(".")
                .doesNotContain("\n");
        assertThat(finding.cure())
                .as("the cure")
                .isNotBlank()
                .doesNotEndWith(".")
                .doesNotContain("\n");
        assertThat(finding.cure().substring(0, 1)).as("the cure begins small").doesNotMatch("[A-Z]");
        if (rule.info().convention()) {
            assertThat(eligible).as("flagged, so eligible").contains(finding.route());
        }
    }

    private static final class Recorder implements RuleContext {

        private final RouteTable table;
        private final Servers servers;
        private final List<Finding> findings = new ArrayList<>();
        private final Set<Route> eligible = new HashSet<>();

        private Recorder(RouteTable table, Servers servers) {
            this.table = table;
            this.servers = servers;
        }

        @Override
        public RouteTable table() {
            return table;
        }

        @Override
        public ResourceTree tree() {
            return ResourceTree.of(table);
        }

        @Override
        public List<PathAnswer> answers() {
            return servers.pathAnswers();
        }

        @Override
        public boolean slashMayFollow() {
            return servers.slashMayFollow();
        }

        @Override
        public void report(Finding finding) {
            findings.add(finding);
        }

        @Override
        public void eligible(Route route) {
            eligible.add(route);
        }
    }
}
