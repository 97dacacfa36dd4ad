package dev.allowance.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DfaTest {

    private static final List<String> EXPRESSIONS = List.of(
            "a*",
            "[ab]+",
            "a|bb",
            "(ab)*",
            "a.b",
            "[^a]*",
            "abc",
            "ab?c",
            "(a|b){2,3}",
            "\\d\\w",
            "",
            "[a-c]{2}",
            ".*c");

    @Test
    void theUnionAcceptsWhatItsLanguagesAccept() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<Nfa> languages = IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(i -> RegexParser.parse(EXPRESSIONS.get(random.nextInt(EXPRESSIONS.size())))
                            .orElseThrow())
                    .toList();
            Dfa dfa = Dfa.union(languages, 10_000).orElseThrow();
            for (int i = 0; i < 50; i++) {
                String text = text(random);
                BitSet expected = new BitSet();
                for (int language = 0; language < languages.size(); language++) {
                    expected.set(language, languages.get(language).accepts(text));
                }
                assertThat(dfa.match(text)).as("seed %d on %s", seed, text).isEqualTo(expected);
            }
        }
    }

    @Test
    void aLanguageThatTakesAnyRestIsNotFollowedAnyFurther() {
        Nfa anything = Nfa.unit(CharSet.ALL).star();
        Nfa holdsAbc = anything.then(Nfa.literal("abc")).then(anything);
        assertThat(Dfa.union(List.of(holdsAbc), 100).orElseThrow().states()).isEqualTo(4);

        Nfa holdsCa = anything.then(Nfa.literal("ca")).then(anything);
        Dfa both =
                Dfa.union(List.of(holdsAbc, holdsCa, Nfa.literal("abca")), 100).orElseThrow();
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            String text = text(random);
            BitSet expected = new BitSet();
            expected.set(0, text.contains("abc"));
            expected.set(1, text.contains("ca"));
            expected.set(2, text.equals("abca"));
            assertThat(both.match(text)).as(text).isEqualTo(expected);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append("abc1".charAt(random.nextInt(4)));
        }
        return text.toString();
    }

    @Test
    void aWitnessIsAShortestTextThatSatisfiesTheCondition() {
        Dfa dfa = Dfa.union(
                        List.of(
                                RegexParser.parse("a[^/]+").orElseThrow(),
                                RegexParser.parse("[^/]+b").orElseThrow()),
                        100)
                .orElseThrow();

        assertThat(dfa.witness(set -> set.cardinality() == 2)).contains("ab");
        assertThat(dfa.witness(set -> set.cardinality() == 3)).isEmpty();
    }

    /** Letters and digits before marks, and those before what cannot be read. */
    @Test
    void aWitnessCanBeRead() {
        assertThat(witness("[^/]")).isEqualTo("x");
        assertThat(witness("[0-9]")).isEqualTo("1");
        assertThat(witness("[2-9]")).isEqualTo("2");
        assertThat(witness("[b-d]")).isEqualTo("b");
        assertThat(witness("[B-D]")).isEqualTo("B");
        assertThat(witness("[+-.]")).isEqualTo("-");
        assertThat(witness("[+,]")).isEqualTo("+");
        assertThat(witness("[\\x00-\\x2a]")).isEqualTo("!");
        assertThat(witness("[\\x00-\\x20]")).isEqualTo("\0");
        assertThat(witness("\u00fc|\\+|q")).isEqualTo("q");
        assertThat(witness("\u00fc|\\+")).isEqualTo("+");
        assertThat(witness("[:;]|z")).isEqualTo("z");
        assertThat(witness("")).isEmpty();
    }

    private static String witness(String regex) {
        return Dfa.union(List.of(RegexParser.parse(regex).orElseThrow()), 100)
                .orElseThrow()
                .witness(set -> !set.isEmpty())
                .orElseThrow();
    }

    @Test
    void transitionsAreSortedRangesAndLeadWhereStepsDo() {
        Dfa dfa = Dfa.union(
                        List.of(
                                RegexParser.parse("[a-cx]+y").orElseThrow(),
                                RegexParser.parse("[b-d]z?").orElseThrow()),
                        100)
                .orElseThrow();
        assertThat(dfa.start()).isZero();
        for (int state = 0; state < dfa.states(); state++) {
            assertThat(dfa.accepts(state)).isEqualTo(dfa.acceptSet(dfa.acceptNumber(state)));
            int next = 0;
            for (int t = 0; t < dfa.transitions(state); t++) {
                char from = dfa.from(state, t);
                char to = dfa.to(state, t);
                assertThat((int) from).isGreaterThanOrEqualTo(next);
                assertThat(to).isGreaterThanOrEqualTo(from);
                assertThat(dfa.step(state, from)).isEqualTo(dfa.target(state, t));
                assertThat(dfa.step(state, to)).isEqualTo(dfa.target(state, t));
                next = to + 1;
            }
            assertThat(dfa.step(state, '~')).isEqualTo(-1);
        }
        assertThat(dfa.transitions(0)).isEqualTo(4);
        assertThat(dfa.match("cz~")).isEqualTo(new BitSet());
    }

    @Test
    void asManyStatesAsAreAllowed() {
        Nfa abc = Nfa.literal("abc");
        assertThat(Dfa.union(List.of(abc), 4)).isPresent();
        assertThat(Dfa.union(List.of(abc), 3)).isEmpty();
    }

    @Test
    void tooManyStatesAreRefused() {
        Nfa explosive = RegexParser.parse("(a|b)*a(a|b){20}").orElseThrow();

        assertThat(Dfa.union(List.of(explosive), 10_000)).isEmpty();
    }

    @Test
    void tenThousandTemplatesStayNearTheirTotalLength() {
        List<Nfa> languages = new ArrayList<>();
        int length = 0;
        for (int i = 0; i < 10_000; i++) {
            String literal = "/resource" + i + "/";
            length += literal.length() + 8;
            languages.add(Nfa.literal(literal)
                    .then(RegexParser.parse("[^/]+").orElseThrow())
                    .then(Nfa.literal("/details")));
        }

        Dfa dfa = Dfa.union(languages, 1_000_000).orElseThrow();

        assertThat(dfa.states()).isLessThan(length);
        assertThat(dfa.match("/resource77/x/details")).isEqualTo(BitSet.valueOf(new long[] {0, 1L << 13}));
    }
}
