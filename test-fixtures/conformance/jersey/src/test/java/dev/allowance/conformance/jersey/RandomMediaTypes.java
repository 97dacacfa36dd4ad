package dev.allowance.conformance.jersey;

import dev.allowance.conformance.Fixture;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes at random a resource with several methods for one path, told apart by media types alone. */
final class RandomMediaTypes {

    private static final List<String> METHODS = List.of("GET", "GET", "POST", "HEAD", "OPTIONS");
    private static final List<String> CONSUMED = List.of(
            "\"application/json\"",
            "\"text/plain\"",
            "\"application/xml\"",
            "{\"application/vnd.a+json\", \"text/*\"}",
            "\"application/*\"",
            "\"*/*\"",
            "{\"text/plain\", \"*/*\"}");
    private static final List<String> PRODUCED = List.of(
            "\"application/json\"",
            "\"text/plain\"",
            "\"application/xml;qs=0.5\"",
            "{\"text/html\", \"image/png;qs=0.1\"}",
            "\"application/vnd.a+json\"");

    private RandomMediaTypes() {}

    /** The fixture of a seed: always the same. */
    static Fixture of(long seed) {
        Random random = new Random(seed);
        StringBuilder source = new StringBuilder("import jakarta.ws.rs.*;\n\n@Path(\"/a\")\npublic class R {\n");
        int methods = 2 + random.nextInt(4);
        for (int m = 0; m < methods; m++) {
            source.append("    @").append(any(random, METHODS)).append('\n');
            if (random.nextInt(3) > 0) {
                source.append("    @Consumes(").append(any(random, CONSUMED)).append(")\n");
            }
            if (random.nextInt(3) > 0) {
                source.append("    @Produces(").append(any(random, PRODUCED)).append(")\n");
            }
            source.append("    public String m").append(m).append("() {\n        return \"m\";\n    }\n");
        }
        return Fixture.of(
                "media types, seed " + seed,
                Map.of("R.java", source.append("}\n").toString()));
    }

    private static String any(Random random, List<String> pool) {
        return pool.get(random.nextInt(pool.size()));
    }
}
