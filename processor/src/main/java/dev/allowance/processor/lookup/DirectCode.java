package dev.allowance.processor.lookup;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/**
 * Java code that follows what paths are as a rule: literals, and variables of one segment. Whatever else comes, such as a
 * percent escape, a matrix parameter or a regular expression, it hands over to the walk through the packed automaton, at the
 * node where its own step began. So it is a shortcut only, and each character of a path is read three times at most.
 *
 * <p>A processor foresees jumps of code far better than those of a walk through tables; but large code is slow again, when it
 * no longer fits into the caches. Each method stays below 8,000 bytes of bytecode, beyond which HotSpot does not compile.
 */
final class DirectCode {

    /** From here on, by a coarse estimate of its bytes, a method calls others for what follows. */
    private static final int LONG = 2_500;
    /** A branch with more characters than this belongs to a regular expression. */
    private static final int MOST_CASES = 80;

    private static final int LONGEST_LITERAL = 200;
    /** Deeper than this the text is no longer readable. */
    private static final int DEEPEST = 20;

    private final Machine machine;
    private final Runs runs;
    private final int[] places;
    private final String prefix;
    private final String reading;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Integer> pending = new ArrayDeque<>();
    /** States with a method of their own. */
    private final boolean[] methods;
    /** States of loops other than that of a variable: no code follows these, since calls would nest with each turn. */
    private final boolean[] turns;

    private int depth;
    private int bytes;
    private boolean ends;

    private DirectCode(Machine machine, Runs runs, int[] places, String prefix, String reading) {
        this.machine = machine;
        this.runs = runs;
        this.places = places;
        this.prefix = prefix;
        this.reading = reading;
        this.methods = new boolean[machine.size()];
        this.turns = turns(machine, runs);
    }

    /** The states on such loops, and those between two of them: what remains when ends of chains are taken away. */
    private static boolean[] turns(Machine machine, Runs runs) {
        boolean[] turns = new boolean[machine.size()];
        Arrays.fill(turns, true);
        boolean changed = true;
        while (changed) {
            changed = false;
            boolean[] reached = new boolean[machine.size()];
            for (int s = 0; s < machine.size(); s++) {
                for (int r = machine.first()[s]; turns[s] && r < machine.first()[s + 1]; r++) {
                    if (leads(machine, runs, s, r)) {
                        reached[machine.to()[r]] = true;
                    }
                }
            }
            for (int s = machine.size() - 1; s >= 0; s--) {
                boolean leads = false;
                for (int r = machine.first()[s]; turns[s] && r < machine.first()[s + 1]; r++) {
                    leads |= leads(machine, runs, s, r) && turns[machine.to()[r]];
                }
                changed |= turns[s] && !(leads && reached[s]);
                turns[s] &= leads && reached[s];
            }
        }
        return turns;
    }

    /** Whether a range leads anywhere but on in the variable that the state stands for. */
    private static boolean leads(Machine machine, Runs runs, int state, int range) {
        int target = machine.to()[range];
        return target != Machine.DEAD && (target != state || runs.other(state) != state);
    }

    /**
     * The methods that answer for what follows in a path from a state on; that of the start is the first.
     *
     * @param places the address of each state that a node begins at
     * @param prefix what the names of methods begin with
     * @param reading the argument that tells the walk how a path is read
     */
    static String of(Machine machine, Runs runs, int[] places, String prefix, String reading) {
        DirectCode code = new DirectCode(machine, runs, places, prefix, reading);
        code.call(machine.start());
        while (!code.pending.isEmpty()) {
            code.method(code.pending.poll());
        }
        return code.text.toString();
    }

    /** Tells the name of the method that goes on from a state, and has it written. */
    private String call(int state) {
        if (!methods[state]) {
            methods[state] = true;
            pending.add(state);
        }
        return prefix + places[state];
    }

    private void method(int state) {
        int begin = text.length();
        bytes = 10;
        ends = false;
        depth = 2;
        step(state, 0);
        String head = "\n    private static int " + prefix + places[state] + "(String path, int from) {\n"
                + (text.indexOf("(n ", begin) >= 0 || ends ? "        int n = path.length();\n" : "")
                + "        int i = from;\n"
                + (ends ? "        int end;\n" : "");
        text.insert(begin, head);
        text.append("    }\n");
    }

    /** What follows from a state at {@code i + ahead}; returns in any case. */
    private void step(int state, int ahead) {
        if (turns[state]) {
            line("return " + ClassText.WALK + ".walk(path, " + places[state] + ", " + plus(ahead) + ", " + reading
                    + ");");
            bytes += 12;
            return;
        }
        if (bytes > LONG || depth > DEEPEST) {
            line("return " + call(state) + "(path, " + plus(ahead) + ");");
            bytes += 10;
            return;
        }
        if (ahead > 0) {
            line("i += " + ahead + ";");
            bytes += 3;
        }
        int other = runs.other(state);
        if (other == state) {
            variable(state, state);
        } else if (tree(state, 0, other, state)) {
            if (other != Machine.DEAD && runs.other(other) == other) {
                variable(other, state);
            } else {
                handOver(state);
            }
        }
    }

    /** Anything up to a slash. */
    private void variable(int state, int begin) {
        if (edges(state, state).keySet().stream().anyMatch(c -> c != '/' && !Machine.isSpecial(c))) {
            handOver(begin);
            return;
        }
        ends = true;
        line("end = " + ClassText.WALK + ".segment(path, i);");
        if (state != begin) {
            line("if (end == i) {");
            nestedHandOver(begin);
        }
        line("if (end == n) {");
        line("    return " + machine.answers()[state] + ";");
        line("}");
        bytes += 25;
        int slash = machine.next(state, '/');
        if (slash == Machine.DEAD || slash == state) {
            handOver(begin);
            return;
        }
        line("if (path.charAt(end) != '/') {");
        nestedHandOver(begin);
        line("i = end + 1;");
        bytes += 15;
        step(slash, 0);
    }

    private void nestedHandOver(int state) {
        depth++;
        handOver(state);
        depth--;
        line("}");
    }

    private void handOver(int state) {
        line("return " + ClassText.WALK + ".walk(path, " + places[state] + ", i, " + reading + ");");
        bytes += 12;
    }

    /**
     * What is special at {@code i + ahead}: all that does not lead where other characters do.
     *
     * @param other where these lead
     * @param begin the state at {@code i}
     * @return whether code goes on behind, where there is nothing special
     */
    private boolean tree(int state, int ahead, int other, int begin) {
        if (state == other) {
            return true;
        }
        if (state == Machine.DEAD) {
            handOver(begin);
            return false;
        }
        if (runs.other(state) != other || ahead > 0 && (turns[state] || bytes > LONG && places[state] != 0)) {
            if (places[state] == 0) {
                handOver(begin);
            } else {
                step(state, ahead);
            }
            return false;
        }
        if (runs.startsRun(state)) {
            literal("", state, ahead, other, begin);
            return true;
        }
        TreeMap<Character, Integer> edges = edges(state, other);
        if (edges.size() > MOST_CASES) {
            handOver(begin);
            return false;
        }
        edges.keySet().removeIf(Machine::isSpecial);
        boolean atVariable = state == begin && ahead == 0 && other != Machine.DEAD;
        if (atVariable && edges.getOrDefault('/', other) == Machine.DEAD) {
            // the variable finds that there is nothing of it
            edges.remove('/');
        }
        int answer = machine.answers()[state];
        if (atVariable ? answer != 0 : answer != (other == Machine.DEAD ? 0 : machine.answers()[other])) {
            line("if (n == " + plus(ahead) + ") {");
            line("    return " + answer + ";");
            line("}");
            bytes += 12;
        }
        if (edges.size() == 1) {
            literal(edges.firstKey().toString(), edges.firstEntry().getValue(), ahead, other, begin);
        } else if (!edges.isEmpty()) {
            cases(edges, ahead, other, begin);
        }
        return true;
    }

    private void cases(Map<Character, Integer> edges, int ahead, int other, int begin) {
        line("if (n > " + plus(ahead) + ") {");
        line("    switch (path.charAt(" + plus(ahead) + ")) {");
        bytes += 30 + 8 * edges.size();
        depth += 2;
        edges.forEach((unit, target) -> {
            line("case " + Literals.character(unit) + ":");
            depth++;
            if (tree(target, ahead + 1, other, begin)) {
                line("break;");
                bytes += 3;
            }
            depth--;
        });
        line("default:");
        depth -= 2;
        line("    }");
        line("}");
    }

    private void literal(String first, int state, int ahead, int other, int begin) {
        StringBuilder literal = new StringBuilder(first);
        int next = state;
        while (next >= 0
                && next != other
                && runs.other(next) == other
                && runs.startsRun(next)
                && literal.length() < LONGEST_LITERAL) {
            Runs.Run run = runs.run(next, LONGEST_LITERAL);
            literal.append(run.literal());
            next = run.next();
        }
        line(
                literal.length() == 1
                        ? "if (n > " + plus(ahead) + " && path.charAt(" + plus(ahead) + ") == "
                                + Literals.character(literal.charAt(0)) + ") {"
                        : "if (path.startsWith(" + Literals.string(literal.toString()) + ", " + plus(ahead) + ")) {");
        bytes += 15;
        depth++;
        tree(next, ahead + literal.length(), other, begin);
        depth--;
        line("}");
    }

    /** Where characters lead, as far as it is not there; cut off where these are too many for code. */
    private TreeMap<Character, Integer> edges(int state, int other) {
        TreeMap<Character, Integer> edges = new TreeMap<>();
        for (int r = machine.first()[state]; r < machine.first()[state + 1]; r++) {
            for (int c = machine.from()[r];
                    machine.to()[r] != other && c < machine.end(r, state) && edges.size() <= MOST_CASES;
                    c++) {
                edges.put((char) c, machine.to()[r]);
            }
        }
        return edges;
    }

    private static String plus(int ahead) {
        return ahead == 0 ? "i" : "i + " + ahead;
    }

    private void line(String line) {
        text.append("    ".repeat(depth)).append(line).append('\n');
    }
}
