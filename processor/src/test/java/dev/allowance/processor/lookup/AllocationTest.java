package dev.allowance.processor.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.framework.AnswerAutomaton;
import dev.allowance.route.RouteTable;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much memory this thread asks for: what can be counted without a clock. */
class AllocationTest {

    private static final int IN_CODE = Integer.MAX_VALUE;

    private static long allocated() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static GeneratedClass generate(Map<String, String> templates, int mostStatesInCode) throws LookupException {
        AnswerAutomaton automaton =
                AnswerAutomaton.of(UnionDispatch.of(templates)).orElseThrow();
        return LookupGenerator.generate(
                "a.AllowedMethods", new RouteTable(List.of()), List.of(automaton), mostStatesInCode);
    }

    /** With code, as small machines have it, and with steps, as large ones. */
    @ParameterizedTest
    @ValueSource(ints = {IN_CODE, 0})
    void lookingUpAllocatesNothing(int mostStatesInCode) throws LookupException {
        GeneratedClass generated = generate(
                Map.of(
                        "/api/users",
                        "GET,POST",
                        "/api/users/{id}",
                        "GET,PUT,PATCH,DELETE",
                        "/api/users/search",
                        "POST",
                        "/api/users/{id:[0-9]+}",
                        "LOCK",
                        "/files{*rest}",
                        "GET"),
                mostStatesInCode);
        assertThat(generated.source().contains("StepWalk.walk(")).isEqualTo(mostStatesInCode == 0);
        Loaded users = Loaded.of(generated);
        List<String> paths =
                List.of("/api/users/12", "/api/users/search", "/nowhere", "/api/us%65rs/%C3%BC;a=b", "/files/a/b?c");
        int answers = 0;
        long before = 0;
        for (int round = 0; round < 200; round++) {
            if (round == 100) {
                before = allocated();
            }
            for (int i = 0; i < paths.size(); i++) {
                for (int again = 0; again < 200; again++) {
                    answers += users.allow(paths.get(i)) == null ? 0 : 1;
                }
            }
        }
        long allocated = allocated() - before;

        assertThat(answers).isEqualTo(200 * 200 * 4);
        // 100,000 look-ups; what remains is the measuring itself
        assertThat(allocated).isLessThan(10_000);
    }

    @Test
    void generatingForTwiceTheRoutesAllocatesTwiceAsMuch() throws LookupException {
        generate(Synthetic.templates(5_000), 0);
        long before = allocated();
        generate(Synthetic.templates(10_000), 0);
        long between = allocated();
        generate(Synthetic.templates(20_000), 0);
        long after = allocated();

        assertThat((double) (after - between) / (between - before)).isBetween(1.5, 2.5);
    }
}
