package dev.allowance.conformance.jersey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.allowance.conformance.Server;
import dev.allowance.conformance.WrittenFixture;
import dev.allowance.conformance.WrittenResources;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Corners of Jersey's routing, one by one: what the running server does, and that it was foretold. */
class JerseyFactsTest {

    @Test
    void aLiteralWithoutTheMethodGivesWayToATemplateButIsNamedInAllow() throws Exception {
        try (WrittenFixture served =
                serve(List.of("""
                @Path("users")
                public class Users {
                    @GET @Path("{id}") public String get() { return ""; }
                    @POST @Path("search") public String search() { return ""; }
                    @DELETE @Path("{id: \\\\d+}") public String remove() { return ""; }
                }
                """), "/users", "/users/search", "/users/7", "/users/x", "/users/se%61rch")) {
            assertThat(served.answer("GET", "/users/search")).isEqualTo("Users#get");
            assertThat(served.answer("PUT", "/users/search")).isEqualTo("405 OPTIONS,POST");
            assertThat(served.answer("GET", "/users/7")).isEqualTo("Users#get");
            assertThat(served.answer("PUT", "/users/7")).isEqualTo("405 DELETE,OPTIONS");
        }
    }

    @Test
    void theFirstRootThatLeadsFurtherIsEnteredForGood() throws Exception {
        try (WrittenFixture served = serve(List.of("""
                @Path("/a")
                public class Outer { @GET @Path("b/c") public String get() { return ""; } }
                """, """
                @Path("/a/b")
                public class Inner {
                    @POST public String post() { return ""; }
                    @GET @Path("d") public String get() { return ""; }
                }
                """, """
                @Path("/a/{z}")
                public class Any { @GET public String get() { return ""; } }
                """), "/a", "/a/b", "/a/b/c", "/a/b/d", "/a/x")) {
            assertThat(served.answer("GET", "/a/b/c")).isEqualTo("404");
            // the open route of Inner lies between its own methods and those of Any
            assertThat(served.answer("GET", "/a/b")).isEqualTo("405 OPTIONS,POST");
            assertThat(served.answer("GET", "/a/x")).isEqualTo("Any#get");
        }
    }

    @Test
    void rootsWithoutChildrenAreTriedOneAfterTheOther() throws Exception {
        try (WrittenFixture served = serve(List.of("""
                @Path("/d/{b: \\\\d+}")
                public class Numbers { @POST public String post() { return ""; } }
                """, """
                @Path("/d/{a}")
                public class Names { @GET public String get() { return ""; } }
                """), "/d", "/d/1", "/d/x")) {
            assertThat(served.answer("GET", "/d/1")).isEqualTo("Names#get");
            assertThat(served.answer("PUT", "/d/1")).isEqualTo("405 OPTIONS,POST");
        }
    }

    @Test
    void aLocatorIsNotEnteredOnceAMethodHasMatchedThePath() throws Exception {
        try (WrittenFixture served = serve(
                List.of("""
                @Path("/loc")
                public class Root {
                    @GET @Path("over/{id}") public String get() { return ""; }
                    @Path("over/{x}") public Sub sub() { return new Sub(); }
                    @Path("v") public Sub more() { return new Sub(); }
                    @Path("{what}") public Object open() { return new Sub(); }
                }
                """, """
                public class Sub {
                    @PUT public String put() { return ""; }
                    @GET @Path("deep") public String deep() { return ""; }
                }
                """),
                "/loc",
                "/loc/over/1",
                "/loc/over/1/deep",
                "/loc/v",
                "/loc/v/deep",
                "/loc/v/no",
                "/loc/w")) {
            assertThat(served.answer("PUT", "/loc/over/1")).isEqualTo("405 GET,OPTIONS");
            assertThat(served.answer("GET", "/loc/over/1/deep")).isEqualTo("Sub#deep");
            assertThat(served.answer("PUT", "/loc/v")).isEqualTo("Sub#put");
            assertThat(served.answer("OPTIONS", "/loc/v/deep")).isEqualTo("200 GET,HEAD,OPTIONS");
        }
    }

    @Test
    void aMethodWithASlashForItsPathIsOutOfReachBesideOneWithoutPath() throws Exception {
        try (WrittenFixture served = serve(List.of("""
                @Path("/t")
                public class Both {
                    @GET public String get() { return ""; }
                    @POST @Path("/") public String post() { return ""; }
                }
                """, """
                @Path("/only")
                public class Only { @POST @Path("/") public String post() { return ""; } }
                """), "/t", "/only", "/")) {
            assertThat(served.answer("POST", "/t")).isEqualTo("405 GET,OPTIONS");
            assertThat(served.answer("POST", "/t/")).isEqualTo("405 GET,OPTIONS");
            assertThat(served.answer("POST", "/only")).isEqualTo("Only#post");
            assertThat(served.answer("POST", "/only/")).isEqualTo("Only#post");
        }
    }

    @Test
    void headIsTakenByGetOfTheFirstTemplateThatHasEither() throws Exception {
        try (WrittenFixture served = serve(List.of("""
                @Path("/h")
                public class Heads {
                    @GET @Path("lit") public String get() { return ""; }
                    @HEAD @Path("{id}") public String head() { return ""; }
                    @HEAD @Path("two") public String own() { return ""; }
                    @GET @Path("two") public String two() { return ""; }
                }
                """), "/h", "/h/lit", "/h/x", "/h/two")) {
            assertThat(served.answer("HEAD", "/h/lit")).isEqualTo("Heads#get");
            assertThat(served.answer("HEAD", "/h/two")).isEqualTo("Heads#own");
            assertThat(served.answer("PUT", "/h/lit")).isEqualTo("405 GET,OPTIONS");
            assertThat(served.answer("PUT", "/h/two")).isEqualTo("405 GET,HEAD,OPTIONS");
            assertThat(served.answer("GET", "/h/x")).isEqualTo("405 HEAD,OPTIONS");
        }
    }

    @Test
    void anExplicitOptionsServesItsOwnTemplateOnly() throws Exception {
        try (WrittenFixture served = serve(List.of("""
                @Path("/o")
                public class Options {
                    @OPTIONS @Path("{x}") public String options() { return ""; }
                    @POST @Path("lit") public String post() { return ""; }
                }
                """), "/o", "/o/lit", "/o/x")) {
            assertThat(served.answer("OPTIONS", "/o/lit")).isEqualTo("200 OPTIONS,POST");
            assertThat(served.answer("OPTIONS", "/o/x")).isEqualTo("Options#options");
        }
    }

    @Test
    void anExplicitOptionsReplacesTheAutomaticOneForItsMediaTypesOnly() throws Exception {
        try (WrittenFixture served = serve(List.of("""
                @Path("/o")
                public class Options {
                    @OPTIONS @Path("in") @Consumes("application/json") public String in() { return ""; }
                    @OPTIONS @Path("out") @Produces("application/json") public String out() { return ""; }
                    @OPTIONS @Path("text") @Produces("text/*") public String text() { return ""; }
                }
                """), "/o", "/o/in", "/o/out", "/o/text")) {
            assertThat(served.answer("OPTIONS", "/o/in", "Content-Type: application/json"))
                    .isEqualTo("Options#in");
            assertThat(served.answer("OPTIONS", "/o/in", "Content-Type: application/xml"))
                    .isEqualTo("200 OPTIONS");
            assertThat(served.answer("OPTIONS", "/o/out")).isEqualTo("Options#out");
            assertThat(served.answer("OPTIONS", "/o/out", "Accept: text/plain")).isEqualTo("200 OPTIONS");
            assertThat(served.answer("OPTIONS", "/o/out", "Accept: text/html, application/json;q=0.5"))
                    .isEqualTo("200 OPTIONS");
            assertThat(served.answer("OPTIONS", "/o/text", "Accept: image/png")).isEqualTo("200 OPTIONS");
        }
    }

    @Test
    void templatesAreComparedWithTheRawPathWithoutMatrixParameters() throws Exception {
        try (WrittenFixture served = serve(
                List.of("""
                @Path("/e")
                public class Encoded {
                    @GET @Path("{id}") public String get() { return ""; }
                    @POST @Path("lit") public String lit() { return ""; }
                    @POST @Path("sp ace") public String space() { return ""; }
                    @POST @Path("\\u00fc") public String umlaut() { return ""; }
                    @POST @Path("a;b") public String matrix() { return ""; }
                }
                """),
                "/e",
                "/e/lit",
                "/e/l%69t",
                "/e/sp%20ace",
                "/e;m=1/lit",
                "/e/a;b",
                "/e/a%3Bb",
                "//e/lit",
                "/e//lit")) {
            assertThat(served.answer("POST", "/e/l%69t")).isEqualTo("405 GET,OPTIONS");
            assertThat(served.answer("POST", "/e/%C3%BC")).isEqualTo("Encoded#umlaut");
            assertThat(served.answer("POST", "/e/%c3%bc")).isEqualTo("Encoded#umlaut");
            assertThat(served.answer("POST", "/e/sp%20ace")).isEqualTo("Encoded#space");
            assertThat(served.answer("POST", "/e;m=1/lit;v")).isEqualTo("Encoded#lit");
            assertThat(served.answer("GET", "/e/a%2Fb")).isEqualTo("Encoded#get");
            assertThat(served.answer("POST", "/e/a;b")).isEqualTo("405 GET,OPTIONS");
            assertThat(served.answer("POST", "/e//lit")).isEqualTo("404");
            assertThat(served.answer("POST", "/e/lit/")).isEqualTo("Encoded#lit");
        }
    }

    @Test
    void aRestOfThePathMayBeEmptyOnlyAfterASlash() throws Exception {
        try (WrittenFixture served = serve(List.of("""
                @Path("/f")
                public class Files {
                    @GET @Path("{rest: .*}") public String rest() { return ""; }
                    @GET @Path("{name: .+}.json") public String json() { return ""; }
                }
                """), "/f", "/f/a.json", "/f/.json", "/f/a/b.json")) {
            assertThat(served.answer("GET", "/f")).isEqualTo("404");
            assertThat(served.answer("GET", "/f/")).isEqualTo("Files#rest");
            assertThat(served.answer("GET", "/f/a/b.json")).isEqualTo("Files#json");
        }
    }

    @Test
    void methodNamesAreDeclaredInAnyCaseButAskedForInUpperCase() throws Exception {
        try (WrittenFixture served = serve(List.of("""
                @Target(ElementType.METHOD) @Retention(RetentionPolicy.RUNTIME) @HttpMethod("lock")
                public @interface Lock {}
                """, """
                @Path("/m")
                public class Methods {
                    @GET public String get() { return ""; }
                    @Lock public String lock() { return ""; }
                }
                """), "/m")) {
            assertThat(served.answer("LOCK", "/m")).isEqualTo("Methods#lock");
            assertThat(served.answer("lock", "/m")).isEqualTo("405 GET,LOCK,OPTIONS");
            assertThat(served.answer("get", "/m")).isEqualTo("405 GET,LOCK,OPTIONS");
        }
    }

    @Test
    void annotationsAreInheritedByMethodsThatHaveNone() throws Exception {
        try (WrittenFixture served = serve(List.of("""
                public interface Api {
                    @GET @Path("{id}") String get();
                    @PUT @Path("{id}") String put();
                }
                """, """
                public abstract class Base {
                    @DELETE public String remove() { return ""; }
                }
                """, """
                @Path("/i")
                public class Impl extends Base implements Api {
                    public String get() { return ""; }
                    @POST public String put() { return ""; }
                }
                """), "/i", "/i/1")) {
            assertThat(served.answer("GET", "/i/1")).isEqualTo("Impl#get");
            assertThat(served.answer("DELETE", "/i")).isEqualTo("Impl#remove");
            assertThat(served.answer("POST", "/i")).isEqualTo("Impl#put");
            assertThat(served.answer("PUT", "/i/1")).isEqualTo("405 GET,OPTIONS");
        }
    }

    @Test
    void theApplicationsPathComesFirst() throws Exception {
        // what Grizzly itself makes of odd paths below a context is left out
        List<String> paths = List.of("/api/p", "/api/p/", "/api/p;v=1", "/api/p/x", "/api", "/api/", "/p", "/");
        try (WrittenFixture served =
                WrittenFixture.serve(new JerseyServer(), WrittenResources.APPLICATION.fixture(), paths)) {
            assertThat(served.answer("GET", "/api/p")).isEqualTo("Paths#get");
            assertThat(served.answer("GET", "/p")).isEqualTo("404");
        }
    }

    @Test
    void mediaTypesChooseAmongTheMethodsOfATemplateOnly() throws Exception {
        try (WrittenFixture served = serve(List.of("""
                @Path("/c")
                public class Media {
                    @POST @Consumes("application/json") public String json() { return ""; }
                    @POST @Consumes("text/*") public String text() { return ""; }
                    @GET @Produces("application/json") public String get() { return ""; }
                    @GET @Produces("application/xml;qs=0.5") public String xml() { return ""; }
                    @POST @Path("lit") @Consumes("application/json") public String lit() { return ""; }
                    @POST @Path("{x}") public String any() { return ""; }
                }
                """), "/c", "/c/lit", "/c/x")) {
            assertThat(served.answer("POST", "/c", "Content-Type: text/csv")).isEqualTo("Media#text");
            assertThat(served.answer("POST", "/c")).isEqualTo("Media#json");
            assertThat(served.answer("POST", "/c", "Content-Type: image/png")).isEqualTo("415");
            assertThat(served.answer("GET", "/c")).isEqualTo("Media#get");
            assertThat(served.answer("GET", "/c", "Accept: application/xml")).isEqualTo("Media#xml");
            assertThat(served.answer("GET", "/c", "Accept: application/json;q=0.2, application/xml;q=0.3"))
                    .isEqualTo("Media#xml");
            assertThat(served.answer("HEAD", "/c", "Accept: text/html")).isEqualTo("406");
            assertThat(served.answer("POST", "/c/lit", "Content-Type: text/plain"))
                    .isEqualTo("415");
        }
    }

    @Test
    void anOverrideWithAnAnnotationInheritsNone() throws Exception {
        try (WrittenFixture served = WrittenFixture.serve(new JerseyServer(), WrittenResources.LOST)) {
            assertThat(served.answer("GET", "/l/1")).isEqualTo("405 OPTIONS,POST");
            assertThat(served.answer("POST", "/l/1")).isEqualTo("Overrides#kept");
        }
    }

    @Test
    void anOverrideWithAnAnnotationOnAParameterInheritsNone() throws Exception {
        try (WrittenFixture served = WrittenFixture.serve(new JerseyServer(), WrittenResources.PARAMETER)) {
            assertThat(served.answer("PUT", "/l/1")).isEqualTo("405 OPTIONS,POST");
            assertThat(served.answer("POST", "/l/1")).isEqualTo("Overrides#kept");
        }
    }

    @Test
    void dataIsNoSubResource() throws Exception {
        try (WrittenFixture served = WrittenFixture.serve(new JerseyServer(), WrittenResources.ACCIDENTS)) {
            assertThat(served.answer("GET", "/x/text")).isEqualTo("404");
            assertThat(served.answer("GET", "/x/list")).isEqualTo("404");
            assertThat(served.answer("GET", "/x/data")).isEqualTo("404");
        }
    }

    @Test
    void aLocatorWithoutResultIsRefused() {
        assertThatThrownBy(() -> WrittenFixture.serve(new JerseyServer(), WrittenResources.NOTHING))
                .isInstanceOf(Server.RefusedException.class)
                .hasMessageContaining("MUST return a non-void type");
    }

    @Test
    void aBraceTooManyIsText() throws Exception {
        try (WrittenFixture served = WrittenFixture.serve(new JerseyServer(), WrittenResources.LOOSE)) {
            assertThat(served.answer("GET", "/x/1")).isEqualTo("404");
            assertThat(served.answer("GET", "/x/1%7D")).isEqualTo("Loose#get");
        }
    }

    @Test
    void aVariableMayStandTwice() throws Exception {
        try (WrittenFixture served = WrittenFixture.serve(new JerseyServer(), WrittenResources.TWICE)) {
            assertThat(served.answer("GET", "/x/1/2")).isEqualTo("Twice#get");
        }
    }

    private static WrittenFixture serve(List<String> types, String... paths) throws Exception {
        return WrittenFixture.serve(new JerseyServer(), new WrittenResources(types, List.of(paths)));
    }
}
