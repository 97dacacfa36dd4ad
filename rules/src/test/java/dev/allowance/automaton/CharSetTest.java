package dev.allowance.automaton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class CharSetTest {

    @Test
    void operationsAreThoseOfSets() {
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            CharSet a = random(random);
            CharSet b = random(random);
            assertMembers(a.or(b), c -> a.contains(c) || b.contains(c));
            assertMembers(a.and(b), c -> a.contains(c) && b.contains(c));
            assertMembers(a.minus(b), c -> a.contains(c) && !b.contains(c));
            assertMembers(a.complement(), c -> !a.contains(c));
            assertThat(a.complement().complement()).isEqualTo(a).hasSameHashCodeAs(a);
        }
    }

    private static CharSet random(Random random) {
        CharSet set = CharSet.NONE;
        for (int i = random.nextInt(4); i > 0; i--) {
            int from = random.nextInt(10);
            set = set.or(CharSet.range(from, from + random.nextInt(3)));
        }
        return set;
    }

    private static void assertMembers(CharSet set, IntPredicate expected) {
        for (int c = 0; c <= 14; c++) {
            assertThat(set.contains(c)).as("%d in %s", c, set).isEqualTo(expected.test(c));
        }
        for (int i = 0; i < set.ranges(); i++) {
            assertThat(set.from(i)).isLessThanOrEqualTo(set.to(i));
            if (i > 0) {
                assertThat(set.from(i)).as("ranges do not touch").isGreaterThan(set.to(i - 1) + 1);
            }
        }
    }

    @Test
    void ends() {
        assertThat(CharSet.ALL.complement()).isEqualTo(CharSet.NONE);
        assertThat(CharSet.NONE.complement()).isEqualTo(CharSet.ALL);
        assertThat(CharSet.NONE.isEmpty()).isTrue();
        assertThat(CharSet.of(0).isEmpty()).isFalse();
        assertThat(CharSet.range(1, 0)).isEqualTo(CharSet.NONE);
        assertThat(CharSet.range(0, 5).complement().from(0)).isEqualTo(6);
        assertThat(CharSet.range(5, Character.MAX_CODE_POINT).complement().to(0))
                .isEqualTo(4);
        assertThat(CharSet.ALL.contains(Character.MAX_CODE_POINT)).isTrue();
        assertThat(CharSet.of('a')).isNotEqualTo(CharSet.of('b')).isNotEqualTo("a");
        assertMembers(CharSet.anyOf("\1\2\5"), c -> c == 1 || c == 2 || c == 5);
        assertThat(CharSet.anyOf("\1\2\5").ranges()).isEqualTo(2);
    }
}
