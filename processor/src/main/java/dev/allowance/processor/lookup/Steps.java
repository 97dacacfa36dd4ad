package dev.allowance.processor.lookup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A machine for ordinary paths that takes up to eight characters at a time: what is left of a segment with the slash behind
 * it, or eight characters where no slash is among them. Ordinary are paths of ASCII without what
 * {@link Machine#isSpecial stands for something else}.
 *
 * <p>A segment that is anything but one of some literals, or a variable that takes all that is no slash, is not told here.
 */
final class Steps {

    /** Characters in a step. */
    static final int LONGEST = 8;

    /** Literals longer than this are not told here: a limit to recursion. */
    private static final int LONGEST_LITERAL = 500;

    /** A place between two steps. */
    static final class State {
        /** Where eight characters without a slash lead that no step names; null where to none. */
        State variable;
        /** What the end of the segment does when no step names its characters. */
        End end = End.NOWHERE;

        final List<Step> steps = new ArrayList<>();
    }

    /**
     * What the end of a segment does.
     *
     * @param next the state behind the slash, or null
     * @param answer the answer where the path ends
     */
    record End(State next, int answer) {
        static final End NOWHERE = new End(null, 0);
    }

    /** Some characters and what they do; the last is a slash unless there are eight. */
    record Step(String characters, End end) {}

    private final Machine machine;
    private final Runs runs;
    private final State[] segments;
    private final State[] variables;
    /** Nodes of literals that may still be visited: what keeps this linear, whatever regular expressions there are. */
    private long budget;

    private final List<Integer> pending = new ArrayList<>();
    private final State untold = new State();

    private Steps(Machine machine, Runs runs) {
        this.machine = machine;
        this.runs = runs;
        this.segments = new State[machine.size()];
        this.variables = new State[machine.size()];
        this.budget = 100_000 + 16L * machine.size();
        untold.variable = untold;
        untold.end = new End(untold, StepWalkTemplate.UNTOLD);
    }

    /** The state behind the slash that a path begins with, or null where no such path has an answer. */
    static State of(Machine machine, Runs runs) {
        Steps steps = new Steps(machine, runs);
        State start = steps.segment(machine.next(machine.start(), '/'));
        while (!steps.pending.isEmpty()) {
            steps.follow(steps.pending.remove(steps.pending.size() - 1));
        }
        return start;
    }

    private State segment(int state) {
        if (state == Machine.DEAD) {
            return null;
        }
        if (segments[state] == null) {
            segments[state] = new State();
            pending.add(state);
        }
        return segments[state];
    }

    private End end(int state) {
        if (state == Machine.DEAD) {
            return End.NOWHERE;
        }
        State next = segment(machine.next(state, '/'));
        int answer = machine.answers()[state];
        return next == null && answer == 0 ? End.NOWHERE : new End(next, answer);
    }

    private void follow(int start) {
        int other = runs.other(start);
        State state = segments[start];
        List<Node> literals = other == Machine.DEAD || takesAll(other) ? literals(start, other) : null;
        if (literals == null) {
            state.variable = untold;
            state.end = untold.end;
            return;
        }
        State variable = other == Machine.DEAD ? null : variable(other);
        End end = variable == null ? End.NOWHERE : variable.end;
        state.variable = variable;
        state.end = end;
        Map<String, State> middles = new HashMap<>();
        middles.put("", state);
        for (Node literal : literals) {
            String text = literal.text();
            int whole = text.length() / LONGEST * LONGEST;
            State at = state;
            for (int i = LONGEST; i <= whole; i += LONGEST) {
                State before = at;
                String characters = text.substring(i - LONGEST, i);
                at = middles.computeIfAbsent(text.substring(0, i), key -> {
                    State middle = new State();
                    middle.variable = variable;
                    middle.end = end;
                    before.steps.add(new Step(characters, new End(middle, 0)));
                    return middle;
                });
            }
            End its = end(literal.state());
            if (!its.equals(end)) {
                at.steps.add(new Step(text.substring(whole) + "/", its));
            }
        }
    }

    private State variable(int other) {
        if (variables[other] == null) {
            State variable = new State();
            variables[other] = variable;
            variable.variable = variable;
            variable.end = end(other);
        }
        return variables[other];
    }

    private boolean takesAll(int state) {
        for (char c = 0; c < 0x80; c++) {
            if (isOrdinary(c) && machine.next(state, c) != state) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOrdinary(char c) {
        return c < 0x80 && c != '/' && !Machine.isSpecial(c);
    }

    private record Node(String text, int state) {}

    /** What does not lead where other characters do, the empty text first; null where that is no list of literals. */
    private List<Node> literals(int start, int other) {
        List<Node> found = new ArrayList<>();
        return collect(start, other, new StringBuilder(), new ArrayList<>(), found) ? found : null;
    }

    private boolean collect(int state, int other, StringBuilder text, List<Integer> way, List<Node> found) {
        if (--budget < 0 || state == Machine.DEAD || text.length() > LONGEST_LITERAL || way.contains(state)) {
            return false;
        }
        found.add(new Node(text.toString(), state));
        way.add(state);
        for (int r = machine.first()[state]; r < machine.first()[state + 1]; r++) {
            int target = machine.to()[r];
            int end = Math.min(0x80, machine.end(r, state));
            for (char c = machine.from()[r]; target != other && c < end; c++) {
                if (isOrdinary(c)) {
                    text.append(c);
                    if (!collect(target, other, text, way, found)) {
                        return false;
                    }
                    text.setLength(text.length() - 1);
                }
            }
        }
        way.remove(way.size() - 1);
        return true;
    }
}
