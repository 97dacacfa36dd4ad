package dev.allowance.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.Seeds;
import dev.allowance.automaton.Nfa;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Spring's own parser is the judge. */
class SpringTemplatesTest {

    private static final List<String> PIECES = List.of(
            "/",
            "/",
            "/",
            "/",
            "a",
            "b",
            "ab",
            "{a}",
            "{b}",
            "{c}",
            "{d:\\d+}",
            "{e:[a-b]*}",
            "{f:.*}",
            "*",
            "/**",
            "{*g}",
            "/{*h}",
            "?",
            ".",
            "-",
            "{1}",
            "{i-j}",
            "{k:\\d{1,2}}",
            "{l:a|b}",
            "{m:[^/]+}",
            " ",
            "ü",
            ":");
    private static final List<String> SYMBOLS =
            List.of("/", "/", "/", "/", "a", "b", "ab", "1", "12", ".", "-", "a-b", "c", "}");

    @Test
    void acceptsAndMatchesWhatSpringAcceptsAndMatches() {
        int accepted = 0;
        int matched = 0;
        int seeds = Seeds.upTo(30_000);
        for (long seed = 1; seed <= seeds; seed++) {
            Random random = new Random(seed);
            String text = "/" + random(random, PIECES, 7);
            PathPattern pattern = parse(text);
            PathTemplate template = ours(text);
            assertThat(template != null)
                    .as("seed %d: %s is accepted", seed, text)
                    .isEqualTo(pattern != null);
            if (template == null || text.matches(".*([*}][*{]).*")) {
                continue;
            }
            accepted++;
            assertThat(template).hasToString(text);
            TemplateLanguage language = TemplateLanguage.of(template);
            assertThat(language.exact()).as("seed %d: %s is exact", seed, text).isTrue();
            Nfa nfa = language.automaton();
            for (int i = 0; i < 25; i++) {
                // a segment of variables alone matches a slash of Spring's (RegexPathElement): no path worth
                // foretelling
                String path = ("/" + random(random, SYMBOLS, 6)).replaceAll("//+", "/");
                boolean expected = pattern.matches(PathContainer.parsePath(path));
                assertThat(nfa.accepts(path))
                        .as("seed %d: %s on %s", seed, text, path)
                        .isEqualTo(expected);
                matched += expected ? 1 : 0;
            }
        }
        assertThat(accepted).isGreaterThan(seeds / 6);
        assertThat(matched).isGreaterThan(seeds / 30);
    }

    @Test
    void prefersWhatSpringPrefers() {
        int compared = 0;
        int seeds = Seeds.upTo(20_000);
        for (long seed = 1; seed <= seeds; seed++) {
            Random random = new Random(seed);
            String a = "/" + random(random, PIECES, 5);
            String b = "/" + random(random, PIECES, 5);
            PathPattern first = parse(a);
            PathPattern second = parse(b);
            if (first == null || second == null || ours(a) == null || ours(b) == null) {
                continue;
            }
            assertThat(Integer.signum(Specificity.compare(ours(a), ours(b))))
                    .as("seed %d: %s and %s", seed, a, b)
                    .isEqualTo(Integer.signum(PathPattern.SPECIFICITY_COMPARATOR.compare(first, second)));
            compared++;
        }
        assertThat(compared).isGreaterThan(seeds / 20);
    }

    @Test
    void variablesSideBySideDoNotMatchAnEmptySegment() {
        for (String text : List.of("/{a}{b}", "/*{a}")) {
            Nfa nfa = TemplateLanguage.of(ours(text)).automaton();
            assertThat(parse(text).matches(PathContainer.parsePath("/"))).isFalse();
            assertThat(nfa.accepts("/")).as(text).isFalse();
            assertThat(nfa.accepts("/x")).as(text).isTrue();
        }
    }

    @Test
    void whatIsNotSureIsNotExact() {
        // fails where it is tried, and behind it nothing is certain
        TemplateLanguage failing = TemplateLanguage.of(ours("/{a:(b|c)}/d"));
        assertThat(failing.exact()).isFalse();
        assertThat(failing.automaton().accepts("/x/y")).isTrue();
        assertThat(failing.automaton().accepts("/")).isFalse();
        TemplateLanguage open = TemplateLanguage.of(ours("/a/${b}/c"));
        assertThat(open.exact()).isFalse();
        assertThat(open.automaton().accepts("/a/x/y/c")).isTrue();
        assertThat(open.automaton().accepts("/a/x/y")).isFalse();
        assertThat(TemplateLanguage.of(ours("/x{a:^b}")).exact()).isFalse();
        assertThat(TemplateLanguage.of(ours("/x{a:b$}")).exact()).isFalse();
        assertThat(TemplateLanguage.of(ours("/x{a:[^b]}")).exact()).isTrue();
        assertThat(TemplateLanguage.of(ours("/x{a:(b)\\1}")).exact()).isFalse();
    }

    @Test
    void aSlashAtTheEndMayBeLeftOpen() {
        assertThat(withOptionalSlash("/a", "/a")).isTrue();
        assertThat(withOptionalSlash("/a", "/a/")).isTrue();
        assertThat(withOptionalSlash("/a", "/a//")).isFalse();
        assertThat(withOptionalSlash("/a/", "/a")).isFalse();
        assertThat(withOptionalSlash("/a/*", "/a/")).isTrue();
        assertThat(withOptionalSlash("/a/*", "/a/b/")).isTrue();
        assertThat(withOptionalSlash("/a/*", "/a//")).isFalse();
        assertThat(withOptionalSlash("", "/")).isTrue();
        assertThat(withOptionalSlash("/", "//")).isFalse();
        PathTemplate all = ours("/a/**");
        assertThat(TemplateLanguage.withOptionalSlash(all).automaton().size())
                .as("a catch-all takes the slash already")
                .isEqualTo(TemplateLanguage.of(all).automaton().size());
    }

    private static boolean withOptionalSlash(String template, String path) {
        return TemplateLanguage.withOptionalSlash(ours(template)).automaton().accepts(path);
    }

    @Test
    void aSlashAtTheBeginningCounts() {
        assertThat(Specificity.compare(ours("/{a}"), ours("{a}"))).isNegative();
        assertThat(PathPattern.SPECIFICITY_COMPARATOR.compare(parse("/{a}"), parse("{a}")))
                .isNegative();
    }

    private static PathPattern parse(String text) {
        try {
            return PathPatternParser.defaultInstance.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static PathTemplate ours(String text) {
        try {
            return PathTemplate.parse(text, PathSyntax.SPRING);
        } catch (InvalidTemplateException e) {
            return null;
        }
    }

    private static String random(Random random, List<String> pieces, int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString().replaceAll("\\*{2,}(?!$)|(?<!/)\\*{2,}", "*");
    }
}
