package dev.allowance.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final List<String> FINER_CONSUMED = List.of(
            "\"application/*+json\"",
            "\"application/vnd.a+json\"",
            "\"text/*\"",
            "{\"text/plain;charset=utf-8\", \"application/json\"}",
            "\"*/*\"");
    private static final List<String> FINER_PRODUCED = List.of(
            "\"text/html\"",
            "\"text/html;level=1\"",
            "\"text/plain;charset=utf-8\"",
            "\"application/json;qs=0.5\"",
            "{\"text/html;qs=0.2\", \"application/xml\"}",
            "\"application/vnd.a+json\"");

    private final Random random;
    private final boolean finer;
    private final StringBuilder source = new StringBuilder();

    private RandomMediaTypes(Random random, boolean finer) {
        this.random = random;
        this.finer = finer;
    }

    /** The resource class of a seed: always the same. In every second, all methods say what they produce, with parameters. */
    public static Fixture of(long seed) {
        return new RandomMediaTypes(new Random(seed), seed % 2 == 0).resource(seed);
    }

    /** The Spring controller of a seed: always the same, and as fine as {@link #of}. */
    public static Fixture ofSpring(long seed) {
        return new RandomMediaTypes(new Random(seed), seed % 2 == 0).controller(seed);
    }

    private Fixture resource(long seed) {
        source.append("import jakarta.ws.rs.*;\n\n@Path(\"/a\")\npublic class R {\n");
        int methods = 2 + random.nextInt(4);
        for (int m = 0; m < methods; m++) {
            source.append("    @").append(any(METHODS)).append('\n');
            consumed()
                    .ifPresent(types ->
                            source.append("    @Consumes(").append(types).append(")\n"));
            produced()
                    .ifPresent(types ->
                            source.append("    @Produces(").append(types).append(")\n"));
            method(m);
        }
        return fixture(seed);
    }

    private Fixture controller(long seed) {
        source.append("import org.springframework.web.bind.annotation.*;\n\n@RestController\npublic class R {\n");
        int methods = 2 + random.nextInt(4);
        for (int m = 0; m < methods; m++) {
            String consumes = consumed().map(", consumes = "::concat).orElse("");
            String produces = produced().map(", produces = "::concat).orElse("");
            source.append("    @RequestMapping(path = \"/a\", method = RequestMethod.")
                    .append(any(METHODS))
                    .append(random.nextInt(5) == 0 ? consumes.replace("\"a", "\"!a") : consumes)
                    .append(produces)
                    .append(")\n");
            method(m);
        }
        return fixture(seed);
    }

    private Optional<String> consumed() {
        return random.nextInt(3) > 0 ? Optional.of(any(finer ? FINER_CONSUMED : CONSUMED)) : Optional.empty();
    }

    private Optional<String> produced() {
        return finer || random.nextInt(3) > 0 ? Optional.of(any(finer ? FINER_PRODUCED : PRODUCED)) : Optional.empty();
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
