package dev.allowance.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NfaTest {

    private static final Nfa A = Nfa.literal("a");
    private static final Nfa B = Nfa.literal("b");

    @Test
    void nothingAndTheEmptyText() {
        assertThat(Nfa.nothing().accepts("")).isFalse();
        assertThat(Nfa.nothing().then(A).accepts("a")).isFalse();
        assertThat(Nfa.nothing().or(A).accepts("a")).isTrue();
        assertThat(A.or(Nfa.nothing())).isSameAs(A);
        assertThat(Nfa.empty().accepts("")).isTrue();
        assertThat(Nfa.empty().accepts("a")).isFalse();
        assertThat(Nfa.literal("")).isSameAs(Nfa.empty());
        assertThat(Nfa.empty().then(A)).isSameAs(A);
        assertThat(A.then(Nfa.empty())).isSameAs(A);
        assertThat(Nfa.sequence(List.of())).isSameAs(Nfa.empty());
        assertThat(Nfa.sequence(List.of(A))).isSameAs(A);
    }

    @Test
    void repetitions() {
        Nfa twoToFour = A.repeat(2, 4);
        assertThat(List.of("a", "aa", "aaa", "aaaa", "aaaaa").stream().filter(twoToFour::accepts))
                .containsExactly("aa", "aaa", "aaaa");
        assertThat(List.of("a", "aa", "aaaaaaa").stream().filter(A.repeat(2, -1)::accepts))
                .containsExactly("aa", "aaaaaaa");
        assertThat(A.repeat(0, 0).accepts("")).isTrue();
        assertThat(A.repeat(0, 0).accepts("a")).isFalse();
        assertThat(A.plus().accepts("")).isFalse();
        assertThat(A.star().accepts("")).isTrue();
        assertThat(A.optional().accepts("")).isTrue();
        assertThat(A.optional().accepts("aa")).isFalse();
    }

    @Test
    void withoutTheEmptyText() {
        for (Nfa nullable : List.of(
                A.star(),
                A.optional(),
                A.optional().then(B.optional()),
                A.star().or(Nfa.empty()),
                A.star().star())) {
            assertThat(nullable.accepts("")).isTrue();
            assertThat(nullable.withoutEmpty().accepts("")).isFalse();
            assertThat(nullable.withoutEmpty().accepts("a")).isTrue();
        }
        Nfa both = A.optional().then(B.optional()).withoutEmpty();
        assertThat(List.of("a", "b", "ab").stream().filter(both::accepts)).containsExactly("a", "b", "ab");
        assertThat(A.star().withoutEmpty().accepts("aaa")).isTrue();
        assertThat(A.withoutEmpty()).isSameAs(A);
        assertThat(A.then(B.star()).withoutEmpty().accepts("a")).isTrue();
    }

    @Test
    void withoutSomeUnits() {
        CharSet slash = CharSet.of('/');
        Nfa any = Nfa.unit(CharSet.ALL).star().then(A.or(Nfa.literal("/b"))).excluding(slash);
        assertThat(any.accepts("xa")).isTrue();
        assertThat(any.accepts("x/a")).isFalse();
        assertThat(any.accepts("/b")).isFalse();
        assertThat(Nfa.literal("ab").excluding(slash).accepts("ab")).isTrue();
    }

    @Test
    void codePointsAreUnitsOrPairs() {
        String smile = "\uD83D\uDE00";
        assertThat(Nfa.codePoint(CharSet.ALL).accepts(smile)).isTrue();
        assertThat(Nfa.codePoint(CharSet.ALL).accepts("\uD83D")).isFalse();
        assertThat(Nfa.codePoint(CharSet.ALL).accepts("ab")).isFalse();
        assertThat(Nfa.codePoints(CharSet.ALL).accepts("a" + smile)).isTrue();
        assertThat(Nfa.unit(CharSet.ALL).accepts(smile)).isFalse();
        for (int[] range : new int[][] {
            {0x10000, 0x10FFFF}, {0x1F600, 0x1F600}, {0x103FF, 0x10400}, {0x10001, 0x11234}, {0x103FE, 0x10BFF}
        }) {
            Nfa nfa = Nfa.codePoint(CharSet.range(range[0], range[1]));
            for (int at : new int[] {0x10000, 0x103FF, 0x10400, 0x10BFF, 0x1F600, 0x10FFFF, range[0], range[1]}) {
                for (int c = Math.max(0xFFFF, at - 2); c <= Math.min(0x10FFFF, at + 2); c++) {
                    assertThat(nfa.accepts(Character.toString(c)))
                            .as("%x in %x-%x", c, range[0], range[1])
                            .isEqualTo(c >= range[0] && c <= range[1]);
                }
            }
        }
    }

    @Test
    void whatEveryTextBeginsWith() {
        assertThat(Nfa.literal("/a").then(Nfa.literal("/b")).then(A.star()).literalPrefix())
                .isEqualTo("/a/b");
        assertThat(Nfa.literal("/a").then(A.star()).then(B).literalPrefix()).isEqualTo("/a");
        assertThat(A.or(B).literalPrefix()).isEmpty();
    }

    @Test
    void sizeCountsStates() {
        assertThat(Nfa.literal("abc").size()).isEqualTo(3);
        assertThat(Nfa.unit(CharSet.ALL).size()).isEqualTo(1);
        assertThat(A.then(B).size()).isEqualTo(2);
        assertThat(A.or(B).size()).isEqualTo(3);
        assertThat(A.star().size()).isEqualTo(2);
    }
}
