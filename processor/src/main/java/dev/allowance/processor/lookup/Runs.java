package dev.allowance.processor.lookup;

import java.util.TreeMap;

/**
 * What the states of a machine have in common: where each leads as a rule, and which differ from that state by a single
 * character. {@code users} next to {@code {id}} is a chain of such states, since whatever else comes belongs to the variable.
 * The state where it leads as a rule is never itself one of a chain, so a character is looked at twice at most.
 */
final class Runs {

    /**
     * Characters that lead from one state to another, where every other one leads where it does as a rule.
     *
     * @param next where they lead; may be {@link Machine#DEAD}
     */
    record Run(String literal, int next) {}

    private final Machine machine;
    private final int[] incoming;
    private final int[] others;
    /** For each state of a chain the one character that its other state treats otherwise, else negative. */
    private final int[] unit;

    Runs(Machine machine) {
        this.machine = machine;
        int count = machine.size();
        incoming = new int[count];
        others = new int[count];
        unit = new int[count];
        for (int target : machine.to()) {
            if (target != Machine.DEAD) {
                incoming[target]++;
            }
        }
        for (int s = 0; s < count; s++) {
            others[s] = commonest(s);
        }
        for (int s = 0; s < count; s++) {
            unit[s] = soleDifference(s);
        }
    }

    /** Where most characters lead. */
    int other(int state) {
        return others[state];
    }

    /** Whether one character only leads elsewhere. */
    boolean startsRun(int state) {
        return unit[state] >= 0;
    }

    /** The run that begins at such a state, with no way into its middle. */
    Run run(int head, int longest) {
        StringBuilder literal = new StringBuilder();
        int next = head;
        do {
            literal.append((char) unit[next]);
            next = machine.next(next, (char) unit[next]);
        } while (literal.length() < longest
                && next != Machine.DEAD
                && incoming[next] == 1
                && next != machine.start()
                && unit[next] >= 0
                && others[next] == others[head]);
        return new Run(literal.toString(), next);
    }

    /** The state to which most units lead. */
    private int commonest(int s) {
        int begin = machine.first()[s];
        int ranges = machine.first()[s + 1] - begin;
        int best = Machine.DEAD;
        int most = -1;
        TreeMap<Integer, Integer> sizes = new TreeMap<>();
        for (int r = begin; r < begin + ranges; r++) {
            int width = machine.end(r, s) - machine.from()[r];
            if (ranges == 1 || width > 0x8000) {
                return machine.to()[r];
            }
            sizes.merge(machine.to()[r], width, Integer::sum);
        }
        for (var entry : sizes.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    private int soleDifference(int s) {
        int other = others[s];
        if (other == s || other != Machine.DEAD && others[other] != other) {
            return -1;
        }
        if (machine.answers()[s] != (other == Machine.DEAD ? 0 : machine.answers()[other])) {
            return -1;
        }
        int found = -1;
        int r = machine.first()[s];
        int o = other == Machine.DEAD ? 0 : machine.first()[other];
        for (int at = 0; at < 0x10000; ) {
            int rEnd = machine.end(r, s);
            int oEnd = other == Machine.DEAD ? 0x10000 : machine.end(o, other);
            int target = other == Machine.DEAD ? Machine.DEAD : machine.to()[o];
            int end = Math.min(rEnd, oEnd);
            if (machine.to()[r] != target) {
                if (found >= 0 || end - at > 1) {
                    return -1;
                }
                found = at;
            }
            at = end;
            r += rEnd == end ? 1 : 0;
            o += oEnd == end ? 1 : 0;
        }
        return found >= 0 && Machine.isSpecial((char) found) ? -1 : found;
    }
}
