package dev.allowance.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.allowance.engine.Servers;
import dev.allowance.framework.Runtime;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteNotationException;
import dev.allowance.route.RouteTable;
import dev.allowance.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhyTest {

    private static final String SPRING = """
            # allowance routes 1
            spring GET /api/users -> a.Users#all()
            spring POST /api/users -> a.Users#add() consumes=application/json
            spring GET /api/users/{id} -> a.Users#one() produces=application/json
            spring PUT /api/users/{id} -> a.Users#replace()
            spring GET /api/odd/${?} -> a.Odd#get() unknown=unresolved-constant
            spring GET /v2/Things -> a.Things#all() params=q=1
            """;

    private static List<String> ask(String index, Runtime runtime, String request, String headers)
            throws RouteNotationException {
        RouteTable table = RouteNotation.readTable(index);
        WhyText text = new WhyText(route -> Optional.of(new Span("A.java", 3, 1, 3, 2)));
        return new Why(table, new Servers(table, List.of(runtime), List.of(), Set.of()))
                .explain(RequestText.parse(request, Optional.ofNullable(headers))).stream()
                        .flatMap(why -> text.lines(why).stream())
                        .toList();
    }

    private static List<String> ask(String request) throws RouteNotationException {
        return ask(SPRING, Runtime.SPRING_MVC, request, null);
    }

    @Test
    void aMethodThatIsNotMappedIs405WithWhatIsAllowedAndWhatWasPerhapsMeant() throws RouteNotationException {
        assertThat(ask("POST /api/users/123"))
                .containsExactly(
                        "POST /api/users/123 with Spring MVC: 405 Method Not Allowed, Allow: GET, PUT",
                        "  the path is mapped, but not for POST",
                        "  the path allows GET, HEAD, OPTIONS, PUT",
                        "    GET /api/users/{id} -> Users#one (A.java:3)",
                        "    PUT /api/users/{id} -> Users#replace (A.java:3)",
                        "  perhaps one of these was meant:",
                        "    POST /api/users -> Users#add (A.java:3): without \"123\"");
    }

    @Test
    void aHandlerThatIsReachedIsNamedWithWhatMayStillRefuseTheRequest() throws RouteNotationException {
        assertThat(ask("GET /api/users/123"))
                .startsWith(
                        "GET /api/users/123 with Spring MVC: a handler is reached (2xx, unless it says otherwise)",
                        "  it reaches Users#one (A.java:3)",
                        "  406 Not Acceptable for an Accept that leaves out application/json");
    }

    @Test
    void aMediaTypeThatIsLackingIsNamed() throws RouteNotationException {
        assertThat(ask("POST /api/users"))
                .startsWith(
                        "POST /api/users with Spring MVC: 415 Unsupported Media Type",
                        "  no handler of the path and method takes a request without Content-Type",
                        "  with Content-Type: application/json it reaches Users#add (A.java:3)");
        assertThat(ask(SPRING, Runtime.SPRING_MVC, "POST /api/users", "Content-Type: application/json")
                        .get(1))
                .isEqualTo("  it reaches Users#add (A.java:3)");
        assertThat(ask(SPRING, Runtime.SPRING_MVC, "GET /api/users/1", "Accept: text/csv | X-A: b")
                        .get(0))
                .endsWith("406 Not Acceptable");
    }

    @Test
    void parametersThatAreLackingAreNamed() throws RouteNotationException {
        assertThat(ask("GET /v2/Things"))
                .contains("  with ?q=1 it reaches Things#all (A.java:3)")
                .first()
                .asString()
                .endsWith("400 Bad Request");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/users/, without the slash at the end",
        "/api/Users, upper and lower case: /api/users",
        "/api/user, '\"users\" in place of \"user\"'",
        "/users, '\"api\" more, at /api/users'",
        "/v1/api/users, 'without \"v1\"'",
        "/v1/Things, '\"v2\" in place of \"v1\"'",
    })
    void aPathThatIsNotMappedIs404WithWhatNearlyMatches(String path, String difference) throws RouteNotationException {
        assertThat(ask("GET " + path))
                .startsWith("GET " + path + " with Spring MVC: 404 Not Found", "  no template matches the path")
                .anyMatch(line -> line.startsWith("    GET ") && line.endsWith("(A.java:3): " + difference));
    }

    @Test
    void aPathLikeNoOtherHasNoNearMisses() throws RouteNotationException {
        assertThat(ask("GET /something/else/entirely")).hasSize(2);
    }

    @Test
    void whatOnlyRunTimeKnowsIsSaid() throws RouteNotationException {
        assertThat(ask("GET /api/odd/x"))
                .containsExactly(
                        "GET /api/odd/x with Spring MVC: only run time can know",
                        "  a.Odd#get(): a constant in the annotation cannot be resolved by the compiler",
                        "  which methods the path allows can only be known at run time");
    }

    @Test
    void eachServerAnswersInItsOwnWay() throws RouteNotationException {
        String index = """
                # allowance routes 1
                jaxrs GET /items/{id} -> a.Items#one() root=/items sub={id}
                """;
        assertThat(ask(index, Runtime.JERSEY, "DELETE /items/1", null).get(0))
                .endsWith("405 Method Not Allowed, Allow: GET, OPTIONS");
        assertThat(ask(index, Runtime.QUARKUS, "DELETE /items/1", null).get(0))
                .endsWith("405 Method Not Allowed, without Allow");
        assertThat(ask(index, Runtime.JERSEY, "OPTIONS /items/1", null).get(0)).contains("200 OK, by itself, Allow: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/users | is no request; it is a method and a path, as in \"POST /api/users/123\"",
                "post /api | has the method post; case matters in methods (RFC 9110 §9.1), write POST",
                "GET api | has a path that does not begin with a slash; it is a method and a path, as in "
                        + "\"POST /api/users/123\"",
                "GET /a b | has a blank in its path, which is written %20",
                "GET /é | has characters in its path that are percent-encoded in requests; write /%C3%A9",
                "G(T /a | is no request; it is a method and a path, as in \"POST /api/users/123\"",
            })
    void aMalformedRequestIsToldWithWhatIsWrong(String request, String what) {
        assertThatThrownBy(() -> RequestText.parse(request, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + request + "\" " + what);
    }

    @Test
    void aWholeUrlAndARequestLineAreRead() {
        assertThat(RequestText.parse("GET https://host:80/a?b=c#d", Optional.empty())
                        .target())
                .isEqualTo("/a?b=c");
        assertThat(RequestText.parse("GET /a HTTP/1.1", Optional.of("Accept: a/b\nX: y"))
                        .headers())
                .hasSize(2);
        assertThatThrownBy(() -> RequestText.parse("GET /a", Optional.of("nonsense")))
                .hasMessage("\"nonsense\" is no header field; one is as in \"Accept: text/plain\"");
    }
}
