package dev.allowance.conformance;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Request paths as clients and attackers send them: half of them are made from the templates of the fixture, so that they
 * lead somewhere, and half from the words that generated fixtures use.
 */
public final class RandomPaths {

    private static final List<String> SEGMENTS = List.of(
            "a", "b", "c", "users", "search", "x", "1", "42", "a-b", "a.b", "ab", "v1", "A", "Users", "12a", "f.json");
    private static final List<String> ODD_SEGMENTS = List.of(
            "",
            ".",
            "..",
            "%61",
            "%2F",
            "a%2Fb",
            "%20",
            "a%20b",
            "a;m=1",
            ";m=1",
            "users;x=1;y",
            "%C3%BC",
            "%c3%bc",
            "a+b",
            "a%2Bb",
            "~",
            "a:b",
            "@",
            "$",
            "%25",
            "*",
            "a,b",
            "-",
            "(",
            "!",
            "use%72s",
            "%41",
            "a%3Bb");

    private static final Pattern VARIABLE = Pattern.compile("\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}|\\*\\*|\\*|\\?");

    private final Random random;
    private final List<String> templates;
    private final boolean odd;

    /**
     * @param templates of the fixture's routes
     * @param odd whether encodings, empty segments and path parameters are wanted too
     */
    public RandomPaths(Random random, List<String> templates, boolean odd) {
        this.random = random;
        this.templates = List.copyOf(templates);
        this.odd = odd;
    }

    /** The next path; none climbs above the root, since that is refused before anything is routed. */
    public String next() {
        String path = any();
        while (climbs(path)) {
            path = any();
        }
        return path;
    }

    /** To a servlet container several slashes are one. */
    private static boolean climbs(String path) {
        String merged = path.replaceAll("//+", "/");
        return merged.startsWith("/..") || merged.contains("/../..");
    }

    private String any() {
        String path = templates.isEmpty() || random.nextBoolean()
                ? segments(1 + random.nextInt(4))
                : expanded(templates.get(random.nextInt(templates.size())));
        return random.nextInt(10) == 0 ? path + "/" : path;
    }

    private String segments(int count) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < count; i++) {
            path.append('/').append(segment());
        }
        return path.toString();
    }

    /** A path of the template, if its regular expressions are met by chance. */
    private String expanded(String template) {
        return (template.startsWith("/") ? "" : "/")
                + VARIABLE.matcher(template).replaceAll(part -> {
                    boolean many = part.group().startsWith("{*") || part.group().equals("**");
                    String value = many ? segments(1 + random.nextInt(2)).substring(1) : segment();
                    return Matcher.quoteReplacement(value);
                });
    }

    private String segment() {
        List<String> pool = odd && random.nextInt(8) == 0 ? ODD_SEGMENTS : SEGMENTS;
        return pool.get(random.nextInt(pool.size()));
    }
}
