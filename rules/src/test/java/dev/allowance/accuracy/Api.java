package dev.allowance.accuracy;

import dev.allowance.engine.Analyzer;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.RuleCatalog;
import dev.allowance.engine.Servers;
import dev.allowance.framework.Matching;
import dev.allowance.framework.Runtime;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.TestRoutes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real API as its routes and what their handlers take and return. Above the routes stand lines {@code # source: …}, {@code
 * # half: …} and, where they are known, {@code # runtime: …} and {@code # matching: …}, which also says how the templates are
 * read.
 */
record Api(String name, Half half, RouteTable table, List<Finding> findings) {

    /** Whether the rules were tuned on this API, or it was held back until they were finished. */
    enum Half {
        TUNED,
        HELD_BACK
    }

    static List<Api> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(Api::read).toList();
        }
    }

    private static Api read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            Set<Matching> matching = Arrays.stream(Matching.values())
                    .filter(way -> lines.contains("# matching: " + way.id()))
                    .collect(Collectors.toSet());
            String syntax = matching.contains(Matching.ANT_PATH_MATCHER) ? " syntax=ant" : "";
            RouteTable table = TestRoutes.table(lines.stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line + syntax)
                    .collect(Collectors.joining("\n")));
            header(lines, "source");
            List<Runtime> runtimes = Arrays.stream(Runtime.values())
                    .filter(runtime -> lines.contains("# runtime: " + runtime.id()))
                    .toList();
            List<Finding> findings = new Analyzer(Configuration.parse(Map.of()), RuleCatalog.load(), List.of())
                    .check(table, new Servers(table, runtimes, List.of(), matching))
                    .findings();
            return new Api(
                    file.getFileName().toString().replace(".txt", ""),
                    header(lines, "half").equals("tuned") ? Half.TUNED : Half.HELD_BACK,
                    table,
                    findings);
        } catch (Exception e) {
            throw new AssertionError(file + ": " + e.getMessage(), e);
        }
    }

    private static String header(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith("# " + key + ": "))
                .map(line -> line.substring(key.length() + 4))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line \"# " + key + ": …\""));
    }

    boolean has(String template) {
        return table.routes().stream().map(route -> route.template().toString()).anyMatch(template::equals);
    }

    /** The templates that a finding is about, its own first. */
    static Set<String> templates(Finding finding) {
        Set<String> templates = new HashSet<>();
        Stream.concat(Stream.of(finding.route()), finding.related().stream().map(Related::route))
                .map(route -> route.template())
                .map(PathTemplate::toString)
                .forEach(templates::add);
        return templates;
    }
}
