package dev.allowance.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.Servers;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.TestRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One automaton for all templates, however they are. */
class AnswerAutomatonTest {

    private static AnswerAutomaton automaton(String routes, Matching... matching) {
        RouteTable table = TestRoutes.table(routes);
        return new Servers(table, List.of(Runtime.SPRING_MVC), List.of(), Set.of(matching))
                .answers(Runtime.SPRING_MVC)
                .orElseThrow();
    }

    private static Answer at(AnswerAutomaton automaton, String path) {
        int state = automaton.paths().start();
        for (int i = 0; i < path.length(); i++) {
            state = automaton.paths().step(state, path.charAt(i));
        }
        return automaton.answer(state);
    }

    @Test
    void pathsWithAnUnknownBeginningDoNotMultiplyEachOther() {
        String routes = IntStream.range(0, 200)
                .mapToObj(i -> "spring GET /${?}/things" + i + "/names/{name}/parts" + i % 7 + "/{part} -> a.A" + i
                        + "#get() unknown=unresolved-constant syntax=ant")
                .collect(Collectors.joining("\n"));
        AnswerAutomaton automaton = automaton(routes, Matching.ANT_PATH_MATCHER);
        assertThat(automaton.paths().states()).isLessThan(20_000);
        assertThat(at(automaton, "/api/things7/names/x/parts0/y").known()).isFalse();
        assertThat(automaton.notes()).isNotEmpty();
    }

    @Test
    void anIntricateExpressionLeavesOtherPathsKnown() {
        List<String> routes = new ArrayList<>();
        routes.add("spring GET /x/{a:(?:a|b)*a(?:a|b){16}} -> a.A#x()");
        routes.add("spring GET /known/{id} -> a.A#known()");
        routes.add("spring GET /maybe/${?} -> a.A#maybe() unknown=unresolved-constant");
        AnswerAutomaton automaton = automaton(String.join("\n", routes));
        assertThat(at(automaton, "/known/7").known()).isTrue();
        assertThat(at(automaton, "/x/7").known()).isFalse();
        assertThat(automaton.notes()).hasSize(1);
    }
}
