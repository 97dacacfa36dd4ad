package dev.allowance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.Conditions;
import dev.allowance.route.Route;
import dev.allowance.route.UnknownReason;
import dev.allowance.source.Span;
import dev.allowance.spi.PathAnswer;
import dev.allowance.spi.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Everything there is, for other programs, as {@value #SCHEMA} beside this class describes it. */
public final class JsonReport implements ReportFormat {

    /** The schema's resource. */
    public static final String SCHEMA = "report.schema.json";

    /** How a report names its schema. Another number means that a program must be changed to read it. */
    public static final String SCHEMA_ID = "urn:allowance:report:1";

    @Override
    public String fileName() {
        return "allowance.json";
    }

    @Override
    public byte[] bytes(ReportContent content) {
        ObjectNode report = Json.object();
        report.put("$schema", SCHEMA_ID);
        report.putObject("tool").put("name", "Allowance").put("version", content.version());
        report.put("title", content.title());
        report.set("modules", Json.strings(content.modules()));
        report.set("counts", counts(content.counts()));
        ArrayNode rules = report.putArray("rules");
        content.rules().forEach(rule -> rules.add(rule(rule.info())));
        ArrayNode findings = report.putArray("findings");
        content.findings().forEach(finding -> findings.add(finding(finding)));
        ArrayNode problems = report.putArray("problems");
        content.problems().forEach(problem -> problems.add(problem(problem)));
        ArrayNode paths = report.putArray("paths");
        content.paths().forEach(path -> paths.add(path(path)));
        ArrayNode routes = report.putArray("routes");
        content.routes().forEach(route -> routes.add(route(route)));
        return Json.bytes(report);
    }

    /** The routes alone, each as it stands in a whole report. */
    public static byte[] routes(List<ReportedRoute> routes) {
        ObjectNode node = Json.object();
        ArrayNode array = node.putArray("routes");
        routes.forEach(route -> array.add(route(route)));
        return Json.bytes(node);
    }

    private static ObjectNode counts(Counts counts) {
        ObjectNode node = Json.object();
        node.put("routes", counts.routes()).put("paths", counts.paths()).put("unknown", counts.unknown());
        ObjectNode findings = node.putObject("findings");
        counts.findings().forEach((severity, count) -> findings.put(severity.id(), count));
        return node.put("accepted", counts.accepted()).put("problems", counts.problems());
    }

    private static ObjectNode rule(RuleInfo info) {
        return Json.object()
                .put("id", info.id())
                .put("severity", info.severity().id())
                .put("theme", info.theme().name().toLowerCase(Locale.ROOT))
                .put("summary", info.summary());
    }

    private static ObjectNode finding(ReportedFinding reported) {
        ObjectNode node = Json.object();
        node.put("rule", reported.finding().rule());
        node.put("severity", reported.finding().severity().id());
        node.put("message", reported.finding().problem());
        node.put("cure", reported.finding().cure());
        node.put("key", reported.key());
        node.put("accepted", reported.isAccepted());
        reported.acceptance().filter(reason -> !reason.isEmpty()).ifPresent(reason -> node.put("reason", reason));
        node.put("module", reported.module());
        put(node, reported.finding().route());
        reported.place().ifPresent(place -> put(node, place));
        ArrayNode related = node.putArray("related");
        for (ReportedFinding.Party party : reported.related()) {
            ObjectNode other = related.addObject();
            other.put("note", party.note());
            put(other, party.route().route());
            party.route().place().ifPresent(place -> put(other, place));
        }
        return node;
    }

    private static ObjectNode problem(ReportedProblem problem) {
        ObjectNode node = Json.object();
        node.put("kind", problem.fault() ? "internal-error" : "left-out");
        node.put("message", problem.message());
        node.put("module", problem.module());
        problem.place().ifPresent(place -> put(node, place));
        return node;
    }

    private static ObjectNode path(ReportedPath reported) {
        PathAnswer answer = reported.answer();
        ObjectNode node = Json.object();
        node.put("path", reported.path().toString());
        node.put("module", reported.module());
        node.put("server", answer.server());
        node.put("assumed", reported.assumed());
        node.put("known", answer.known());
        if (answer.known()) {
            node.set("allow", Json.methods(answer.allow()));
            answer.frameworkAllow().ifPresent(allow -> node.set("frameworkAllow", Json.methods(allow)));
            Json.putStrings(
                    node,
                    "alsoMatches",
                    answer.templates().stream()
                            .skip(1)
                            .map(PathTemplate::toString)
                            .filter(other ->
                                    !Objects.equals(other, reported.path().toString()))
                            .toList());
        }
        return node;
    }

    private static ObjectNode route(ReportedRoute reported) {
        Route route = reported.route();
        ObjectNode node = Json.object();
        node.put("framework", route.framework().id());
        put(node, route);
        node.put("module", reported.module());
        node.put("role", route.role().id());
        route.unknown().map(UnknownReason::id).ifPresent(reason -> node.put("unknown", reason));
        Conditions conditions = route.conditions();
        Json.putStrings(node, "consumes", conditions.consumes());
        Json.putStrings(node, "produces", conditions.produces());
        Json.putStrings(node, "params", conditions.params());
        Json.putStrings(node, "headers", conditions.headers());
        Json.putStrings(node, "version", conditions.version());
        reported.place().ifPresent(place -> put(node, place));
        return node;
    }

    private static void put(ObjectNode node, Route route) {
        node.set("methods", Json.methods(route.methods()));
        node.put("path", route.template().toString());
        node.put("handler", route.handler().toString());
    }

    private static void put(ObjectNode node, Span place) {
        node.put("file", place.file());
        node.put("line", place.line());
        node.put("column", place.column());
        node.put("endLine", place.endLine());
        node.put("endColumn", place.endColumn());
    }
}
