package dev.allowance.conformance;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes JAX-RS resources at random, as sources: roots whose templates overlap, sub-resource methods and locators, regular
 * expressions that may cross slashes.
 */
public final class RandomResources {

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
            "{id: \\\\d+}",
            "{name:[a-z]+}",
            "{p}-{q}",
            "{file:.+}.json",
            "v{n:\\\\d}",
            "{w:a|b|users}");
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final List<String> COMMON = List.of("GET", "GET", "POST", "PUT", "DELETE");

    /** What a handler can answer with: a range leaves open which type it is, and that is refused after the handler ran. */
    private static final List<String> CONCRETE_TYPES = List.of(
            "\"application/json\"",
            "\"text/plain\"",
            "{\"application/xml\", \"application/json\"}",
            "\"application/vnd.a+json\"");

    private static final List<String> MEDIA_TYPES =
            Stream.concat(CONCRETE_TYPES.stream(), Stream.of("\"text/*\"")).toList();

    private final Random random;
    private final Map<String, String> sources = new TreeMap<>();

    private RandomResources(Random random) {
        this.random = random;
    }

    /** The fixture of a seed: always the same. */
    public static Fixture of(long seed) {
        return new RandomResources(new Random(seed)).fixture(seed);
    }

    private Fixture fixture(long seed) {
        int classes = 1 + random.nextInt(3);
        for (int c = 0; c < classes; c++) {
            resource("R" + c, "@Path(\"" + (random.nextInt(8) == 0 ? "/" : path(2)) + "\")\n", 2);
        }
        return Fixture.of("seed " + seed, sources);
    }

    private void resource(String name, String annotation, int depth) {
        StringBuilder source = new StringBuilder("import jakarta.ws.rs.*;\n\n");
        source.append(annotation).append("public class ").append(name).append(" {\n");
        Set<String> seen = new HashSet<>();
        int methods = 1 + random.nextInt(5);
        for (int m = 0; m < methods; m++) {
            if (depth > 0 && random.nextInt(9) == 0) {
                String sub = name + "Sub" + m;
                resource(sub, "", depth - 1);
                source.append("    @Path(\"")
                        .append(path(2))
                        .append("\")\n    public ")
                        .append(sub);
                source.append(" m")
                        .append(m)
                        .append("() {\n        return new ")
                        .append(sub)
                        .append("();\n    }\n");
                continue;
            }
            String designator = "    @" + any(random.nextInt(3) == 0 ? METHODS : COMMON) + '\n';
            String path = random.nextInt(3) > 0 ? "    @Path(\"" + path(3) + "\")\n" : "";
            boolean isNew = seen.add(designator + path.replaceAll("\\{\\w+", "{"));
            if (!isNew && annotation.isEmpty()) {
                // Jersey finds fault with a sub-resource on the first request only, and answers 500 from then on
                continue;
            }
            source.append(designator).append(path);
            if (random.nextInt(10) == 0) {
                source.append("    @Consumes(").append(any(MEDIA_TYPES)).append(")\n");
            }
            if (random.nextInt(10) == 0) {
                source.append("    @Produces(").append(any(CONCRETE_TYPES)).append(")\n");
            }
            source.append("    public String m").append(m).append("() {\n        return \"m\";\n    }\n");
        }
        sources.put(name + ".java", source.append("}\n").toString());
    }

    private String any(List<String> pool) {
        return pool.get(random.nextInt(pool.size()));
    }

    private String path(int longest) {
        StringBuilder path = new StringBuilder();
        int length = 1 + random.nextInt(longest);
        for (int s = 0; s < length; s++) {
            path.append(s == 0 && random.nextBoolean() ? "" : "/");
            path.append(any(SEGMENTS).replaceAll("\\{(\\w+)", "{$1" + random.nextInt(100_000)));
        }
        return switch (random.nextInt(14)) {
            case 0 -> path + "/{rest: .*}";
            case 1 -> path + "/{rest:.+}";
            case 2 -> path + "/";
            default -> path.toString();
        };
    }
}
