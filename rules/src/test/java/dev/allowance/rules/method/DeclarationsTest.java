package dev.allowance.rules.method;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.route.HandlerFacts;
import dev.allowance.route.Route;
import dev.allowance.source.Anchor;
import dev.allowance.spi.TestRoutes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeclarationsTest {

    private record Line(int number) implements Anchor {}

    @Test
    void routesOfOneDeclarationComeTogether() {
        Route first = at(new Line(7), "spring POST /a/search -> x.A#search()");
        Route other = at(new Line(8), "spring POST /b/search -> x.B#search()");
        Route second = at(new Line(7), "spring POST /c/search -> x.C#search()");

        List<List<Route>> grouped = Declarations.of(List.of(first, other, second));

        assertThat(grouped).containsExactly(List.of(first, second), List.of(other));
        assertThat(Declarations.others(grouped.get(0))).hasSize(1);
        assertThat(Declarations.others(grouped.get(0)).get(0).route()).isEqualTo(second);
    }

    @Test
    void routesWithoutASourceStandAlone() {
        Route first = TestRoutes.route("spring POST /a/search -> x.A#search()");
        Route second = TestRoutes.route("spring POST /b/search -> x.A#search()");

        assertThat(Declarations.of(List.of(first, second))).containsExactly(List.of(first), List.of(second));
    }

    private static Route at(Anchor anchor, String line) {
        HandlerFacts facts = new HandlerFacts(
                true,
                true,
                anchor,
                anchor,
                anchor,
                Set.of(),
                false,
                false,
                HandlerFacts.UNKNOWN.returnType(),
                List.of(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return TestRoutes.with(TestRoutes.route(line), facts);
    }
}
