package dev.allowance.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.check.Checked;
import dev.allowance.engine.Baseline;
import dev.allowance.engine.RuleCatalog;
import dev.allowance.engine.Servers;
import dev.allowance.framework.Runtime;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MethodMatrixTest {

    /** A row a line: the path, then what becomes of each method. */
    private static String matrix(String index) throws Exception {
        RouteTable table = RouteNotation.readTable(RouteNotation.HEADER + "\n" + index);
        Servers servers = new Servers(table, List.of(Runtime.SPRING_MVC), List.of(), Set.of());
        Checked checked = new Checked(table, servers, List.of(), List.of(), List.of(), Map.of());
        MethodMatrix matrix = MethodMatrix.of(
                ReportContent.of(
                        "",
                        "1.0",
                        Path.of("."),
                        RuleCatalog.load(),
                        List.of(new CheckedModule("a", checked, Baseline.EMPTY, UTF_8))),
                List.of());
        return String.join(" ", matrix.methods()) + "\n"
                + matrix.rows().stream()
                        .map(row -> row.path() + " "
                                + row.cells().stream()
                                        .map(cell -> cell.kind().text())
                                        .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("\n"));
    }

    @Test
    void whatIsMappedAutomaticOrRefusedIsToldApart() throws Exception {
        assertThat(matrix("""
                spring GET /users -> a.Users#all()
                spring DELETE /users/{id} -> a.Users#remove(long)
                spring PURGE /users/{id} -> a.Users#purge(long)
                """)).isEqualTo("""
                        GET HEAD DELETE OPTIONS PURGE
                        /users ✓ auto – auto –
                        /users/{id} – – ✓ auto ✓""");
    }

    @Test
    void aMethodThatALessSpecificPathTakesIsNotRefused() throws Exception {
        assertThat(matrix("""
                spring POST /users/me -> a.Users#me()
                spring GET /users/{id} -> a.Users#one(long)
                """)).isEqualTo("""
                        GET HEAD POST OPTIONS
                        /users/me via via ✓ auto
                        /users/{id} ✓ auto – auto""");
    }

    @Test
    void whatIsNotKnownIsNotTakenForRefused() throws Exception {
        assertThat(matrix("""
                spring GET /${name} -> a.Odd#odd() unknown=placeholder
                spring GET /feign -> a.Remote#get() role=interface
                spring * /status -> a.Status#status()
                """)).isEqualTo("""
                        GET
                        /${name} ✓
                        /feign ✓
                        /status any""");
    }

    @Test
    void clientsHaveNoRow() throws Exception {
        assertThat(matrix("spring GET /remote -> a.Remote#get() role=client\n")).isEqualTo("GET\n");
    }
}
