package dev.allowance.fuzz;

import java.util.Random;

/**
 * A row of inputs, each made from the seed and its number alone, so that one that fails can be made again by itself:
 * {@code -Dfuzz.seed=<seed> -Dfuzz.inputs=<number>-<number>}.
 */
final class Campaign {

    /** What is done with one input. */
    interface Trial {
        void run(Random random) throws Exception;
    }

    private static final long SEED = 20_260_101L;

    private final int first;
    private final int last;
    private final long seed;

    /** @param inputs how many, unless {@code fuzz.inputs} says otherwise: a number, or {@code <first>-<last>} */
    Campaign(int inputs) {
        String range = System.getProperty("fuzz.inputs", "");
        String[] ends = (range.isEmpty() ? String.valueOf(inputs) : range).split("-");
        this.first = ends.length > 1 ? Integer.parseInt(ends[0]) : 1;
        this.last = Integer.parseInt(ends[ends.length - 1]);
        String given = System.getProperty("fuzz.seed", "");
        this.seed = given.isEmpty() ? SEED : Long.parseLong(given);
    }

    /** Runs all of them and says how many; what one throws is told with how to make it again. */
    int run(Trial trial) {
        int report = Math.max(1_000, (last - first) / 20);
        for (int input = first; input <= last; input++) {
            try {
                trial.run(new Random(seed * 31 + input));
            } catch (Exception | AssertionError | StackOverflowError | LinkageError e) {
                throw new AssertionError(
                        "input " + input + " failed; again by -Dfuzz.seed=" + seed + " -Dfuzz.inputs=" + input + "-"
                                + input,
                        e);
            }
            if (input % report == 0) {
                System.out.println(input + " of " + last + " inputs");
            }
        }
        return last - first + 1;
    }
}
