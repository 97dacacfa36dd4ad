package dev.allowance.processor.lookup;

import dev.allowance.automaton.CharSet;
import dev.allowance.automaton.Dfa;
import dev.allowance.automaton.Nfa;
import dev.allowance.framework.Dispatch;
import dev.allowance.framework.PathLanguage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One automaton that follows all languages of a dispatch at once and carries its answers.
 *
 * <p>Never explodes: where regular expressions make the automaton too large, the worst of them are widened to "anything that
 * begins like this", and what depends on them becomes unknown.
 */
final class Following {

    private static final int LEAST_LIMIT = 20_000;
    private static final int STATES_PER_SIZE = 6;
    private static final int OWN_LIMIT = 2_000;

    private final Dispatch dispatch;
    private final List<Nfa> automata = new ArrayList<>();
    private final BitSet inexact = new BitSet();

    private Following(Dispatch dispatch) {
        this.dispatch = dispatch;
        for (PathLanguage language : dispatch.languages()) {
            if (!language.exact()) {
                inexact.set(automata.size());
            }
            automata.add(language.automaton());
        }
    }

    /**
     * The automaton.
     *
     * @param answers numbers the answers that its states carry
     * @param notes is told what was widened
     */
    static Machine of(Dispatch dispatch, Answers answers, List<String> notes) throws LookupException {
        Following following = new Following(dispatch);
        return following.answering(following.automaton(notes), answers);
    }

    private Dfa automaton(List<String> notes) throws LookupException {
        long size = automata.stream().mapToLong(Nfa::size).sum();
        int limit = (int) Math.min(Integer.MAX_VALUE / 2, LEAST_LIMIT + STATES_PER_SIZE * size);
        var whole = Dfa.union(automata, limit);
        if (whole.isPresent()) {
            return whole.get();
        }
        List<Integer> worst = worstFirst();
        int widened = 0;
        for (int aim = 1; widened < worst.size(); aim *= 2) {
            for (; widened < Math.min(aim, worst.size()); widened++) {
                widen(worst.get(widened), notes);
            }
            whole = Dfa.union(automata, limit);
            if (whole.isPresent()) {
                return whole.get();
            }
        }
        throw new LookupException(
                "the regular expressions of the path templates make the lookup class too large; set `allowance.lookup=off`");
    }

    /** Languages by the size of their own automaton, those without a bound first. */
    private List<Integer> worstFirst() {
        Map<Integer, Integer> states = new HashMap<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < automata.size(); i++) {
            states.put(
                    i,
                    Dfa.union(List.of(automata.get(i)), OWN_LIMIT)
                            .map(Dfa::states)
                            .orElse(Integer.MAX_VALUE));
            order.add(i);
        }
        order.sort(Comparator.comparing(states::get, Comparator.reverseOrder()));
        return order;
    }

    private void widen(int language, List<String> notes) {
        String prefix = automata.get(language).literalPrefix();
        automata.set(
                language,
                Nfa.literal(prefix)
                        .then(Nfa.unit(CharSet.range(0, Character.MAX_VALUE)).star()));
        inexact.set(language);
        notes.add("`" + dispatch.languages().get(language).name()
                + "` is too intricate for the lookup class: every path that" + " begins with `" + prefix
                + "` may be unknown to it");
    }

    private Machine answering(Dfa dfa, Answers answers) throws LookupException {
        Map<BitSet, Integer> numbers = new HashMap<>();
        Machine.Builder machine = new Machine.Builder();
        for (int s = 0; s < dfa.states(); s++) {
            Integer number = numbers.get(dfa.accepts(s));
            if (number == null) {
                number = answers.number(CertainAnswer.of(dispatch, dfa.accepts(s), inexact));
                numbers.put(dfa.accepts(s), number);
            }
            machine.state(number);
            int next = 0;
            for (int t = 0; t < dfa.transitions(s); t++) {
                if (dfa.from(s, t) > next) {
                    machine.range((char) next, Machine.DEAD);
                }
                machine.range(dfa.from(s, t), dfa.target(s, t));
                next = dfa.to(s, t) + 1;
            }
            if (next <= Character.MAX_VALUE) {
                machine.range((char) next, Machine.DEAD);
            }
        }
        return machine.build(dfa.start());
    }
}
