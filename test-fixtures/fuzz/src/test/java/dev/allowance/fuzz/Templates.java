package dev.allowance.fuzz;

import dev.allowance.path.PathSyntax;
import java.util.List;
import java.util.Random;

/** Templates from the grammar of each dialect, with noise. */
final class Templates {

    private static final List<String> NAMES = List.of("id", "userId", "name", "rest", "a-b", "_", "ID", "type", "v");
    private static final List<String> REGEXES = List.of(
            "\\d+",
            "[0-9]+",
            "[a-z]{2}",
            "\\w+",
            "[^/]+",
            ".*",
            ".+",
            "a|b|cd",
            "[0-9a-f-]{36}",
            "(a+)+",
            "(x|y)*z?",
            "[^/]*",
            "\\p{Alpha}+",
            "[a-z&&[^q]]+",
            "(?:ab){1,3}",
            "\\Qa{b}\\E",
            "(?=a)a",
            "[\\d.]+",
            "\\S*",
            "x{0}",
            "");

    private Templates() {}

    static String any(PathSyntax syntax, Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(12) == 0 ? "" : "/");
        int segments = random.nextInt(40) == 0 ? 200 : random.nextInt(6);
        for (int i = 0; i < segments; i++) {
            text.append(segment(syntax, random)).append(random.nextInt(25) == 0 ? "//" : "/");
        }
        if (random.nextInt(4) != 0 && text.length() > 1) {
            text.setLength(text.length() - 1);
        }
        return random.nextInt(3) == 0 ? Noise.disturbed(text.toString(), random) : text.toString();
    }

    private static String segment(PathSyntax syntax, Random random) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 ->
                List.of("users", "orders", "search", "v1", "api", "a.b", "a b", "items")
                        .get(random.nextInt(8));
            case 3, 4, 5 -> "{" + name(random) + "}";
            case 6 -> "{" + name(random) + ":" + REGEXES.get(random.nextInt(REGEXES.size())) + "}";
            case 7 -> Noise.word(random) + "-{" + name(random) + "}." + Noise.word(random);
            case 8 ->
                syntax == PathSyntax.JAXRS
                        ? "{" + name(random) + ": .*}"
                        : List.of("**", "*", "?x", "a*b", "{*" + name(random) + "}", "*.html")
                                .get(random.nextInt(6));
            default -> random.nextBoolean() ? Noise.word(random) : Noise.text(random);
        };
    }

    private static String name(Random random) {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    /** A request path, of the kind that the templates ask for or of none. */
    static String path(Random random) {
        StringBuilder path = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            path.append('/')
                    .append(
                            switch (random.nextInt(5)) {
                                case 0 -> String.valueOf(random.nextInt(1000));
                                case 1 -> "a".repeat(random.nextInt(60));
                                case 2 -> Noise.text(random);
                                default ->
                                    List.of("users", "orders", "search", "v1", "a%20b", "x-1.y")
                                            .get(random.nextInt(6));
                            });
        }
        return path.toString();
    }
}
