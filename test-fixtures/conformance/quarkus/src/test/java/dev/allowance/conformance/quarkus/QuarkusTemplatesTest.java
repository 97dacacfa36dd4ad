package dev.allowance.conformance.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.conformance.WrittenFixture;
import dev.allowance.conformance.WrittenResources;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What only Quarkus REST makes of templates: what the running server does, and that it was foretold. */
class QuarkusTemplatesTest {

    private static QuarkusServer server;

    @BeforeAll
    static void start() {
        server = new QuarkusServer(System.getProperty("quarkus.version"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aVariableBehindTextMayBeEmptyBeforeASlash() throws Exception {
        try (WrittenFixture served = serve("/w/a /w/a1 /w/a/b /w/xy/1", """
                @Path("/w")
                public class W {
                    @POST @Path("a{n}") public String post() { return ""; }
                    @PUT @Path("a{n}/b") public String put() { return ""; }
                    @GET @Path("x{n}/{m:[0-9]}") public String mixed() { return ""; }
                }
                """)) {
            assertThat(served.answer("POST", "/w/a/")).isEqualTo("W#post");
            assertThat(served.answer("POST", "/w/a")).isEqualTo("404");
            assertThat(served.answer("PUT", "/w/a/b")).isEqualTo("W#put");
        }
    }

    @Test
    void aRootsExpressionNeedNotBeWhereItStands() throws Exception {
        try (WrittenFixture served = serve("/42 /users/42 /users/x /x/42/y /a-b /a-bc /a-b/c /a/b-c", """
                @Path("{id:\\\\d+}")
                public class A {
                    @GET public String get() { return ""; }
                    @GET @Path("users/{x}") public String user() { return ""; }
                }
                """, """
                @Path("{p}-{q}")
                public class B {
                    @POST public String post() { return ""; }
                    @POST @Path("a/{x}") public String other() { return ""; }
                }
                """)) {
            assertThat(served.answer("GET", "/users/42")).isEqualTo("A#user");
            assertThat(served.answer("GET", "/users/x")).isEqualTo("404");
            assertThat(served.answer("POST", "/a/b-c")).isEqualTo("B#other");
            // the last variable takes one character
            assertThat(served.answer("POST", "/a-b")).isEqualTo("B#post");
            assertThat(served.answer("POST", "/a-bc")).isEqualTo("404");
        }
    }

    @Test
    void reservedCharactersAndTheirEscapesAreNotTheSame() throws Exception {
        try (WrittenFixture served = serve("/r/a:b /r/a%3Ab /r/a+b /r/a%2Bb /r/%7Ex /r/a%2Fb /r/xyz", """
                @Path("/r")
                public class R {
                    @GET @Path("a:b") public String colon() { return ""; }
                    @POST @Path("a+b") public String plus() { return ""; }
                    @PUT @Path("a%2Fb") public String slash() { return ""; }
                    @PATCH @Path("{x:.{3}}") public String three() { return ""; }
                    @DELETE @Path("{x:[^a]+}") public String other() { return ""; }
                }
                """)) {
            assertThat(served.answer("GET", "/r/a:b")).isEqualTo("R#colon");
            assertThat(served.answer("GET", "/r/a%3Ab")).isEqualTo("404");
            assertThat(served.answer("PUT", "/r/a%2Fb")).isEqualTo("R#slash");
            assertThat(served.answer("PUT", "/r/a%2fb")).isEqualTo("404");
            // an escape is three characters
            assertThat(served.answer("PATCH", "/r/%20")).isEqualTo("R#three");
        }
    }

    @Test
    void amongTemplatesThatDifferInNamesTheLastIsTaken() throws Exception {
        try (WrittenFixture served = serve("/n/1 /n/1/x /n/1/y", """
                @Path("/n")
                public class N {
                    @POST @Path("{a}") public String post() { return ""; }
                    @GET @Path("{z}") public String get() { return ""; }
                    @Path("{b}") public First first() { return new First(); }
                    @Path("{c}") public Second second() { return new Second(); }
                }
                """, """
                public class First { @GET @Path("x") public String get() { return ""; } }
                """, """
                public class Second {
                    @GET @Path("y") public String get() { return ""; }
                    @POST public String post() { return ""; }
                }
                """)) {
            assertThat(served.answer("GET", "/n/1")).isEqualTo("N#get");
            assertThat(served.answer("POST", "/n/1")).isEqualTo("Second#post");
            assertThat(served.answer("GET", "/n/1/y")).isEqualTo("Second#get");
            assertThat(served.answer("GET", "/n/1/x")).isEqualTo("404");
        }
    }

    @Test
    void rootsThatDifferInLaterNamesOfAnExpressionAreTriedInTurn() throws Exception {
        try (WrittenFixture served = serve("/a-b /a-b/t /a-b/u", """
                @Path("/{p}-{q}")
                public class First {
                    @GET @Path("t") public String get() { return ""; }
                    @PUT @Path("t") public String put() { return ""; }
                }
                """, """
                @Path("/{p}-{r}")
                public class Second {
                    @POST @Path("t") public String post() { return ""; }
                    @GET @Path("u") public String get() { return ""; }
                }
                """)) {
            assertThat(served.answer("GET", "/a-b/t")).isEqualTo("First#get");
            assertThat(served.answer("GET", "/a-b/u")).isEqualTo("Second#get");
            assertThat(served.answer("OPTIONS", "/a-b/t")).isEqualTo("200 GET,HEAD,OPTIONS,POST");
            assertThat(served.answer("PUT", "/a-b/u")).isEqualTo("404");
        }
    }

    @Test
    void theRootOfAllIsTriedLast() throws Exception {
        try (WrittenFixture served = serve("/ /x /x/y /a", """
                @Path("/")
                public class Z {
                    @GET public String get() { return ""; }
                    @POST @Path("{a}/{b}") public String post() { return ""; }
                }
                """, """
                @Path("a")
                public class A { @PUT public String put() { return ""; } }
                """)) {
            assertThat(served.answer("GET", "/")).isEqualTo("Z#get");
            assertThat(served.answer("POST", "/x/y")).isEqualTo("Z#post");
            assertThat(served.answer("PUT", "/a")).isEqualTo("A#put");
            assertThat(served.answer("OPTIONS", "/x/y/z")).isEqualTo("200 GET,HEAD,OPTIONS,POST");
        }
    }

    @Test
    void belowALocatorContentTypesAreNotLookedAt() throws Exception {
        try (WrittenFixture served = serve("/l/s /l/s/t", """
                @Path("/l")
                public class L { @Path("s") public S s() { return new S(); } }
                """, """
                public class S {
                    @POST @Consumes("application/json") public String post() { return ""; }
                    @GET @Produces("application/json") public String get() { return ""; }
                    @GET @Path("t") @Produces({"application/json", "text/plain"}) public String two() { return ""; }
                }
                """)) {
            assertThat(served.answer("POST", "/l/s", "Content-Type: text/plain"))
                    .isEqualTo("S#post");
            assertThat(served.answer("GET", "/l/s", "Accept: application/json")).isEqualTo("S#get");
            assertThat(served.answer("GET", "/l/s/t", "Accept: text/html")).isEqualTo("S#two");
        }
    }

    @Test
    void theTypeThatIsConsumedIsSettledBeforeTheOneThatIsProduced() throws Exception {
        try (WrittenFixture served = serve("/p", """
                @Path("/p")
                public class P {
                    @GET @Produces("application/json") public String json() { return ""; }
                    @GET @Produces("application/xml") public String xml() { return ""; }
                    @GET @Produces("text/plain") public String text() { return ""; }
                    @POST public String any() { return ""; }
                    @POST @Consumes("application/json") public String fromJson() { return ""; }
                    @POST @Consumes("text/*") @Produces("application/xml") public String fromText() { return ""; }
                }
                """)) {
            assertThat(served.answer("GET", "/p", "Accept: application/json;q=0.2, application/xml;q=0.9"))
                    .isEqualTo("P#xml");
            assertThat(served.answer("POST", "/p", "Content-Type: text/plain")).isEqualTo("P#fromText");
            assertThat(served.answer("POST", "/p")).isEqualTo("P#fromJson");
            assertThat(served.answer("POST", "/p", "Content-Type: image/png")).isEqualTo("P#any");
        }
    }

    @Test
    void moreTextComesFirstThenMoreVariablesThenMoreExpressions() throws Exception {
        try (WrittenFixture served = serve("/o/x/bz /o/x/z /o/x/7 /o/x-y_ /o/x_ /", """
                @Path("/o")
                public class O {
                    @GET @Path("{a}/b{c}") public String text() { return ""; }
                    @GET @Path("{a}/{c}") public String plain() { return ""; }
                    @GET @Path("{a}/{c:[0-9]+}") public String expression() { return ""; }
                    @GET @Path("{a}-{b}") public String two() { return ""; }
                    @GET @Path("{a}_") public String one() { return ""; }
                }
                """, """
                @Path("/")
                public class R {
                    @GET public String root() { return ""; }
                    @POST @Path("{x}") public String any() { return ""; }
                }
                """)) {
            assertThat(served.answer("GET", "/o/x/bz")).isEqualTo("O#text");
            assertThat(served.answer("GET", "/o/x/z")).isEqualTo("O#plain");
            assertThat(served.answer("GET", "/o/x/7")).isEqualTo("O#expression");
            assertThat(served.answer("GET", "/o/x-y_")).isEqualTo("O#two");
            assertThat(served.answer("GET", "/o/x_")).isEqualTo("O#one");
        }
    }

    @Test
    void rangesComeLastAndWeightsOfWhatIsProducedCount() throws Exception {
        try (WrittenFixture served = serve("/q /r", """
                @Path("/q")
                public class Q {
                    @GET @Produces({"text/html;qs=0.3", "application/json;qs=0.9"}) public String two() { return ""; }
                    @GET @Produces("text/plain;qs=0.5") public String plain() { return ""; }
                    @GET @Produces("application/xml") public String xml() { return ""; }
                    @PUT @Consumes("*/*") public String any() { return ""; }
                    @PUT @Consumes("text/*") public String text() { return ""; }
                    @PUT @Consumes("text/csv") public String csv() { return ""; }
                }
                """, """
                @Path("/r")
                public class R {
                    @GET @Produces("text/html;qs=0.3") public String html() { return ""; }
                    @GET @Produces("text/*") public String text() { return ""; }
                    @GET @Produces("*/*") public String any() { return ""; }
                }
                """)) {
            assertThat(served.answer("GET", "/q")).isEqualTo("Q#xml");
            assertThat(served.answer("GET", "/q", "Accept: text/*")).isEqualTo("Q#plain");
            assertThat(served.answer("GET", "/q", "Accept: text/html;q=0.5, text/plain;q=0.5"))
                    .isEqualTo("Q#plain");
            assertThat(served.answer("GET", "/q", "Accept: application/*, text/plain"))
                    .isEqualTo("Q#plain");
            assertThat(served.answer("GET", "/q", "Accept: text/html, application/json;q=0.9"))
                    .isEqualTo("Q#two");
            assertThat(served.answer("PUT", "/q", "Content-Type: text/csv")).isEqualTo("Q#csv");
            assertThat(served.answer("PUT", "/q", "Content-Type: text/plain")).isEqualTo("Q#text");
            assertThat(served.answer("PUT", "/q", "Content-Type: image/png")).isEqualTo("Q#any");
            assertThat(served.answer("GET", "/r", "Accept: text/html")).isEqualTo("R#html");
            assertThat(served.answer("GET", "/r", "Accept: text/plain")).isEqualTo("R#text");
            assertThat(served.answer("GET", "/r", "Accept: application/json")).isEqualTo("R#any");
        }
    }

    private static WrittenFixture serve(String paths, String... types) throws Exception {
        return WrittenFixture.serve(
                server,
                new WrittenResources(List.of(types), Stream.of(paths.split(" ")).toList()));
    }
}
