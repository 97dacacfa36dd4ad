package dev.allowance.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.Seeds;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexParserTest {

    private static final List<String> PIECES = List.of(
            "a",
            "b",
            "1",
            "/",
            ".",
            "\\d",
            "\\w",
            "\\S",
            "[a-c]",
            "[^/]",
            "[^a]",
            "[a-c&&[^b]]",
            "(a|b)",
            "(?:a1|b)",
            "(?<n>a)",
            "*",
            "+",
            "?",
            "*?",
            "{2}",
            "{1,2}",
            "{0,}",
            "|",
            "\\.",
            "\\x61",
            "\\u0062",
            "[\\d_-]",
            "(",
            ")",
            "^",
            "$",
            "\\p{L}",
            "\\P{Lu}",
            "\\Qa.\\E",
            "[",
            "]",
            "++",
            "(?=a)",
            "\\1",
            "-",
            "_",
            "\uD83D\uDE00",
            "[\uD83D\uDE00-\uD83D\uDE02]");
    private static final List<String> LETTERS =
            List.of("a", "b", "c", "1", "2", "/", "_", "-", ".", "n", "\uD83D\uDE00", "\uD83D\uDE01", "A", "\n");

    @Test
    void randomExpressionsMatchWhatJavaMatches() {
        int compared = 0;
        int seeds = Seeds.upTo(20_000);
        for (long seed = 1; seed <= seeds; seed++) {
            Random random = new Random(seed);
            String regex = random(random, PIECES, 6);
            Optional<Nfa> nfa = RegexParser.parse(regex);
            if (nfa.isEmpty()) {
                continue;
            }
            Pattern pattern;
            try {
                pattern = Pattern.compile(regex);
            } catch (PatternSyntaxException e) {
                throw new AssertionError("accepted what Java refuses, seed " + seed + ": " + regex, e);
            }
            for (int i = 0; i < 20; i++) {
                String text = random(random, LETTERS, 4);
                assertThat(nfa.get().accepts(text))
                        .as("seed %d: %s on %s", seed, regex, text)
                        .isEqualTo(pattern.matcher(text).matches());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(seeds * 5 / 2);
    }

    private static String random(Random random, List<String> pieces, int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest + 1); i > 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\d+",
                "[0-9a-f]{8}-[0-9a-f]{4}",
                "[^/]+",
                ".*",
                "(?i)abc",
                "^\\d+$",
                "a|b|",
                "[\\w.-]+@[a-z]{2,}",
                "\\p{Alpha}+",
                "[a-z&&[^aeiou]]+",
                "(\\d{4})-(\\d{2})",
                "\\Qa+b\\E",
                "(?:(?:a)*b)?"
            })
    void commonExpressionsAreUnderstood(String regex) {
        assertThat(RegexParser.parse(regex)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?=a)b",
                "[[a-z]&&[^b]&[^b]]",
                "(a)\\1",
                "a++",
                "\\bword\\b",
                "(?<!x)y",
                "(?>a)",
                "[",
                "(",
                "a)",
                "*",
                "a{99999}",
                "((((a{999}){999}){999}){999})",
                "\\p{NoSuch}",
                "x{",
                "[]",
                "[b-a]",
                "\\"
            })
    void whatIsNotRegularOrTooLargeIsRefused(String regex) {
        assertThat(RegexParser.parse(regex)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                "(?s).",
                "\\d",
                "\\D",
                "\\w",
                "\\W",
                "\\s",
                "\\S",
                "\\h",
                "\\H",
                "\\v",
                "\\V",
                "\\t",
                "\\n",
                "\\r",
                "\\f",
                "\\a",
                "\\e",
                "\\x41",
                "\\u00e9",
                "\\x{1F600}",
                "\\.",
                "(?i)[b-k]",
                "(?i)z",
                "(?i)[^A]",
                "[a-]",
                "[-a]",
                "[^b-dx]",
                "[b-d&&[^c]]",
                "[a[b-c]]",
                "[\\d-]",
                "[\\x41-\\x43]",
                "\\p{Lu}",
                "\\pL"
            })
    void setsHaveTheMembersThatJavaGivesThem(String regex) {
        Nfa nfa = RegexParser.parse(regex).orElseThrow();
        Pattern pattern = Pattern.compile(regex);
        List<String> different = IntStream.concat(
                        IntStream.rangeClosed(0, 0x3100), IntStream.rangeClosed(0x1F5FF, 0x1F601))
                .mapToObj(Character::toString)
                .filter(text -> nfa.accepts(text) != pattern.matcher(text).matches())
                .toList();
        assertThat(different).isEmpty();
    }

    /** What is still read, and what is one too much. */
    @Test
    void limits() {
        assertThat(RegexParser.parse("a{1000}")).isPresent();
        assertThat(RegexParser.parse("a{1001}")).isEmpty();
        assertThat(RegexParser.parse("a{0,1001}")).isEmpty();
        assertThat(RegexParser.parse("(ab){2,1}")).isEmpty();
        assertThat(RegexParser.parse("(?:a{1000}){5}")).isPresent();
        assertThat(RegexParser.parse("(?:a{1000}){6}")).isEmpty();
        assertThat(RegexParser.parse("a".repeat(5_000))).isPresent();
        assertThat(RegexParser.parse("a".repeat(5_001))).isEmpty();
        assertThat(RegexParser.parse("(".repeat(99) + "a" + ")".repeat(99))).isPresent();
        assertThat(RegexParser.parse("(".repeat(100) + "a" + ")".repeat(100))).isEmpty();
        assertThat(RegexParser.parse("[".repeat(20) + "a" + "]".repeat(20))).isPresent();
        assertThat(RegexParser.parse("[".repeat(21) + "a" + "]".repeat(21))).isEmpty();
        assertThat(RegexParser.parse("a{1000}".repeat(5))).isPresent();
        assertThat(RegexParser.parse("a{1000}".repeat(6))).isEmpty();
    }

    @Test
    void whatStandsSideBySideIsNotNested() {
        assertThat(RegexParser.parse("(a)".repeat(200))).isPresent();
        assertThat(RegexParser.parse("[" + "[a]".repeat(50) + "]")).isPresent();
        assertThat(RegexParser.parse("(a)$").orElseThrow().accepts("a")).isTrue();
    }

    @Test
    void quotations() {
        assertThat(RegexParser.parse("\\Qa.\\Eb").orElseThrow().accepts("a.b")).isTrue();
        assertThat(RegexParser.parse("\\Qa.").orElseThrow().accepts("a.")).isTrue();
        assertThat(RegexParser.parse("\\Q\\Eb").orElseThrow().accepts("b")).isTrue();
        // which of its characters is meant depends on the version of Java
        assertThat(RegexParser.parse("\\Qab\\E*")).isEmpty();
        assertThat(RegexParser.parse("(?i)\\Qa\\E")).isEmpty();
    }

    @Test
    void groups() {
        assertThat(RegexParser.parse("(?<name>a)").orElseThrow().accepts("a")).isTrue();
        assertThat(RegexParser.parse("(?:a|b)").orElseThrow().accepts("b")).isTrue();
        for (String regex : List.of("(?<", "(?<1>a)", "(?<n", "(?>a)", "(?i:a)", "(?", "(?<n>a)(?<n>b)")) {
            assertThat(RegexParser.parse(regex)).as(regex).isEmpty();
        }
    }

    @Test
    void numbersOfCharacters() {
        for (int known : new int[] {0xD7FF, 0xE000, 0x10FFFF}) {
            Nfa nfa = RegexParser.parse("\\x{%x}".formatted(known)).orElseThrow();
            assertThat(nfa.accepts(Character.toString(known))).isTrue();
        }
        for (String regex : List.of("\\uD800", "\\uDFFF", "\\x{110000}", "\\x{}", "\\x{1", "\\x4", "\\u004", "\\xzz")) {
            assertThat(RegexParser.parse(regex)).as(regex).isEmpty();
        }
    }

    @Test
    void anchorsSayNothingAtTheEndsOnly() {
        for (String regex : List.of("^a", "\\Aa", "a$", "a\\z", "a\\Z", "^a$")) {
            Nfa nfa = RegexParser.parse(regex).orElseThrow();
            assertThat(nfa.accepts("a")).as(regex).isTrue();
            assertThat(nfa.accepts("aa")).as(regex).isFalse();
        }
        for (String regex : List.of("(a$)", "a$|b", "a\\zb", "(^a)", "b|^a")) {
            assertThat(RegexParser.parse(regex)).as(regex).isEmpty();
        }
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(RegexParser.parse("(".repeat(2_000) + "a" + ")".repeat(2_000)))
                .isEmpty();
        assertThat(RegexParser.parse("[".repeat(2_000))).isEmpty();
    }

    @Test
    void caseInsensitiveExpressionsMatchBothCasesOfAsciiLetters() {
        Nfa nfa = RegexParser.parse("(?i)[a-c]+X").orElseThrow();

        assertThat(nfa.accepts("aBCx")).isTrue();
        assertThat(nfa.accepts("aBDx")).isFalse();
    }
}
