package dev.allowance.automaton;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The states of one or more languages in arrays. A state reads a unit of its set and goes on, or goes on two ways without
 * reading, or accepts. Every language has one accepting state, whose number is the language's position.
 */
final class Program {

    private static final CharSet ANY_UNIT = CharSet.range(0, Character.MAX_VALUE);
    private static final CharSet[] SINGLE = new CharSet[128];

    static {
        for (char c = 0; c < SINGLE.length; c++) {
            SINGLE[c] = CharSet.of(c);
        }
    }

    private final int languages;
    private final int[] starts;
    /** What a state reads; null where it reads nothing. */
    private final CharSet[] sets;

    private final int[] nexts;
    private final int[] others;
    /** The language that a state belongs to. */
    private final int[] owners;
    /** States from which on every text belongs to their language. */
    private final boolean[] universal;

    private Program(int[] starts, Builder builder) {
        this.languages = starts.length;
        this.starts = starts;
        this.sets = Arrays.copyOf(builder.sets, builder.size);
        this.nexts = Arrays.copyOf(builder.nexts, builder.size);
        this.others = Arrays.copyOf(builder.others, builder.size);
        this.owners = Arrays.copyOf(builder.owners, builder.size);
        this.universal = new boolean[builder.size];
        for (int state = 0; state < universal.length; state++) {
            universal[state] = isUniversal(state);
        }
    }

    /** Whether it reads any unit, and comes back to itself and to its language's accepting state. */
    private boolean isUniversal(int state) {
        if (sets[state] == null || !sets[state].equals(ANY_UNIT)) {
            return false;
        }
        int loop = nexts[state];
        int owner = owners[state];
        return sets[loop] == null
                && !isAccepting(loop)
                && (nexts[loop] == state && others[loop] == owner || nexts[loop] == owner && others[loop] == state);
    }

    /** The states without those of languages of which nothing can be missed any more: they say the same. */
    int[] withoutNeedless(int[] sorted) {
        BitSet complete = new BitSet();
        for (int state : sorted) {
            if (universal[state]) {
                complete.set(owners[state]);
            }
        }
        return complete.isEmpty()
                ? sorted
                : Arrays.stream(sorted)
                        .filter(state -> isAccepting(state) || universal[state] || !complete.get(owners[state]))
                        .toArray();
    }

    static Program of(List<Nfa> languages) {
        Builder builder = new Builder(languages.size());
        int[] starts = new int[languages.size()];
        for (int language = 0; language < starts.length; language++) {
            builder.owner = language;
            starts[language] = languages.get(language).compile(builder, language);
        }
        return new Program(starts, builder);
    }

    /** The set of one unit, shared where it is ASCII. */
    static CharSet single(char c) {
        return c < SINGLE.length ? SINGLE[c] : CharSet.of(c);
    }

    int size() {
        return sets.length;
    }

    int[] starts() {
        return starts;
    }

    boolean isAccepting(int state) {
        return state < languages;
    }

    CharSet set(int state) {
        return sets[state];
    }

    int next(int state) {
        return nexts[state];
    }

    boolean accepts(CharSequence text) {
        Frontier now = new Frontier();
        Frontier then = new Frontier();
        for (int start : starts) {
            now.add(start);
        }
        for (int i = 0; i < text.length() && now.count > 0; i++) {
            char c = text.charAt(i);
            for (int s = 0; s < now.count; s++) {
                int state = now.states[s];
                if (sets[state] != null && sets[state].contains(c)) {
                    then.add(nexts[state]);
                }
            }
            Frontier old = now;
            now = then;
            then = old;
            then.clear();
        }
        for (int s = 0; s < now.count; s++) {
            if (isAccepting(now.states[s])) {
                return true;
            }
        }
        return false;
    }

    /** A set of states that read or accept, closed over those that do neither. */
    final class Frontier {

        private int[] states = new int[8];
        private int count;
        /** The round in which a state was last added: starting a new round forgets all at no cost. */
        private final int[] seen = new int[sets.length];

        private int round = 1;
        private int[] stack = new int[8];

        void clear() {
            count = 0;
            round++;
        }

        /** Adds what is reached from the state without reading. */
        void add(int state) {
            int depth = 0;
            stack[depth++] = state;
            while (depth > 0) {
                int top = stack[--depth];
                if (top < 0 || seen[top] == round) {
                    continue;
                }
                seen[top] = round;
                if (isAccepting(top) || sets[top] != null) {
                    if (count == states.length) {
                        states = Arrays.copyOf(states, 2 * count);
                    }
                    states[count++] = top;
                } else {
                    if (depth + 2 > stack.length) {
                        stack = Arrays.copyOf(stack, 2 * stack.length);
                    }
                    stack[depth++] = nexts[top];
                    stack[depth++] = others[top];
                }
            }
        }

        /** The states, sorted. */
        int[] sorted() {
            int[] result = Arrays.copyOf(states, count);
            Arrays.sort(result);
            return result;
        }
    }

    /** Collects states; the first are the accepting ones. */
    static final class Builder {

        private CharSet[] sets = new CharSet[64];
        private int[] nexts = new int[64];
        private int[] others = new int[64];
        private int[] owners = new int[64];
        private int size;
        /** The language that is being added. */
        private int owner;

        Builder(int languages) {
            for (owner = 0; owner < languages; owner++) {
                add(null, -1, -1);
            }
        }

        int units(CharSet set, int next) {
            return set.isEmpty() ? dead() : add(set, next, -1);
        }

        int split(int next, int other) {
            return add(null, next, other);
        }

        int dead() {
            return add(null, -1, -1);
        }

        void redirect(int split, int next, int other) {
            nexts[split] = next;
            others[split] = other;
        }

        private int add(CharSet set, int next, int other) {
            if (size == sets.length) {
                sets = Arrays.copyOf(sets, 2 * size);
                nexts = Arrays.copyOf(nexts, 2 * size);
                others = Arrays.copyOf(others, 2 * size);
                owners = Arrays.copyOf(owners, 2 * size);
            }
            sets[size] = set;
            nexts[size] = next;
            others[size] = other;
            owners[size] = owner;
            return size++;
        }
    }
}
