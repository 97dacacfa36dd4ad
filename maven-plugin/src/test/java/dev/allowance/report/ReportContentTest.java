package dev.allowance.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.check.Checked;
import dev.allowance.check.Located;
import dev.allowance.engine.Baseline;
import dev.allowance.engine.RuleCatalog;
import dev.allowance.engine.Servers;
import dev.allowance.framework.Runtime;
import dev.allowance.route.Route;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteTable;
import dev.allowance.source.Anchor;
import dev.allowance.source.Span;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Severity;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportContentTest {

    @TempDir
    private Path folder;

    private ReportContent content(CheckedModule... modules) {
        return ReportContent.of("All", "1.0", folder, RuleCatalog.load(), List.of(modules));
    }

    private static CheckedModule module(String name, RouteTable table, Servers servers, Path... files) {
        List<Located> findings = Arrays.stream(files)
                .map(file ->
                        new Located(finding(table.routes().get(0)), Optional.of(new Span(file.toString(), 1, 1, 1, 2))))
                .toList();
        return new CheckedModule(
                name, new Checked(table, servers, findings, List.of(), List.of(), Map.of()), Baseline.EMPTY, UTF_8);
    }

    private static Finding finding(Route route) {
        return new Finding("post-on-item", Severity.WARNING, route, Anchor.NONE, "it is wrong", "mend it", List.of());
    }

    private static RouteTable table(String path) throws Exception {
        return RouteNotation.readTable(RouteNotation.HEADER + "\nspring GET " + path + " -> a.A#a()\n");
    }

    private static Servers mvc(RouteTable table) {
        return new Servers(table, List.of(Runtime.SPRING_MVC), List.of(), Set.of());
    }

    @Test
    void modulesAreJoinedAndFindingsSortedByFile() throws Exception {
        RouteTable a = table("/a");
        RouteTable b = table("/b");

        ReportContent content = content(
                module("second", b, mvc(b), folder.resolve("z/Z.java"), folder.resolve("b/B.java")),
                module("first", a, mvc(a), folder.resolve("a/A.java")));

        assertThat(content.modules()).containsExactly("second", "first");
        assertThat(content.findings())
                .extracting(finding -> finding.place().orElseThrow().file())
                .containsExactly("a/A.java", "b/B.java", "z/Z.java");
        assertThat(content.paths()).extracting(ReportedPath::module).containsExactly("second", "first");
        assertThat(content.counts().routes()).isEqualTo(2);
        assertThat(new HtmlReport().bytes(content)).asString(UTF_8).contains("in second", "in first");
    }

    @Test
    void filesElsewhereAreNamedByTheirUri() throws Exception {
        RouteTable a = table("/a");
        Path elsewhere = folder.resolveSibling("else where/A.java");

        ReportContent content = content(module("a", a, mvc(a), elsewhere));

        String uri = elsewhere.toUri().toString();
        assertThat(content.findings().get(0).place().orElseThrow().file()).isEqualTo(uri);
        assertThat(new SarifReport().bytes(content)).asString(UTF_8).contains("\"uri\": \"" + uri + "\"");
        assertThat(Schemas.ofSarif(new SarifReport().bytes(content))).isEmpty();
    }

    @Test
    void aFaultInWorkingOutAnswersIsAProblemAndNothingMore() throws Exception {
        Servers faulty = new Servers(null, List.of(Runtime.SPRING_MVC), List.of(), Set.of());

        ReportContent content = content(module("a", table("/a"), faulty));

        assertThat(content.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isTrue();
            assertThat(problem.message()).startsWith("what Spring MVC answers").contains("[allowance:internal-error]");
        });
        assertThat(content.routes()).hasSize(1);
        assertThat(Schemas.ofAllowance(new JsonReport().bytes(content))).isEmpty();
    }
}
