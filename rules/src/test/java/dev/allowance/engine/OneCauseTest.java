package dev.allowance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.route.Route;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Related;
import dev.allowance.spi.Severity;
import dev.allowance.spi.TestRoutes;
import dev.allowance.spi.Theme;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneCauseTest {

    private final List<Route> routes =
            TestRoutes.table("spring GET /a\nspring GET /b\nspring GET /c\n").routes();
    private final OneCause oneCause = new OneCause();

    @Test
    void whatIsSaidOfSeveralRoutesStandsWhereOnlyOneOfThemHasAnotherCause() {
        oneCause.add(Theme.METHOD, List.of(finding("method", routes.get(0))));
        oneCause.add(Theme.MISSING, List.of(finding("style", routes.get(0), routes.get(1))));

        assertThat(oneCause.findings()).extracting(Finding::rule).containsExactly("method", "style");
    }

    @Test
    void whatIsSaidOfSeveralRoutesIsLeftOutWhereOneCauseHoldsForAll() {
        oneCause.add(Theme.METHOD, List.of(finding("method", routes.get(2), routes.get(1), routes.get(0))));
        oneCause.add(Theme.MISSING, List.of(finding("style", routes.get(0), routes.get(1))));

        assertThat(oneCause.findings()).extracting(Finding::rule).containsExactly("method");
    }

    @Test
    void whatIsSaidOfOneRouteIsLeftOutWhereTheOtherStandsAtItOnly() {
        oneCause.add(Theme.METHOD, List.of(finding("method", routes.get(0), routes.get(1))));
        oneCause.add(Theme.MISSING, List.of(finding("at", routes.get(0)), finding("beside", routes.get(1))));

        assertThat(oneCause.findings()).extracting(Finding::rule).containsExactly("method", "beside");
    }

    private static Finding finding(String rule, Route route, Route... others) {
        return new Finding(
                rule,
                Severity.INFO,
                route,
                route.facts().pathAnchor(),
                "a problem",
                "a cure",
                Arrays.stream(others).map(other -> new Related(other, "too")).toList());
    }
}
