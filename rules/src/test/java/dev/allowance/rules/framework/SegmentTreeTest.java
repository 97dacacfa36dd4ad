package dev.allowance.rules.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.route.Route;
import dev.allowance.spi.TestRoutes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rules that look for overlaps compare what this tree hands over, so its count is what they cost. */
class SegmentTreeTest {

    @Test
    void handsOverOnlyWhatSharesTheLiterals() {
        assertThat(comparisons(50)).isEqualTo(50 * 8);
        assertThat(comparisons(100)).isEqualTo(100 * 8);
    }

    @Test
    void handsOverLiteralsAndVariablesOfOnePlace() {
        List<Route> routes = TestRoutes.table("""
                spring GET /users/{id}
                spring GET /users/me
                spring GET /orders/{id}
                """).routes();

        assertThat(near(routes, routes.get(0))).containsExactly("/orders/{id}");
        assertThat(near(routes, routes.get(1))).containsExactly("/users/me", "/users/{id}");
        assertThat(near(routes, routes.get(2))).containsExactly("/users/me", "/users/{id}");
    }

    /** Of all routes of areas with two for the collection and two, on other templates, below an item. */
    private static int comparisons(int areas) {
        List<Route> routes = TestRoutes.table(IntStream.range(0, areas)
                        .mapToObj(i -> """
                                spring GET /area%1$d/users
                                spring POST /area%1$d/users
                                spring GET /area%1$d/users/{id}/notes/{note}
                                spring PUT /area%1$d/users/{user}/notes/{id}
                                """.formatted(i))
                        .collect(Collectors.joining()))
                .routes();
        assertThat(routes).hasSize(4 * areas);
        return routes.stream().mapToInt(route -> near(routes, route).size()).sum();
    }

    private static List<String> near(List<Route> routes, Route route) {
        SegmentTree tree = new SegmentTree();
        routes.forEach(each -> tree.add(each.template(), each));
        List<String> found = new ArrayList<>();
        tree.forEachNear(route.template(), other -> found.add(other.template().toString()));
        return found;
    }
}
