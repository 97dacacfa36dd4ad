package dev.allowance.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.spi.TestRoutes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    private static Route route(int number) {
        return TestRoutes.table("spring GET /things/" + number + " -> app.Things#get" + number + "()\n")
                .routes()
                .get(0);
    }

    @Test
    void replacesSomeRoutesByOthersAndPrintsTheSame() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        RouteTable table = new RouteTable(List.of());
        String text = RouteNotation.printTable(table);
        for (int step = 0; step < 200; step++) {
            Set<Route> going = new HashSet<>();
            table.routes().stream().filter(route -> random.nextInt(4) == 0).forEach(going::add);
            List<Route> coming = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                coming.add(route(random.nextInt(40)));
            }
            List<Route> expected = new ArrayList<>(coming);
            table.routes().stream().filter(route -> !going.contains(route)).forEach(expected::add);

            RouteTable replaced = table.replace(going::contains, coming);
            String printed = RouteNotation.printTable(replaced, table, text);

            assertThat(replaced.routes())
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(new RouteTable(expected).routes());
            assertThat(printed).as("seed %d, step %d", seed, step).isEqualTo(RouteNotation.printTable(replaced));
            table = replaced;
            text = printed;
        }
    }

    @Test
    void aRouteThatComesReplacesAnEqualOne() {
        Route before = route(1);
        Route now = route(1);
        RouteTable replaced = new RouteTable(List.of(before, route(2))).replace(route -> false, List.of(now));

        assertThat(replaced.routes()).hasSize(2);
        assertThat(replaced.routes().get(0)).isSameAs(now);
    }
}
