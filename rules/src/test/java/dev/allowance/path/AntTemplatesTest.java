package dev.allowance.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.Seeds;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.util.AntPathMatcher;

/** Spring's own matcher is the judge. */
class AntTemplatesTest {

    private static final List<String> PIECES = List.of(
            "/",
            "/",
            "/",
            "/",
            "/",
            "a",
            "b",
            "ab",
            "{a}",
            "{a}",
            "{b}",
            "{d:\\d+}",
            "{e:[a-b]*}",
            "{f:.*}",
            "{k:\\d{1,2}}",
            "{l:a|b}",
            "{m:[^/]+}",
            "{*g}",
            "{}",
            "{",
            "}",
            "*",
            "/*",
            "/**",
            "/**/",
            "/**",
            "?",
            ".",
            ".*",
            "-",
            "ü",
            ":");
    private static final List<String> SYMBOLS = List.of(
            "/", "/", "/", "/", "/", "a", "b", "ab", "1", "12", ".", "-", "a-b", "c", "}", "{", "\n", "\uD83D\uDE00");

    private final AntPathMatcher matcher = new AntPathMatcher();

    @Test
    void matchesWhatSpringMatches() {
        int exact = 0;
        int matched = 0;
        int seeds = Seeds.upTo(30_000);
        for (long seed = 1; seed <= seeds; seed++) {
            Random random = new Random(seed);
            String text = seed == 1 ? "" : "/" + random(random, PIECES, 7);
            if (!isValid(text)) {
                continue;
            }
            PathTemplate template = parse(text);
            assertThat(template).hasToString(text);
            TemplateLanguage language = TemplateLanguage.of(template);
            TemplateLanguage open = TemplateLanguage.withOptionalSlash(template);
            exact += language.exact() ? 1 : 0;
            boolean oldSlash = text.contains("/**/") && text.endsWith("/");
            for (int i = 0; i < 25; i++) {
                String path = ("/" + random(random, SYMBOLS, 6)).replaceAll("//+", "/");
                boolean expected = matcher.match(text, path);
                assertThat(language.automaton().accepts(path))
                        .as("seed %d: %s on %s", seed, text, path)
                        .isEqualTo(expected);
                boolean withSlash = expected || !text.endsWith("/") && matcher.match(text + "/", path);
                if (!oldSlash) {
                    assertThat(open.automaton().accepts(path))
                            .as("seed %d: %s on %s with a slash", seed, text, path)
                            .isEqualTo(withSlash);
                }
                matched += expected ? 1 : 0;
            }
        }
        assertThat(exact).isGreaterThan(seeds / 6);
        assertThat(matched).isGreaterThan(seeds / 30);
    }

    @Test
    void prefersWhatSpringPrefers() {
        int decided = 0;
        int seeds = Seeds.upTo(20_000);
        for (long seed = 1; seed <= seeds; seed++) {
            Random random = new Random(seed);
            String a = "/" + random(random, PIECES, 5);
            String b = "/" + random(random, PIECES, 5);
            String path = random.nextInt(4) == 0 ? a : "/c";
            if (!isValid(a) || !isValid(b)) {
                continue;
            }
            int expected = matcher.getPatternComparator(path).compare(a, b);
            assertThat(Integer.signum(Specificity.ant(path).compare(parse(a), parse(b))))
                    .as("seed %d: %s and %s", seed, a, b)
                    .isEqualTo(Integer.signum(expected));
            decided += expected == 0 ? 0 : 1;
        }
        assertThat(decided).isGreaterThan(seeds / 20);
    }

    @Test
    void isCutAtSlashesBeforeAnythingElse() {
        assertThat(parse("/{a:[^/]+}").segments())
                .containsExactly(new Segment.Literal("{a:[^"), new Segment.Literal("]+}"));
        assertThat(parse("//a///").segments()).containsExactly(new Segment.Literal("a"));
        assertThat(parse("/${a:/b}/c").segments()).hasSize(2);
    }

    @Test
    void whatTheFrameworkFailsAtIsNotExact() {
        assertThat(TemplateLanguage.of(parse("/{*rest}")).exact()).isFalse();
        assertThat(TemplateLanguage.of(parse("/{a:(b|c)}")).exact()).isFalse();
        assertThat(TemplateLanguage.of(parse("/{a:(?:b|c)}")).exact()).isTrue();
        assertThat(TemplateLanguage.of(parse("/x{a:^b}")).exact()).isFalse();
        assertThat(TemplateLanguage.of(parse("/x{a:b$}")).exact()).isFalse();
        assertThat(TemplateLanguage.of(parse("/x{a:[^b]}")).exact()).isTrue();
    }

    @Test
    void placeholdersMayBeAnything() {
        TemplateLanguage language = TemplateLanguage.of(parse("/a/x${b}/c"));
        assertThat(language.exact()).isFalse();
        assertThat(language.automaton().accepts("/a/b/d/c")).isTrue();
        assertThat(language.automaton().accepts("/a/b")).isFalse();
    }

    /** The framework tells only when a path gets there. */
    @Test
    void aNameOfAnyLengthIsRead() {
        String name = "n".repeat(100_000);
        assertThat(parse("/{" + name + "}").variables()).hasSize(1);
        assertThat(parse("/{" + name).variables()).isEmpty();
    }

    private static boolean isValid(String text) {
        try {
            PathTemplate.parse(text, PathSyntax.SPRING_ANT);
            return true;
        } catch (InvalidTemplateException e) {
            return false;
        }
    }

    private static PathTemplate parse(String text) {
        try {
            return PathTemplate.parse(text, PathSyntax.SPRING_ANT);
        } catch (InvalidTemplateException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String random(Random random, List<String> pool, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            text.append(pool.get(random.nextInt(pool.size())));
        }
        return text.toString();
    }
}
