package dev.allowance.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.allowance.engine.RuleCatalog;
import dev.allowance.report.JsonReport;
import dev.allowance.report.ReportContent;
import dev.allowance.report.ReportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    @TempDir
    private Path folder;

    private ReportContent empty() {
        return ReportContent.of("Nothing", "1.0", folder, RuleCatalog.load(), List.of());
    }

    @Test
    void everyFormatIsAFileInTheFolder() throws MojoExecutionException {
        Path reports = folder.resolve("target/allowance");

        Reports.of("json,sarif,html", reports).write(empty(), new SystemStreamLog());

        assertThat(reports)
                .isDirectoryContaining("glob:**/allowance.json")
                .isDirectoryContaining("glob:**/allowance.sarif")
                .isDirectoryContaining("glob:**/allowance.html");
    }

    @Test
    void noneIsNothing() throws MojoExecutionException {
        assertThat(Reports.of("none", folder).isEmpty()).isTrue();
    }

    @Test
    void anUnknownFormatNamesTheParameter() {
        assertThatThrownBy(() -> Reports.of("pdf", folder))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("allowance.reports")
                .hasMessageContaining("json, sarif, html and none");
    }

    @Test
    void aFaultOfAFormatCostsThatReportOnly() throws MojoExecutionException {
        ReportFormat faulty = new ReportFormat() {
            @Override
            public String fileName() {
                return "faulty";
            }

            @Override
            public byte[] bytes(ReportContent content) {
                throw new IllegalStateException("on purpose");
            }
        };

        new Reports(List.of(faulty, new JsonReport()), folder).write(empty(), new SystemStreamLog());

        assertThat(folder).isDirectoryContaining("glob:**/allowance.json").isDirectoryNotContaining("glob:**/faulty*");
    }

    @Test
    void whatCannotBeWrittenIsNamedWithTheWayOut() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "not a folder");

        assertThatThrownBy(() -> Reports.of("json", file).write(empty(), new SystemStreamLog()))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining(file.resolve("allowance.json").toString())
                .hasMessageContaining("the old one, if any, is as it was")
                .hasMessageContaining("allowance.reports=none");
        assertThat(file).hasContent("not a folder");
    }
}
