package dev.allowance.framework;

import java.util.BitSet;

/**
 * What a dispatch answers for certain. A path within an inexact language may or may not belong to the true one; where that
 * makes a difference, the answer is unknown.
 */
public final class CertainAnswer {

    /** So many inexact languages on one path are tried out in all combinations. */
    private static final int MOST_INEXACT = 5;

    private CertainAnswer() {}

    /**
     * The answer.
     *
     * @param matched the languages that the path lies within
     * @param inexact all languages that hold too many paths
     */
    public static Answer of(Dispatch dispatch, BitSet matched, BitSet inexact) {
        int[] doubtful = matched.stream().filter(inexact::get).toArray();
        if (doubtful.length > MOST_INEXACT) {
            return Answer.UNKNOWN;
        }
        Answer first = dispatch.answer((BitSet) matched.clone());
        for (int choice = 1; choice < 1 << doubtful.length && first.known(); choice++) {
            BitSet without = (BitSet) matched.clone();
            for (int i = 0; i < doubtful.length; i++) {
                without.set(doubtful[i], (choice & 1 << i) == 0);
            }
            Answer other = dispatch.answer(without);
            if (!other.known()
                    || !other.allow().equals(first.allow())
                    || !other.frameworkAllow().equals(first.frameworkAllow())
                    || !other.frameworkOptions().equals(first.frameworkOptions())) {
                return Answer.UNKNOWN;
            }
        }
        return first.known() ? first : Answer.UNKNOWN;
    }
}
