package dev.allowance.processor.lookup;

/**
 * Follows an ordinary request path, up to eight characters at a time: what is left of a segment with the slash behind it, or
 * eight characters without one. Whatever else is in a path, the other walk reads it from its beginning.
 *
 * <p>It has as few jumps as can be, since none of them could be foreseen, and reads one line of memory for each step.
 */
final class StepWalkTemplate {

    // What holds behind a step, in one number: the next state, the state that the step is of, the answer.
    static final int STATE = 40;
    private static final int OF = 16;
    private static final long STATES = -1L << STATE;
    private static final int NUMBER = 0xFFFFFF;
    private static final int ANSWER = 0xFFFF;
    /** The answer of a state whose segments are no literals and variables. */
    static final int UNTOLD = ANSWER;

    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x80 * EACH;
    private static final long SLASHES = '/' * EACH;
    private static final long NO_ASCII = 0xFF80FF80FF80FF80L;

    /** What the tables are made of; null when they are made. */
    private static String text = AllowedMethodsTemplate.Tables.steps();

    private static int read;

    private static final int SEED = number();
    private static final int BUCKET_SHIFT = 64 - number();
    private static final int SLOT_MASK = (1 << number()) - 1;
    /** For each state where eight characters lead and what the end of a segment does, if no step of its own says so. */
    private static final long[] OTHERS = new long[2 * number()];
    /** For each bucket what is added to the slot. */
    private static final char[] DISPLACEMENTS = new char[1 << 64 - BUCKET_SHIFT];
    /** For each slot the characters of a step and what holds behind them. */
    private static final long[] STEPS = new long[2 * (SLOT_MASK + 1)];

    private static int known;

    static {
        for (int i = 0; i < DISPLACEMENTS.length; i++) {
            DISPLACEMENTS[i] = (char) (number() - 1);
        }
        for (int state = 1; state < OTHERS.length / 2; state++) {
            known = Math.max(known, state);
            int variable = next();
            OTHERS[2 * state] = (long) variable << STATE;
            if (variable == state) {
                OTHERS[2 * state + 1] = end();
            }
            for (int count = number(); count > 0; count--) {
                step(state);
            }
        }
        for (int state = 0; state < OTHERS.length / 2; state++) {
            OTHERS[2 * state + 1] = OTHERS[2 * (int) (OTHERS[2 * state] >>> STATE) + 1];
        }
        text = null;
    }

    private StepWalkTemplate() {}

    private static void step(int state) {
        int length = number();
        long key = length <= 8 ? (long) '/' << 8 * (length - 1) : 0;
        for (int i = 0; i < length - 1; i++) {
            key |= (long) text.charAt(read++) << 8 * i;
        }
        long hash = hash(key, (long) state << STATE | state, SEED);
        int slot = 2 * slot(hash, DISPLACEMENTS[bucket(hash, BUCKET_SHIFT)], SLOT_MASK);
        STEPS[slot] = key;
        STEPS[slot + 1] = end() | (long) state << OF;
    }

    private static long end() {
        long next = next();
        return next << STATE | number();
    }

    /** The next state that was not spoken of so far is 1; others are their numbers and one. */
    private static int next() {
        int number = number();
        if (number == 1) {
            return ++known;
        }
        return number == 0 ? 0 : number - 1;
    }

    private static int number() {
        char c = text.charAt(read++);
        return c < 0x8000 ? c : (c & 0x7FFF) << 15 | text.charAt(read++);
    }

    static long hash(long key, long state, int seed) {
        return (key * 0x9E3779B97F4A7C15L + state) * (0xC2B2AE3D27D4EB4FL + 2 * seed);
    }

    static int bucket(long hash, int shift) {
        return (int) (hash >>> shift);
    }

    static int slot(long hash, int displacement, int mask) {
        return (int) (hash ^ hash >>> STATE) + displacement & mask;
    }

    /**
     * The answer for a path.
     *
     * @param state where paths begin, behind the slash
     * @param node where the other walk begins
     */
    static int walk(String path, int state, int node, int reading) {
        int n = path.length();
        int tail = n - 8;
        if (tail < 0 || path.charAt(0) != '/') {
            return PathWalkTemplate.walk(path, node, 0, reading);
        }
        long[] steps = STEPS;
        long[] others = OTHERS;
        char[] displacements = DISPLACEMENTS;
        // characters in turn, so that none that is too wide for its place gets lost
        long even = four(path, tail);
        long odd = four(path, tail + 1);
        long last = even | odd << 8;
        long units = even | odd;
        long special = 0;
        long held = (long) state << STATE;
        int i = 1;
        do {
            long word;
            if (i < tail) {
                even = four(path, i);
                odd = four(path, i + 1);
                units |= even | odd;
                word = even | odd << 8;
            } else {
                // as if slashes followed
                int half = 4 * (i - tail);
                word = last >>> half >>> half | SLASHES << 32 - half << 32 - half;
            }
            // # and %, and with them ! and '; then ; and ?
            special |= ((word & ~(6 * EACH)) ^ 0x21 * EACH) - EACH | ((word | 4 * EACH) ^ 0x3F * EACH) - EACH;
            long slash = (word ^ SLASHES) - EACH & HIGH;
            long mask = slash ^ slash - 1;
            long key = word & mask;
            i += Long.bitCount(mask) >>> 3;
            int of = (int) (held >>> STATE);
            long hash = hash(key, held & STATES | of, SEED);
            int slot = 2 * slot(hash, displacements[bucket(hash, BUCKET_SHIFT)], SLOT_MASK);
            long other = others[2 * of + (int) ((slash | -slash) >>> 63)];
            long found = steps[slot + 1];
            held = (steps[slot] ^ key | (found >>> OF ^ of) & NUMBER) == 0 ? found : other;
        } while (i <= n);
        int answer = (int) held & ANSWER;
        return (units & NO_ASCII | special & HIGH) == 0 && answer != UNTOLD
                ? answer
                : PathWalkTemplate.walk(path, node, 0, reading);
    }

    /** Every second character from an index on. */
    private static long four(String path, int i) {
        return (long) path.charAt(i)
                | (long) path.charAt(i + 2) << 16
                | (long) path.charAt(i + 4) << 32
                | (long) path.charAt(i + 6) << 48;
    }
}
