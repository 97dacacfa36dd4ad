package dev.allowance.processor.lookup;

import dev.allowance.automaton.Dfa;
import dev.allowance.framework.Answer;
import dev.allowance.framework.AnswerAutomaton;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * A deterministic automaton whose states carry answers, flat: the ranges of all states in a row. Every state's ranges cover
 * all UTF-16 units; the first begins at 0.
 *
 * @param start the first state, or {@link #DEAD} where no path has an answer
 * @param first the position of each state's first range, and behind the last state the number of ranges
 * @param from where each range begins
 * @param to where each range leads, or {@link #DEAD}
 * @param answers each state's answer; 0 is none
 */
record Machine(int start, int[] first, char[] from, int[] to, int[] answers) {

    /** No state: nothing that follows has an answer. */
    static final int DEAD = -1;

    /**
     * The automaton with its answers' numbers.
     *
     * @param answers numbers the answers that states carry
     */
    static Machine of(AnswerAutomaton automaton, Answers answers) throws LookupException {
        Dfa paths = automaton.paths();
        Map<Answer, Integer> numbers = new IdentityHashMap<>();
        Builder machine = new Builder();
        for (int s = 0; s < paths.states(); s++) {
            Answer answer = automaton.answer(s);
            Integer number = numbers.get(answer);
            if (number == null) {
                number = answers.number(answer);
                numbers.put(answer, number);
            }
            machine.state(number);
            int next = 0;
            for (int t = 0; t < paths.transitions(s); t++) {
                if (paths.from(s, t) > next) {
                    machine.range((char) next, DEAD);
                }
                machine.range(paths.from(s, t), paths.target(s, t));
                next = paths.to(s, t) + 1;
            }
            if (next <= Character.MAX_VALUE) {
                machine.range((char) next, DEAD);
            }
        }
        return machine.build(paths.start());
    }

    /** The number of states. */
    int size() {
        return answers.length;
    }

    /** Where the state goes on this unit. */
    int next(int state, char unit) {
        int at = Arrays.binarySearch(from, first[state], first[state + 1], unit);
        return to[at >= 0 ? at : -at - 2];
    }

    /** The first unit behind a range of this state. */
    int end(int range, int state) {
        return range + 1 < first[state + 1] ? from[range + 1] : 0x10000;
    }

    /** Whether a character never stands for itself in a raw path. */
    static boolean isSpecial(char unit) {
        return unit == '#' || unit == '%' || unit == ';' || unit == '?';
    }

    /** Collects states and their ranges in order. */
    static final class Builder {

        private int[] first = new int[64];
        private char[] from = new char[256];
        private int[] to = new int[256];
        private int[] answers = new int[64];
        private int states;
        private int ranges;

        /** Begins the next state. */
        void state(int answer) {
            if (states + 1 == first.length) {
                first = Arrays.copyOf(first, 2 * first.length);
                answers = Arrays.copyOf(answers, 2 * answers.length);
            }
            first[states] = ranges;
            answers[states] = answer;
            states++;
        }

        /** Adds a range to the state just begun; one that leads where the last does only lengthens that. */
        void range(char begin, int target) {
            if (ranges > first[states - 1] && to[ranges - 1] == target) {
                return;
            }
            if (ranges == from.length) {
                from = Arrays.copyOf(from, 2 * ranges);
                to = Arrays.copyOf(to, 2 * ranges);
            }
            from[ranges] = begin;
            to[ranges] = target;
            ranges++;
        }

        Machine build(int start) {
            int[] offsets = Arrays.copyOf(first, states + 1);
            offsets[states] = ranges;
            return new Machine(
                    start,
                    offsets,
                    Arrays.copyOf(from, ranges),
                    Arrays.copyOf(to, ranges),
                    Arrays.copyOf(answers, states));
        }
    }
}
