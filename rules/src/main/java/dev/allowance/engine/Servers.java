package dev.allowance.engine;

import dev.allowance.framework.AnswerAutomaton;
import dev.allowance.framework.Dispatch;
import dev.allowance.framework.Matching;
import dev.allowance.framework.Runtime;
import dev.allowance.http.HttpMethods;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.PathAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The runtimes that serve a table. What each answers is worked out when it is first asked for, and kept. */
public final class Servers {

    private final RouteTable table;
    private final List<Runtime> known;
    private final List<Runtime> assumed;
    private final Set<Matching> matching;
    private final Map<Runtime, Optional<AnswerAutomaton>> automata = new LinkedHashMap<>();

    /**
     * Servers of a table.
     *
     * @param known those that are configured, or on the class path
     * @param assumed the usual ones of frameworks of which none is known
     * @param matching how they compare paths, as far as that is not their default
     */
    public Servers(RouteTable table, List<Runtime> known, List<Runtime> assumed, Set<Matching> matching) {
        this.table = table;
        this.known = List.copyOf(known);
        this.assumed = List.copyOf(assumed);
        this.matching = Set.copyOf(matching);
    }

    /** Makes the same servers of other tables. Holds on to nothing of this table. */
    public Function<RouteTable, Servers> elsewhere() {
        List<Runtime> sameKnown = known;
        List<Runtime> sameAssumed = assumed;
        Set<Matching> sameMatching = matching;
        return other -> new Servers(other, sameKnown, sameAssumed, sameMatching);
    }

    /** Those of which rules may speak. */
    public List<Runtime> known() {
        return known;
    }

    /** Those whose behaviour the lookup class has: the known and the assumed ones, Spring's first. */
    public List<Runtime> followed() {
        return Stream.concat(known.stream(), assumed.stream()).sorted().toList();
    }

    /** What besides the table decides the answers, in words: the same words, the same answers. */
    public String reasons() {
        return Stream.concat(followed().stream(), matching.stream().sorted())
                .map(Enum::name)
                .collect(Collectors.joining(" "));
    }

    /**
     * What the runtime answers for every path.
     *
     * @return empty where the regular expressions of the templates make that too large
     */
    public Optional<AnswerAutomaton> answers(Runtime runtime) {
        return automata.computeIfAbsent(runtime, r -> AnswerAutomaton.of(dispatch(r)));
    }

    /** What the runtime does with a request. */
    public Dispatch dispatch(Runtime runtime) {
        return Dispatches.of(runtime, matching, table);
    }

    /** Whether those of Spring take a path with a slash at its end for the one without. */
    public boolean slashMayFollow() {
        return matching.contains(Matching.TRAILING_SLASH);
    }

    /** What the known servers answer wherever they have a handler, and where only run time can know, server by server. */
    public List<PathAnswer> pathAnswers() {
        return known.stream().flatMap(runtime -> pathAnswers(runtime).stream()).toList();
    }

    /** The same of one server; none where its templates are too intricate. */
    public List<PathAnswer> pathAnswers(Runtime runtime) {
        return answers(runtime).stream()
                .flatMap(automaton -> Stream.concat(
                        automaton.answers().stream()
                                .filter(answer ->
                                        answer.known() && !answer.templates().isEmpty())
                                .map(answer -> new PathAnswer(
                                        runtime.title(),
                                        true,
                                        answer.templates(),
                                        answer.allow(),
                                        answer.frameworkAllow())),
                        undecided(automaton)
                                .map(templates -> new PathAnswer(
                                        runtime.title(), false, templates, HttpMethods.UNKNOWN, Optional.empty()))))
                .toList();
    }

    /** The templates of the table that have paths for which only run time knows the answer; none where there are none. */
    private Stream<List<PathTemplate>> undecided(AnswerAutomaton automaton) {
        SortedSet<String> names = automaton.undecided();
        if (names.isEmpty()) {
            return Stream.empty();
        }
        // a language is named by its template, and perhaps by what it holds besides
        return Stream.of(table.routes().stream()
                .map(Route::template)
                .distinct()
                .filter(template -> {
                    SortedSet<String> from = names.tailSet(template.toString());
                    return !from.isEmpty() && from.first().startsWith(template.toString());
                })
                .toList());
    }
}
