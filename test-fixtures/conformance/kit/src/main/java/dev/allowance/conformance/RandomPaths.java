package dev.allowance.conformance;

import java.util.List;
import java.util.Random;

/** Request paths as clients and attackers send them, made from the words that generated fixtures use. */
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

    private final Random random;
    private final boolean odd;

    /** @param odd whether encodings, empty segments and path parameters are wanted too */
    public RandomPaths(Random random, boolean odd) {
        this.random = random;
        this.odd = odd;
    }

    /** The next path. */
    public String next() {
        int length = 1 + random.nextInt(4);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < length; i++) {
            List<String> pool = odd && random.nextInt(8) == 0 ? ODD_SEGMENTS : SEGMENTS;
            path.append('/').append(pool.get(random.nextInt(pool.size())));
        }
        if (random.nextInt(10) == 0) {
            path.append('/');
        }
        return path.toString();
    }
}
