package dev.allowance.conformance;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes at random a class with several methods for one path, told apart by media types alone. */
public final class RandomMediaTypes {

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

    private final Random random;
    private final StringBuilder source = new StringBuilder();

    private RandomMediaTypes(Random random) {
        this.random = random;
    }

    /** The resource class of a seed: always the same. */
    public static Fixture of(long seed) {
        return new RandomMediaTypes(new Random(seed)).resource(seed);
    }

    /** The Spring controller of a seed: always the same. */
    public static Fixture ofSpring(long seed) {
        return new RandomMediaTypes(new Random(seed)).controller(seed);
    }

    private Fixture resource(long seed) {
        source.append("import jakarta.ws.rs.*;\n\n@Path(\"/a\")\npublic class R {\n");
        int methods = 2 + random.nextInt(4);
        for (int m = 0; m < methods; m++) {
            source.append("    @").append(any(METHODS)).append('\n');
            if (random.nextInt(3) > 0) {
                source.append("    @Consumes(").append(any(CONSUMED)).append(")\n");
            }
            if (random.nextInt(3) > 0) {
                source.append("    @Produces(").append(any(PRODUCED)).append(")\n");
            }
            method(m);
        }
        return fixture(seed);
    }

    private Fixture controller(long seed) {
        source.append("import org.springframework.web.bind.annotation.*;\n\n@RestController\npublic class R {\n");
        int methods = 2 + random.nextInt(4);
        for (int m = 0; m < methods; m++) {
            String consumes = random.nextInt(3) > 0 ? ", consumes = " + any(CONSUMED) : "";
            String produces = random.nextInt(3) > 0 ? ", produces = " + any(PRODUCED) : "";
            source.append("    @RequestMapping(path = \"/a\", method = RequestMethod.")
                    .append(any(METHODS))
                    .append(random.nextInt(5) == 0 ? consumes.replace("\"a", "\"!a") : consumes)
                    .append(produces)
                    .append(")\n");
            method(m);
        }
        return fixture(seed);
    }

    private void method(int number) {
        source.append("    public String m").append(number).append("() {\n        return \"m\";\n    }\n");
    }

    private Fixture fixture(long seed) {
        return Fixture.of("media types, seed " + seed, Map.of("R.java", source + "}\n"));
    }

    private String any(List<String> pool) {
        return pool.get(random.nextInt(pool.size()));
    }
}
