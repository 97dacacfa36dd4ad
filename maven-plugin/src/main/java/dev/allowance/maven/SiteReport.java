package dev.allowance.maven;

import dev.allowance.http.HttpMethods;
import dev.allowance.report.Counts;
import dev.allowance.report.ReportContent;
import dev.allowance.report.ReportedFinding;
import dev.allowance.report.ReportedPath;
import dev.allowance.report.ReportedProblem;
import dev.allowance.report.ReportedRoute;
import dev.allowance.source.Span;
import dev.allowance.spi.Severity;
import java.util.List;
import java.util.Optional;
import org.apache.maven.doxia.sink.Sink;

/** A report as a page of a Maven site: tables of findings, paths and handlers. Doxia escapes what is text. */
record SiteReport(Sink sink) {

    /** @param whole where the page with sources and filters is, as seen from this one */
    void write(ReportContent content, String whole) {
        sink.head();
        sink.title();
        sink.text("Allowance");
        sink.title_();
        sink.head_();
        sink.body();
        section("Routes and findings", () -> overview(content.counts(), whole));
        section("Findings", () -> findings(content.findings()));
        section("Methods of each path", () -> paths(content.paths()));
        section("Handlers", () -> routes(content.routes()));
        if (!content.problems().isEmpty()) {
            section("Problems", () -> problems(content.problems()));
        }
        sink.body_();
        sink.flush();
        sink.close();
    }

    private void section(String title, Runnable content) {
        sink.section1();
        sink.sectionTitle1();
        sink.text(title);
        sink.sectionTitle1_();
        content.run();
        sink.section1_();
    }

    private void overview(Counts counts, String whole) {
        paragraph("Routes: " + counts.routes() + ", paths: " + counts.paths() + ", not fully understood: "
                + counts.unknown() + ". Errors: " + counts.findings().get(Severity.ERROR) + ", warnings: "
                + counts.findings().get(Severity.WARNING) + ", remarks: "
                + counts.findings().get(Severity.INFO) + ", accepted: " + counts.accepted() + ".");
        sink.paragraph();
        sink.link(whole);
        sink.text("The same with sources, explanations and filters");
        sink.link_();
        sink.paragraph_();
    }

    private void findings(List<ReportedFinding> findings) {
        if (findings.isEmpty()) {
            paragraph("Nothing was found.");
            return;
        }
        table(
                List.of("Severity", "What is wrong", "What to do", "Rule", "Place"),
                findings.stream()
                        .map(finding -> List.of(
                                finding.finding().severity().id() + (finding.isAccepted() ? " (accepted)" : ""),
                                finding.finding().problem(),
                                finding.finding().cure(),
                                finding.finding().rule(),
                                place(finding.place())))
                        .toList());
    }

    private void paths(List<ReportedPath> paths) {
        table(
                List.of("Path", "Allow", "Server"),
                paths.stream()
                        .map(path -> List.of(
                                path.path().toString(),
                                path.answer().known() ? methods(path.answer().allow()) : "only run time knows",
                                path.answer().server() + (path.assumed() ? " (assumed)" : "")))
                        .toList());
    }

    private void routes(List<ReportedRoute> routes) {
        table(
                List.of("Path", "Methods", "Handler", "Place"),
                routes.stream()
                        .map(route -> List.of(
                                route.route().template().toString(),
                                methods(route.route().methods()),
                                route.route().handler().simpleTypeName() + "#"
                                        + route.route().handler().methodName(),
                                place(route.place())))
                        .toList());
    }

    private void problems(List<ReportedProblem> problems) {
        sink.list();
        for (ReportedProblem problem : problems) {
            sink.listItem();
            sink.text(place(problem.place()) + " " + problem.message());
            sink.listItem_();
        }
        sink.list_();
    }

    private static String methods(HttpMethods methods) {
        return methods.isAll() ? "every method" : methods.readable();
    }

    private static String place(Optional<Span> place) {
        return place.map(span -> span.file() + ":" + span.line()).orElse("");
    }

    private void paragraph(String text) {
        sink.paragraph();
        sink.text(text);
        sink.paragraph_();
    }

    private void table(List<String> head, List<List<String>> rows) {
        sink.table();
        sink.tableRows(null, false);
        sink.tableRow();
        for (String cell : head) {
            sink.tableHeaderCell();
            sink.text(cell);
            sink.tableHeaderCell_();
        }
        sink.tableRow_();
        for (List<String> row : rows) {
            sink.tableRow();
            for (String cell : row) {
                sink.tableCell();
                sink.text(cell);
                sink.tableCell_();
            }
            sink.tableRow_();
        }
        sink.tableRows_();
        sink.table_();
    }
}
