package dev.allowance.conformance;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes controllers at random, as sources: overlapping literals, variables, regular expressions, wildcards, catch-alls. */
public final class RandomControllers {

    private static final List<String> SEGMENTS = List.of(
            "a",
            "b",
            "c",
            "users",
            "search",
            "ab",
            "{id}",
            "{id}",
            "{name}",
            "{id:\\\\d+}",
            "{name:[a-z]+}",
            "{p}-{q}",
            "*",
            "a*",
            "?b",
            "{file:.+}.json",
            "v{n:\\\\d}",
            "{w:a|b|users}");
    private static final List<String> MAPPINGS =
            List.of("GetMapping", "PostMapping", "PutMapping", "DeleteMapping", "PatchMapping", "RequestMapping");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    /** At most one of each attribute. */
    private static final List<String> ATTRIBUTES = List.of("params", "headers", "consumes", "produces");

    private static final Map<String, List<String>> CONDITIONS = Map.of(
            "params", List.of("\"p\"", "\"p=1\"", "\"!p\"", "\"p!=1\"", "{\"p\", \"q=2\"}"),
            "headers", List.of("\"X-Mode\"", "\"X-Mode=a\"", "\"!X-Mode\"", "\"X-Mode!=a\""),
            "consumes",
                    List.of(
                            "\"application/json\"",
                            "\"text/*\"",
                            "\"!text/plain\"",
                            "\"application/*+json\"",
                            "{\"application/xml\", \"application/json\"}"),
            "produces",
                    List.of(
                            "\"application/json\"",
                            "\"text/plain\"",
                            "\"!application/json\"",
                            "{\"text/html\", \"application/xml\"}"));

    /** What only {@code AntPathMatcher} takes, or takes otherwise. */
    private static final List<String> ANT_SEGMENTS =
            List.of("**", "**", "a**", "{p}{q}", "?", "a.*", "*.json", "{x:[^b]*}", "/", "{p:^[a-z]+$}");

    private final Random random;
    private final boolean ant;

    private RandomControllers(Random random, boolean ant) {
        this.random = random;
        this.ant = ant;
    }

    /** The fixture of a seed: always the same. */
    public static Fixture of(long seed) {
        return new RandomControllers(new Random(seed), false).fixture(seed);
    }

    /** The fixture of a seed for {@code AntPathMatcher}: with <code>**</code> anywhere, and variables that stand in it twice. */
    public static Fixture ofAnt(long seed) {
        return new RandomControllers(new Random(seed), true).fixture(seed);
    }

    private Fixture fixture(long seed) {
        Map<String, String> sources = new TreeMap<>();
        int classes = 1 + random.nextInt(3);
        for (int c = 0; c < classes; c++) {
            sources.put("C" + c + ".java", controller("C" + c));
        }
        return Fixture.of("seed " + seed, sources);
    }

    private String controller(String name) {
        StringBuilder source =
                new StringBuilder("import org.springframework.web.bind.annotation.*;\n\n@RestController\n");
        if (random.nextInt(3) > 0) {
            source.append("@RequestMapping(")
                    .append(paths(1 + random.nextInt(5) / 4, 2))
                    .append(")\n");
        }
        source.append("public class ").append(name).append(" {\n");
        int methods = 1 + random.nextInt(5);
        for (int m = 0; m < methods; m++) {
            source.append("    ")
                    .append(mapping())
                    .append("\n    public String m")
                    .append(m)
                    .append("() {\n        return \"m\";\n    }\n");
        }
        return source.append("}\n").toString();
    }

    private String mapping() {
        String mapping = MAPPINGS.get(random.nextInt(MAPPINGS.size()));
        String arguments = "path = " + (random.nextInt(8) == 0 ? "\"\"" : paths(1 + random.nextInt(6) / 5, 3));
        if (mapping.equals("RequestMapping") && random.nextInt(4) > 0) {
            arguments += ", method = "
                    + IntStream.range(0, 1 + random.nextInt(2))
                            .mapToObj(i -> "RequestMethod." + METHODS.get(random.nextInt(METHODS.size())))
                            .distinct()
                            .collect(Collectors.joining(", ", "{", "}"));
        }
        for (String attribute : ATTRIBUTES) {
            if (random.nextInt(12) == 0) {
                List<String> values = CONDITIONS.get(attribute);
                arguments += ", " + attribute + " = " + values.get(random.nextInt(values.size()));
            }
        }
        return "@" + mapping + "(" + arguments + ")";
    }

    private String paths(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(i -> '"' + path(1 + random.nextInt(length)) + '"')
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String path(int length) {
        StringBuilder path = new StringBuilder();
        for (int s = 0; s < length; s++) {
            path.append(s == 0 && random.nextInt(6) == 0 ? "" : "/");
            List<String> pool = ant && random.nextInt(4) == 0 ? ANT_SEGMENTS : SEGMENTS;
            path.append(unique(pool.get(random.nextInt(pool.size()))));
        }
        return switch (random.nextInt(12)) {
            case 0 -> path + "/**";
            case 1 ->
                ant && random.nextInt(8) > 0
                        ? path + "/**/" + SEGMENTS.get(random.nextInt(SEGMENTS.size()))
                        : path + "/{*rest" + random.nextInt(1000) + "}";
            case 2 -> path + "/";
            default -> path.toString();
        };
    }

    /** One {@code PathPattern} may not hold a variable twice. */
    private String unique(String segment) {
        return ant ? segment : segment.replaceAll("\\{(\\w+)", "{$1" + random.nextInt(100_000));
    }
}
