package dev.allowance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.allowance.route.Handler;
import dev.allowance.source.Span;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Findings as SARIF 2.1.0 (OASIS), which code hosts and editors show. Rules bring their pages; findings their place, the other
 * parties, the key of the baseline as fingerprint (§3.27.17), and where the baseline accepts them a suppression (§3.27.23). Files
 * are relative to {@value #ROOT}, which is whatever folder the reader has checked out.
 */
public final class SarifReport implements ReportFormat {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";

    @Override
    public String fileName() {
        return "allowance.sarif";
    }

    @Override
    public byte[] bytes(ReportContent content) {
        ObjectNode log = Json.object();
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Allowance").put("version", content.version());
        ArrayNode rules = driver.putArray("rules");
        content.rules().forEach(rule -> rules.add(rule(rule)));
        run.set("invocations", invocations(content.problems()));
        run.putObject("originalUriBaseIds")
                .putObject(ROOT)
                .putObject("description")
                .put("text", "The folder of the whole project.");
        run.put("columnKind", "utf16CodeUnits");
        List<String> ids =
                content.rules().stream().map(rule -> rule.info().id()).toList();
        ArrayNode results = run.putArray("results");
        content.findings().forEach(finding -> results.add(result(finding, ids)));
        return Json.bytes(log);
    }

    private static ObjectNode rule(ReportedRule rule) {
        ObjectNode node = Json.object();
        node.put("id", rule.info().id());
        node.put("name", pascalCase(rule.info().id()));
        String summary = rule.info().summary();
        String sentence = summary.substring(0, 1).toUpperCase(Locale.ROOT) + summary.substring(1) + ".";
        node.putObject("shortDescription").put("text", sentence);
        node.putObject("fullDescription").put("text", sentence);
        // §3.49.12: a help has a text; the page reads well enough as one
        rule.page().ifPresent(page -> node.putObject("help").put("text", page).put("markdown", page));
        node.putObject("defaultConfiguration").put("level", level(rule.info().severity()));
        node.putObject("properties")
                .set(
                        "tags",
                        Json.strings(
                                List.of("http-api", rule.info().theme().name().toLowerCase(Locale.ROOT))));
        return node;
    }

    private static String pascalCase(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-")) {
            if (!word.isEmpty()) {
                name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
            }
        }
        return name.toString();
    }

    private static ArrayNode invocations(List<ReportedProblem> problems) {
        ObjectNode invocation = Json.object().put("executionSuccessful", true);
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        for (ReportedProblem problem : problems) {
            ObjectNode node = notifications.addObject();
            problem.place()
                    .ifPresent(
                            place -> node.putArray("locations").addObject().set("physicalLocation", physical(place)));
            node.putObject("message").put("text", problem.message());
            node.put("level", "warning");
        }
        return Json.object().arrayNode().add(invocation);
    }

    private static ObjectNode result(ReportedFinding reported, List<String> ids) {
        Finding finding = reported.finding();
        ObjectNode node = Json.object();
        node.put("ruleId", finding.rule());
        int index = ids.indexOf(finding.rule());
        if (index >= 0) {
            node.put("ruleIndex", index);
        }
        node.put("level", level(finding.severity()));
        node.putObject("message").put("text", finding.problem() + ": " + finding.cure());
        node.putArray("locations")
                .add(location(
                        reported.place(), reported.excerpt(), finding.route().handler()));
        if (!reported.related().isEmpty()) {
            ArrayNode related = node.putArray("relatedLocations");
            for (ReportedFinding.Party party : reported.related()) {
                ObjectNode location = Json.object().put("id", related.size() + 1);
                location.setAll(location(
                        party.route().place(),
                        Optional.empty(),
                        party.route().route().handler()));
                location.putObject("message").put("text", note(party));
                related.add(location);
            }
        }
        node.putObject("partialFingerprints").put("allowanceBaselineKey/v1", reported.key());
        ArrayNode suppressions = node.putArray("suppressions");
        reported.acceptance().ifPresent(reason -> {
            ObjectNode suppression = suppressions.addObject().put("kind", "external");
            suppression.put("justification", reason.isEmpty() ? "Accepted by the baseline." : reason);
        });
        return node;
    }

    private static String note(ReportedFinding.Party party) {
        return "`" + party.route().route().methods().readable() + " "
                + party.route().route().template() + "`: " + party.note();
    }

    private static ObjectNode location(Optional<Span> place, Optional<Excerpt> excerpt, Handler handler) {
        ObjectNode location = Json.object();
        place.ifPresent(span -> {
            ObjectNode physical = physical(span);
            excerpt.ifPresent(lines -> physical.set("contextRegion", context(lines)));
            location.set("physicalLocation", physical);
        });
        location.putArray("logicalLocations")
                .addObject()
                .put("fullyQualifiedName", handler.toString())
                .put("kind", "function");
        return location;
    }

    private static ObjectNode physical(Span span) {
        ObjectNode node = Json.object();
        node.set("artifactLocation", artifact(span.file()));
        node.putObject("region")
                .put("startLine", span.line())
                .put("startColumn", span.column())
                .put("endLine", span.endLine())
                .put("endColumn", span.endColumn());
        return node;
    }

    private static ObjectNode context(Excerpt excerpt) {
        ObjectNode node = Json.object();
        node.put("startLine", excerpt.firstLine());
        node.put("endLine", excerpt.firstLine() + excerpt.lines().size() - 1);
        node.putObject("snippet").put("text", String.join("\n", excerpt.lines()) + "\n");
        return node;
    }

    private static ObjectNode artifact(String file) {
        ObjectNode node = Json.object();
        if (file.startsWith("file:")) {
            return node.put("uri", file);
        }
        try {
            // the slash keeps a colon in the first segment from being taken for a scheme
            String uri = new URI(null, null, "/" + file, null).toASCIIString().substring(1);
            return node.put("uri", uri.replace(":", "%3A")).put("uriBaseId", ROOT);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(file, e);
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
        };
    }
}
