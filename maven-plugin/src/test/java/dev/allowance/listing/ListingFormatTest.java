package dev.allowance.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.allowance.report.ReportedRoute;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteNotationException;
import dev.allowance.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListingFormatTest {

    private static final String INDEX = """
            # allowance routes 1
            spring GET /remote -> a.Remote#get() role=client
            spring GET,HEAD /users -> a.Users#all() produces=application/json,text/csv
            spring GET /users/${?} -> a.Users#odd() unknown=unresolved-constant
            spring DELETE /users/{id} -> a.Users#remove(long)
            spring * /users/{id}/any -> a.Users#any(long)
            """;

    private static List<ReportedRoute> routes() throws RouteNotationException {
        return RouteNotation.readTable(INDEX).routes().stream()
                .map(route -> new ReportedRoute(
                        "m",
                        route,
                        Optional.of(new Span("src/a/" + route.handler().simpleTypeName() + ".java", 7, 5, 7, 9))))
                .toList();
    }

    @Test
    void routesStandInColumnsWithTheirPlacesAndWhatIsSpecialAboutThem() throws RouteNotationException {
        assertThat(ListingFormat.TEXT.print(routes())).isEqualTo("""
                GET       /remote          Remote#get (Remote.java:7)  (client)
                GET,HEAD  /users           Users#all (Users.java:7)
                GET       /users/${?}      Users#odd (Users.java:7)  (unknown: unresolved-constant)
                DELETE    /users/{id}      Users#remove (Users.java:7)
                *         /users/{id}/any  Users#any (Users.java:7)
                5 routes, 5 paths, 1 not fully understood
                """);
    }

    @Test
    void valuesWithCommasAreQuotedInCsv() throws RouteNotationException {
        assertThat(ListingFormat.CSV.print(routes()).lines().limit(3))
                .containsExactly(
                        "framework,methods,path,handler,role,unknown,consumes,produces,params,headers,version,module,file,line",
                        "spring,GET,/remote,a.Remote#get(),client,,,,,,,m,src/a/Remote.java,7",
                        "spring,\"GET,HEAD\",/users,a.Users#all(),server,,,\"application/json,text/csv\",,,,m,"
                                + "src/a/Users.java,7");
    }

    @Test
    void jsonHasTheRoutesAsTheReportHasThem() throws RouteNotationException {
        assertThat(ListingFormat.JSON.print(routes()))
                .startsWith("{\n  \"routes\": [\n    {\n      \"framework\": \"spring\"")
                .contains("\"path\": \"/users/{id}\"", "\"line\": 7", "\"unknown\": \"unresolved-constant\"");
    }

    @Test
    void theNotationIsWhatTheProcessorWrites() throws RouteNotationException {
        assertThat(ListingFormat.NOTATION.print(routes())).isEqualTo(INDEX);
    }

    @Test
    void noRoutesAreATableToo() {
        assertThat(ListingFormat.TEXT.print(List.of())).isEqualTo("0 routes, 0 paths, 0 not fully understood\n");
    }

    @Test
    void aFormatThatThereIsNotNamesThoseThatThereAre() {
        assertThat(ListingFormat.parse(" JSON ")).isEqualTo(ListingFormat.JSON);
        assertThatThrownBy(() -> ListingFormat.parse("xml"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("allowance.format cannot be \"xml\"; it is text, json, csv, notation.");
    }

    @Test
    void aFilterKeepsRoutesThatMayHaveTheMethodAtThePath() throws RouteNotationException {
        RouteFilter filter = RouteFilter.of(Optional.of("users/**"), Optional.of("delete, put"));
        assertThat(routes().stream().map(ReportedRoute::route).filter(filter::accepts))
                .extracting(route -> route.template().toString())
                .containsExactly("/users/{id}", "/users/{id}/any");
    }
}
