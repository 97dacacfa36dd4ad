package dev.allowance.processor.lookup;

import dev.allowance.framework.AnswerAutomaton;
import dev.allowance.route.Framework;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the class that answers which methods a path allows. Equal input gives equal text, in whatever order routes were
 * found.
 *
 * <p>Where a module serves two frameworks on one port, a path's answer is that of the framework that maps it; a path that both
 * map is unknown, since the server's configuration decides which is asked.
 */
public final class LookupGenerator {

    /** Measured: up to here code is faster than tables. */
    private static final int MOST_STATES = 4_000;

    private LookupGenerator() {}

    /**
     * The generated class.
     *
     * @param qualifiedName its name
     * @param table the routes that its {@code routes()} lists, as far as they are served
     * @param automata what answers for these routes: one for each framework
     * @throws LookupException where no class can be made
     */
    public static GeneratedClass generate(String qualifiedName, RouteTable table, List<AnswerAutomaton> automata)
            throws LookupException {
        return generate(qualifiedName, table, automata, MOST_STATES);
    }

    static GeneratedClass generate(
            String qualifiedName, RouteTable table, List<AnswerAutomaton> automata, int mostStatesInCode)
            throws LookupException {
        Set<Framework> frameworks = EnumSet.noneOf(Framework.class);
        for (AnswerAutomaton automaton : automata) {
            if (!frameworks.add(automaton.dispatch().runtime().framework())) {
                throw new LookupException("the lookup class can follow one runtime of a framework only; set"
                        + " `allowance.runtime` to the one that serves this module");
            }
        }
        Answers answers = new Answers();
        Packing packing = new Packing();
        StepTable steps = new StepTable();
        List<String> notes = new ArrayList<>();
        List<ClassText.Part> parts = new ArrayList<>();
        for (AnswerAutomaton automaton : automata) {
            notes.addAll(automaton.notes());
            Machine machine = Merging.merge(Machine.of(automaton, answers));
            if (machine.start() != Machine.DEAD) {
                Runs runs = new Runs(machine);
                int[] places = packing.add(machine, runs);
                String reading = parts.isEmpty() ? "READING" : "OTHER_READING";
                int begin = places[machine.start()];
                String find;
                String code = "";
                if (machine.size() <= mostStatesInCode) {
                    String prefix = parts.isEmpty() ? "from" : "otherFrom";
                    find = prefix + begin + "(path, 0)";
                    code = DirectCode.of(machine, runs, places, prefix, reading);
                } else {
                    find = ClassText.STEP_WALK + ".walk(path, " + steps.add(Steps.of(machine, runs)) + ", " + begin
                            + ", " + reading + ")";
                }
                parts.add(new ClassText.Part(
                        find,
                        automaton.dispatch().reading(),
                        automaton.dispatch().ignoresCaseOfMethods(),
                        code));
            }
        }
        List<String> routes = table.served().stream().map(Route::toString).toList();
        String source = ClassText.of(qualifiedName, parts, packing.units(), steps, answers.lines(), routes);
        return new GeneratedClass(qualifiedName, source, notes);
    }
}
