package dev.allowance.automaton;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A deterministic automaton that follows several languages at once: each state knows which of them accept there. Made by
 * subset construction, not minimised. State 0 is the start. Immutable.
 */
public final class Dfa {

    /** Where each state's transitions begin in the arrays below; one more entry than states. */
    private final int[] offsets;

    private final char[] froms;
    private final char[] tos;
    private final int[] targets;
    private final int[] accepted;
    /** Short lists of languages; as bits, each would be as long as there are languages. */
    private final List<int[]> acceptSets;

    private Dfa(int[] offsets, char[] froms, char[] tos, int[] targets, int[] accepted, List<int[]> acceptSets) {
        this.offsets = offsets;
        this.froms = froms;
        this.tos = tos;
        this.targets = targets;
        this.accepted = accepted;
        this.acceptSets = acceptSets;
    }

    /**
     * The automaton that follows all these languages.
     *
     * @param stateLimit how many states are acceptable
     * @return empty where more states would be needed, or states that are far too large
     */
    public static Optional<Dfa> union(List<Nfa> languages, int stateLimit) {
        return new Construction(languages, stateLimit).build();
    }

    /** The number of states. */
    public int states() {
        return accepted.length;
    }

    /** The state before anything is read. */
    public int start() {
        return 0;
    }

    /** The state after one more unit; -1 where no language can accept any more. */
    public int step(int state, char c) {
        int low = offsets[state];
        int high = offsets[state + 1] - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (c < froms[middle]) {
                high = middle - 1;
            } else if (c > tos[middle]) {
                low = middle + 1;
            } else {
                return targets[middle];
            }
        }
        return -1;
    }

    /** The positions of the languages that accept here. */
    public BitSet accepts(int state) {
        return acceptSet(accepted[state]);
    }

    /** The number of the {@link #acceptSet} of a state. */
    public int acceptNumber(int state) {
        return accepted[state];
    }

    /** What is accepted anywhere, each set once, in the order of the first state that has it. */
    public Stream<BitSet> acceptSets() {
        return IntStream.range(0, acceptSets.size()).mapToObj(this::acceptSet);
    }

    /** One of {@link #acceptSets()}. */
    public BitSet acceptSet(int number) {
        BitSet languages = new BitSet();
        for (int language : acceptSets.get(number)) {
            languages.set(language);
        }
        return languages;
    }

    /** The number of transitions of a state. They are sorted ranges of units that do not overlap. */
    public int transitions(int state) {
        return offsets[state + 1] - offsets[state];
    }

    /** The first unit of a transition. */
    public char from(int state, int transition) {
        return froms[offsets[state] + transition];
    }

    /** The last unit of a transition. */
    public char to(int state, int transition) {
        return tos[offsets[state] + transition];
    }

    /** Where a transition leads. */
    public int target(int state, int transition) {
        return targets[offsets[state] + transition];
    }

    /** The positions of the languages that accept the text. */
    public BitSet match(CharSequence text) {
        int state = 0;
        for (int i = 0; i < text.length() && state >= 0; i++) {
            state = step(state, text.charAt(i));
        }
        return state < 0 ? new BitSet() : accepts(state);
    }

    /** Whether some text leads to a state whose accepting languages satisfy the condition. */
    public boolean reaches(Predicate<BitSet> condition) {
        // every state was reached while it was made
        return acceptSets().anyMatch(condition);
    }

    /**
     * A shortest text whose accepting languages satisfy the condition. Among the units that would do, letters and digits are
     * preferred.
     */
    public Optional<String> witness(Predicate<BitSet> condition) {
        int[] previous = new int[states()];
        char[] units = new char[states()];
        Arrays.fill(previous, -1);
        Deque<Integer> queue = new ArrayDeque<>(List.of(0));
        while (!queue.isEmpty()) {
            int state = queue.remove();
            if (condition.test(accepts(state))) {
                StringBuilder text = new StringBuilder();
                for (int at = state; at != 0; at = previous[at]) {
                    text.append(units[at]);
                }
                return Optional.of(text.reverse().toString());
            }
            for (int t = 0; t < transitions(state); t++) {
                int target = target(state, t);
                char unit = readable(from(state, t), to(state, t));
                if (target != 0 && previous[target] < 0) {
                    previous[target] = state;
                    units[target] = unit;
                    queue.add(target);
                } else if (previous[target] == state && rank(unit) < rank(units[target])) {
                    units[target] = unit;
                }
            }
        }
        return Optional.empty();
    }

    private static char readable(char from, char to) {
        for (char c : "x1aA-".toCharArray()) {
            if (from <= c && c <= to) {
                return c;
            }
        }
        for (int c = Math.max(from, ' '); c <= Math.min(to, '~'); c++) {
            if (Character.isLetterOrDigit(c)) {
                return (char) c;
            }
        }
        return from < '!' && to >= '!' ? '!' : from;
    }

    private static int rank(char c) {
        return c < 128 && Character.isLetterOrDigit(c) ? 0 : c > ' ' && c <= '~' ? 1 : 2;
    }

    /** The subset construction. */
    private static final class Construction {

        /**
         * Of how many states of languages a state may consist on average: what it takes to make and to keep it. More are only needed
         * where many languages follow each other to the end.
         */
        private static final int MEMBERS_PER_STATE = 16;

        private final Program program;
        private final int stateLimit;
        private final Map<Subset, Integer> numbers = new HashMap<>();
        private final List<int[]> subsets = new ArrayList<>();
        private final Map<Subset, Integer> acceptNumbers = new HashMap<>();
        private final List<int[]> acceptSets = new ArrayList<>();
        private final Program.Frontier frontier;

        private int[] offsets = new int[64];
        private char[] froms = new char[64];
        private char[] tos = new char[64];
        private int[] targets = new int[64];
        private int transitions;
        private long members;

        Construction(List<Nfa> languages, int stateLimit) {
            this.program = Program.of(languages);
            this.stateLimit = stateLimit;
            this.frontier = program.new Frontier();
        }

        Optional<Dfa> build() {
            for (int start : program.starts()) {
                frontier.add(start);
            }
            number(program.withoutNeedless(frontier.sorted()));
            for (int state = 0; state < subsets.size(); state++) {
                if (subsets.size() > stateLimit || members > (long) MEMBERS_PER_STATE * stateLimit) {
                    return Optional.empty();
                }
                if (state + 1 == offsets.length) {
                    offsets = Arrays.copyOf(offsets, 2 * offsets.length);
                }
                leave(state);
                offsets[state + 1] = transitions;
            }
            int[] accepted = new int[subsets.size()];
            for (int state = 0; state < accepted.length; state++) {
                accepted[state] = accepting(subsets.get(state));
            }
            return Optional.of(new Dfa(
                    Arrays.copyOf(offsets, accepted.length + 1),
                    Arrays.copyOf(froms, transitions),
                    Arrays.copyOf(tos, transitions),
                    Arrays.copyOf(targets, transitions),
                    accepted,
                    List.copyOf(acceptSets)));
        }

        private int accepting(int[] subset) {
            int[] accepting = new int[subset.length];
            int size = 0;
            for (int state : subset) {
                if (program.isAccepting(state)) {
                    accepting[size++] = state;
                }
            }
            Subset key = new Subset(Arrays.copyOf(accepting, size));
            Integer known = acceptNumbers.get(key);
            if (known == null) {
                known = acceptSets.size();
                acceptNumbers.put(key, known);
                acceptSets.add(key.states);
            }
            return known;
        }

        private int number(int[] subset) {
            Subset key = new Subset(subset);
            Integer known = numbers.get(key);
            if (known != null) {
                return known;
            }
            numbers.put(key, subsets.size());
            subsets.add(subset);
            members += subset.length;
            return subsets.size() - 1;
        }

        /** Adds the transitions of one state: the ranges of its members are swept from left to right. */
        private void leave(int state) {
            List<Range> ranges = ranges(subsets.get(state));
            List<Range> active = new ArrayList<>();
            int next = 0;
            int at = 0;
            while (next < ranges.size() || !active.isEmpty()) {
                if (active.isEmpty()) {
                    at = ranges.get(next).from;
                }
                while (next < ranges.size() && ranges.get(next).from == at) {
                    active.add(ranges.get(next++));
                }
                int end = next < ranges.size() ? ranges.get(next).from - 1 : Character.MAX_VALUE;
                for (Range range : active) {
                    end = Math.min(end, range.to);
                }
                frontier.clear();
                for (Range range : active) {
                    frontier.add(range.target);
                }
                int[] reached = program.withoutNeedless(frontier.sorted());
                if (reached.length > 0) {
                    add(state, at, end, number(reached));
                }
                int last = end;
                active.removeIf(range -> range.to == last);
                at = end + 1;
            }
        }

        private List<Range> ranges(int[] subset) {
            List<Range> ranges = new ArrayList<>();
            for (int member : subset) {
                CharSet set = program.set(member);
                if (set != null) {
                    for (int r = 0; r < set.ranges(); r++) {
                        ranges.add(new Range(set.from(r), set.to(r), program.next(member)));
                    }
                }
            }
            ranges.sort((a, b) -> Integer.compare(a.from, b.from));
            return ranges;
        }

        private void add(int state, int from, int to, int target) {
            boolean first = transitions == offsets[state];
            if (!first && targets[transitions - 1] == target && tos[transitions - 1] == from - 1) {
                tos[transitions - 1] = (char) to;
                return;
            }
            if (transitions == targets.length) {
                froms = Arrays.copyOf(froms, 2 * transitions);
                tos = Arrays.copyOf(tos, 2 * transitions);
                targets = Arrays.copyOf(targets, 2 * transitions);
            }
            froms[transitions] = (char) from;
            tos[transitions] = (char) to;
            targets[transitions++] = target;
        }

        private record Range(int from, int to, int target) {}

        private record Subset(int[] states) {

            @Override
            public boolean equals(Object other) {
                return other instanceof Subset subset && Arrays.equals(states, subset.states);
            }

            @Override
            public int hashCode() {
                return Arrays.hashCode(states);
            }
        }
    }
}
