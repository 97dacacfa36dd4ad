package dev.allowance.framework;

import dev.allowance.automaton.CharSet;
import dev.allowance.automaton.Dfa;
import dev.allowance.automaton.Nfa;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One automaton that follows all languages of a dispatch at once and carries its answers: all that a runtime can say about
 * any path.
 *
 * <p>Never explodes: where regular expressions make the automaton too large, the worst of them are widened to "anything that
 * begins like this", and what depends on them becomes unknown.
 */
public final class AnswerAutomaton {

    private static final int LEAST_LIMIT = 20_000;
    private static final int STATES_PER_SIZE = 6;
    private static final int OWN_LIMIT = 2_000;

    private final Dispatch dispatch;
    private final Dfa paths;
    private final List<Answer> answers;
    private final List<String> notes;

    private AnswerAutomaton(Dispatch dispatch, Dfa paths, List<Answer> answers, List<String> notes) {
        this.dispatch = dispatch;
        this.paths = paths;
        this.answers = answers;
        this.notes = notes;
    }

    /**
     * The automaton of a dispatch.
     *
     * @return empty where the regular expressions of the templates make it too large
     */
    public static Optional<AnswerAutomaton> of(Dispatch dispatch) {
        return new Construction(dispatch).build();
    }

    /** Whose answers these are, and how a path is read. */
    public Dispatch dispatch() {
        return dispatch;
    }

    /** Follows a path as {@link Dispatch#reading()} has it. */
    public Dfa paths() {
        return paths;
    }

    /** The answer for paths that end in this state. */
    public Answer answer(int state) {
        return answers.get(paths.acceptNumber(state));
    }

    /** The answers that there are, in the order of the first state that each has; of two that are equal, both. */
    public List<Answer> answers() {
        return answers;
    }

    /** The names of the languages that have paths for which only run time knows the answer. */
    public SortedSet<String> undecided() {
        BitSet languages = new BitSet();
        for (int i = 0; i < answers.size(); i++) {
            if (!answers.get(i).known()) {
                languages.or(paths.acceptSet(i));
            }
        }
        return languages.stream()
                .mapToObj(language -> dispatch.languages().get(language).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Sentences about what was widened. */
    public List<String> notes() {
        return notes;
    }

    private static final class Construction {

        private final Dispatch dispatch;
        private final List<Nfa> automata = new ArrayList<>();
        private final BitSet inexact = new BitSet();
        private final List<String> notes = new ArrayList<>();

        Construction(Dispatch dispatch) {
            this.dispatch = dispatch;
            for (PathLanguage language : dispatch.languages()) {
                if (!language.exact()) {
                    inexact.set(automata.size());
                }
                automata.add(language.automaton());
            }
        }

        Optional<AnswerAutomaton> build() {
            return union().map(paths -> {
                List<Answer> answers = paths.acceptSets()
                        .map(matched -> CertainAnswer.of(dispatch, matched, inexact))
                        .toList();
                return new AnswerAutomaton(dispatch, paths, answers, List.copyOf(notes));
            });
        }

        private Optional<Dfa> union() {
            long size = automata.stream().mapToLong(Nfa::size).sum();
            int limit = (int) Math.min(Integer.MAX_VALUE / 2, LEAST_LIMIT + STATES_PER_SIZE * size);
            Optional<Dfa> whole = Dfa.union(automata, limit);
            if (whole.isPresent()) {
                return whole;
            }
            for (List<Integer> batch : batches()) {
                batch.forEach(this::widen);
                whole = Dfa.union(automata, limit);
                if (whole.isPresent()) {
                    return whole;
                }
            }
            return Optional.empty();
        }

        /**
         * What to widen, one batch after the other: languages whose own automaton has no bound, then at once all those of which
         * not all is known anyway, such as paths with an unknown beginning, which follow every other language to its end; then the
         * others, the largest first.
         */
        private List<List<Integer>> batches() {
            Map<Integer, Integer> states = new HashMap<>();
            List<Integer> unbounded = new ArrayList<>();
            List<Integer> unknown = new ArrayList<>();
            List<Integer> others = new ArrayList<>();
            for (int i = 0; i < automata.size(); i++) {
                Optional<Dfa> own = Dfa.union(List.of(automata.get(i)), OWN_LIMIT);
                states.put(i, own.map(Dfa::states).orElse(Integer.MAX_VALUE));
                (own.isEmpty() ? unbounded : inexact.get(i) ? unknown : others).add(i);
            }
            others.sort(Comparator.comparing(states::get, Comparator.reverseOrder()));
            List<List<Integer>> batches = new ArrayList<>(doubling(unbounded));
            if (!unknown.isEmpty()) {
                batches.add(unknown);
            }
            batches.addAll(doubling(others));
            return batches;
        }

        /** One, then as many again, and so on, so that few attempts find about how many it takes. */
        private static List<List<Integer>> doubling(List<Integer> languages) {
            List<List<Integer>> batches = new ArrayList<>();
            int from = 0;
            for (int to = 1; from < languages.size(); to *= 2) {
                int end = Math.min(to, languages.size());
                batches.add(List.copyOf(languages.subList(from, end)));
                from = end;
            }
            return batches;
        }

        private void widen(int language) {
            String prefix = automata.get(language).literalPrefix();
            automata.set(
                    language,
                    Nfa.literal(prefix)
                            .then(Nfa.unit(CharSet.range(0, Character.MAX_VALUE))
                                    .star()));
            inexact.set(language);
            notes.add("`" + dispatch.languages().get(language).name()
                    + "` is too intricate for the lookup class: every path that begins with `" + prefix
                    + "` may be unknown to it");
        }
    }
}
