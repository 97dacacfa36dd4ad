package dev.allowance.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.allowance.check.Checked;
import dev.allowance.check.Located;
import dev.allowance.engine.Baseline;
import dev.allowance.engine.RuleCatalog;
import dev.allowance.engine.Servers;
import dev.allowance.framework.Runtime;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteNotationException;
import dev.allowance.route.RouteTable;
import dev.allowance.source.Anchor;
import dev.allowance.source.Span;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A large API: ten routes for each of many resources, with two findings on each. */
final class ManyRoutes {

    private ManyRoutes() {}

    static ReportContent content(int resources, Path folder) throws RouteNotationException, IOException {
        StringBuilder index = new StringBuilder(RouteNotation.HEADER).append('\n');
        for (int i = 0; i < resources; i++) {
            String name = name(i);
            String type = " -> com.example.r" + i + ".Resource" + i + "#";
            for (String route : List.of(
                    "GET /api/v1/%s" + type + "list()",
                    "POST /api/v1/%s" + type + "create(java.lang.String)",
                    "GET /api/v1/%s/{id}" + type + "one(long)",
                    "PUT /api/v1/%s/{id}" + type + "replace(long,java.lang.String)",
                    "POST /api/v1/%s/{id}" + type + "write(long,java.lang.String)",
                    "GET /api/v1/%s/{id}/notes" + type + "notes(long)",
                    "POST /api/v1/%s/{id}/notes" + type + "note(long)",
                    "DELETE /api/v1/%s/{id}/notes/{note}" + type + "removeNote(long,long)",
                    "GET /api/v1/%s/summary" + type + "summary()",
                    "POST /api/v1/%s/summary/" + type + "summarize()")) {
                index.append("spring ").append(route.formatted(name)).append('\n');
            }
        }
        RouteTable table = RouteNotation.readTable(index.toString());
        Servers servers = new Servers(table, List.of(), List.of(Runtime.SPRING_MVC), Set.of());
        Path source = Files.writeString(
                folder.resolve("Resource.java"), "class Resource {\n    @PostMapping(\"/{id}\") void write() {}\n}\n");
        List<Located> findings = table.routes().stream()
                .filter(route -> route.handler().methodName().startsWith("w")
                        || route.handler().methodName().startsWith("summarize"))
                .map(route -> new Finding(
                        "post-on-item",
                        Severity.WARNING,
                        route,
                        Anchor.NONE,
                        "`" + route.template() + "` is one of many",
                        "make `" + route.template() + "` another",
                        List.of()))
                .map(finding -> new Located(finding, Optional.of(new Span(source.toString(), 2, 18, 2, 25))))
                .toList();
        Checked checked = new Checked(table, servers, findings, List.of(), List.of(), Map.of());
        return ReportContent.of(
                "Large",
                "1.0",
                folder,
                RuleCatalog.load(),
                List.of(new CheckedModule("large", checked, Baseline.EMPTY, UTF_8)));
    }

    /** A plural that no other resource has. */
    private static String name(int i) {
        StringBuilder name = new StringBuilder();
        for (int rest = i + 26 * 26; rest > 0; rest /= 26) {
            name.append((char) ('a' + rest % 26));
        }
        return name + "items";
    }
}
