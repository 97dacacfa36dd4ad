package dev.allowance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.route.RouteTable;
import dev.allowance.spi.RuleInfo;
import dev.allowance.spi.Severity;
import dev.allowance.spi.TestRoutes;
import dev.allowance.spi.Theme;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class TimingTest {

    @Test
    void namesStepsInTheirOrderAndTheirPartsBehindThem() {
        Timing timing = new Timing();
        step(timing, "reading");
        timing.begin("rules");
        step(timing, "rules:one");
        step(timing, "rules:one");
        timing.end();
        step(timing, "index");

        assertThat(timing.summary(0))
                .matches(
                        "time in ms: reading [0-9.]+, rules [0-9.]+ \\(one [0-9.]+\\), index [0-9.]+, together [0-9.]+");
        assertThat(timing.summary(2)).matches(".*; microseconds for each of 2 routes: [0-9]+");
    }

    @Test
    void tellsWhatEachRuleTookEvenIfItFails() {
        TestRule slow = new TestRule(RuleInfo.of("slow", Severity.WARNING, Theme.PATH, "is slow"), context -> pause());
        TestRule failing = new TestRule(RuleInfo.of("failing", Severity.WARNING, Theme.PATH, "fails"), context -> {
            pause();
            throw new IllegalStateException("on purpose");
        });
        RouteTable table = TestRoutes.table("spring GET /x");
        Timing timing = new Timing();

        new Analyzer(Configuration.DEFAULT, new RuleCatalog(List.of(slow, failing)), List.of())
                .check(table, new Servers(table, List.of(), List.of(), Set.of()), timing);

        assertThat(timing.summary(1)).contains("slow ", "failing ").contains("rules ");
    }

    private static void step(Timing timing, String name) {
        timing.begin(name);
        pause();
        timing.end();
    }

    /** Long enough to be shown. */
    private static void pause() {
        long end = System.nanoTime() + 200_000;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(50_000);
        }
    }
}
