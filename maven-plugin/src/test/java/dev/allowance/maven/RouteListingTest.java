package dev.allowance.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.allowance.route.RouteNotationException;
import org.junit.jupiter.api.Test;

class RouteListingTest {

    @Test
    void routesStandInColumnsWithWhatIsSpecialAboutThem() throws RouteNotationException {
        String index = """
                # allowance routes 1
                spring GET /remote -> a.Remote#get() role=client
                spring GET /users -> a.Users#all()
                spring GET /users/${?} -> a.Users#odd() unknown=unresolved-constant
                spring DELETE /users/{id} -> a.Users#remove(long)
                """;

        assertThat(RouteListing.of(index).lines())
                .containsExactly(
                        "GET     /remote      Remote#get  (client)",
                        "GET     /users       Users#all",
                        "GET     /users/${?}  Users#odd  (unknown: unresolved-constant)",
                        "DELETE  /users/{id}  Users#remove",
                        "4 routes, 4 paths, 1 not fully understood");
    }

    @Test
    void aCorruptIndexNamesItsLine() {
        assertThatThrownBy(() -> RouteListing.of("# allowance routes 1\nrubbish\n"))
                .isInstanceOf(RouteNotationException.class)
                .hasMessageContaining("line 2");
    }
}
