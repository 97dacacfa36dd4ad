package dev.allowance.conformance.cxf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.conformance.WrittenFixture;
import dev.allowance.conformance.WrittenResources;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Corners of CXF's routing, one by one: what the running server does, and that it was foretold. */
class CxfFactsTest {

    @Test
    void allTemplatesOfTheRootThatMatchAreCandidatesTogether() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.OVERLAP)) {
            assertThat(served.answer("GET", "/users/search")).isEqualTo("Users#get");
            assertThat(served.answer("PUT", "/users/search")).isEqualTo("405 DELETE,GET,HEAD,OPTIONS,POST");
            assertThat(served.answer("DELETE", "/users/7")).isEqualTo("Users#remove");
            assertThat(served.answer("POST", "/users/se%61rch")).isEqualTo("405 DELETE,GET,HEAD,OPTIONS,POST");
            assertThat(served.answer("GET", "/users")).isEqualTo("404 DELETE,GET,HEAD,OPTIONS,POST");
        }
    }

    @Test
    void theOtherRootsAreLostForGood() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.ROOTS)) {
            assertThat(served.answer("GET", "/a/b/c")).isEqualTo("404 GET,HEAD,OPTIONS,POST");
            assertThat(served.answer("GET", "/a/b")).isEqualTo("405 GET,HEAD,OPTIONS,POST");
            assertThat(served.answer("GET", "/a/b/d")).isEqualTo("Inner#get");
            assertThat(served.answer("GET", "/a/x")).isEqualTo("Any#get");
            assertThat(served.answer("GET", "/x")).isEqualTo("404");
        }
    }

    @Test
    void aLocatorIsEnteredWhereNoMethodTakesTheRequest() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.LOCATORS)) {
            assertThat(served.answer("PUT", "/loc/over/1")).isEqualTo("Sub#put");
            assertThat(served.answer("GET", "/loc/over/1")).isEqualTo("Root#get");
            assertThat(served.answer("GET", "/loc/over/1/deep")).isEqualTo("Sub#deep");
            assertThat(served.answer("GET", "/loc/v")).isEqualTo("Root#plain");
            assertThat(served.answer("PUT", "/loc/v")).isEqualTo("Sub#put");
            assertThat(served.answer("OPTIONS", "/loc/v/deep")).isEqualTo("200 GET,HEAD,OPTIONS,PUT");
            assertThat(served.answer("OPTIONS", "/loc/o/")).isEqualTo("200 GET,HEAD,OPTIONS,POST");
            assertThat(served.answer("GET", "/loc/t/a")).isEqualTo("405 GET,HEAD,OPTIONS,POST");
            assertThat(served.answer("PUT", "/loc/t/a")).isEqualTo("Sub#put");
        }
    }

    @Test
    void aSlashForAPathIsNoPath() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.SLASH)) {
            assertThat(served.answer("POST", "/t")).isEqualTo("Both#post");
            assertThat(served.answer("GET", "/t/")).isEqualTo("Both#get");
            assertThat(served.answer("PUT", "/t")).isEqualTo("405 GET,HEAD,OPTIONS,POST");
            assertThat(served.answer("POST", "/only/")).isEqualTo("Only#post");
        }
    }

    @Test
    void anExplicitHeadOfAnyTemplateComesBeforeGet() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.HEADS)) {
            assertThat(served.answer("HEAD", "/h/lit")).isEqualTo("Heads#head");
            assertThat(served.answer("GET", "/h/x")).isEqualTo("405 GET,HEAD,OPTIONS");
            assertThat(served.answer("HEAD", "/h/two/1")).isEqualTo("Heads#two");
        }
    }

    @Test
    void anExplicitOptionsOfAnyTemplateReplacesTheAutomaticOne() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.OPTIONS)) {
            assertThat(served.answer("OPTIONS", "/o/lit")).isEqualTo("Options#options");
            assertThat(served.answer("PUT", "/o/lit")).isEqualTo("405 OPTIONS,POST");
            assertThat(served.answer("GET", "/o/x")).isEqualTo("405 OPTIONS,POST");
        }
    }

    @Test
    void templatesAreComparedWithTheRawPathWithoutMatrixParameters() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.ENCODED)) {
            assertThat(served.answer("POST", "/e/l%69t")).isEqualTo("405 GET,HEAD,OPTIONS,POST");
            assertThat(served.answer("POST", "/e/%C3%BC")).isEqualTo("Encoded#umlaut");
            assertThat(served.answer("POST", "/e/%c3%bc")).isEqualTo("405 GET,HEAD,OPTIONS,POST");
            assertThat(served.answer("POST", "/e/sp%20ace")).isEqualTo("Encoded#space");
            assertThat(served.answer("POST", "/e;m=1/lit;v")).isEqualTo("Encoded#lit");
            assertThat(served.answer("GET", "/e/a%2Fb")).isEqualTo("Encoded#get");
            assertThat(served.answer("POST", "/e//lit")).isEqualTo("404 GET,HEAD,OPTIONS,POST");
            assertThat(served.answer("POST", "//e/lit")).isEqualTo("Encoded#lit");
            assertThat(served.answer("POST", "/e/lit/")).isEqualTo("Encoded#lit");
        }
    }

    @Test
    void aRestOfThePathMayBeEmpty() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.REST)) {
            assertThat(served.answer("GET", "/f")).isEqualTo("Files#rest");
            assertThat(served.answer("GET", "/f/")).isEqualTo("Files#rest");
            assertThat(served.answer("GET", "/f/x")).isEqualTo("Files#rest");
            assertThat(served.answer("POST", "/f/a/b.json")).isEqualTo("Files#json");
        }
    }

    @Test
    void methodNamesAreComparedWithoutCase() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.METHODS)) {
            assertThat(served.answer("LOCK", "/m")).isEqualTo("Methods#lock");
            assertThat(served.answer("lock", "/m")).isEqualTo("Methods#lock");
            assertThat(served.answer("get", "/m")).isEqualTo("Methods#get");
            assertThat(served.answer("PUT", "/m")).isEqualTo("405 GET,HEAD,LOCK,OPTIONS");
        }
    }

    @Test
    void annotationsAreInheritedByMethodsThatHaveNone() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.INHERITED)) {
            assertThat(served.answer("GET", "/i/1")).isEqualTo("Impl#get");
            assertThat(served.answer("DELETE", "/i")).isEqualTo("Impl#remove");
            assertThat(served.answer("POST", "/i")).isEqualTo("Impl#put");
            assertThat(served.answer("PUT", "/i/1")).isEqualTo("405 DELETE,GET,HEAD,OPTIONS,POST");
        }
    }

    @Test
    void mediaTypesChooseAmongTheMethodsOfAllTemplates() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.MEDIA)) {
            assertThat(served.answer("POST", "/c", "Content-Type: text/csv")).isEqualTo("Media#text");
            assertThat(served.answer("POST", "/c", "Content-Type: image/png")).isEqualTo("415");
            assertThat(served.answer("GET", "/c")).isEqualTo("Media#get");
            assertThat(served.answer("GET", "/c", "Accept: application/xml")).isEqualTo("Media#xml");
            assertThat(served.answer("HEAD", "/c", "Accept: text/html")).isEqualTo("406");
            assertThat(served.answer("POST", "/c/lit", "Content-Type: text/plain"))
                    .isEqualTo("Media#any");
            assertThat(served.answer("POST", "/c/lit", "Content-Type: application/json"))
                    .isEqualTo("Media#lit");
            // a GET is never refused for its type
            assertThat(served.answer("GET", "/c/in", "Content-Type: text/plain"))
                    .isEqualTo("Media#in");
            assertThat(served.answer("HEAD", "/c/in", "Content-Type: text/plain"))
                    .isEqualTo("415");
        }
    }

    @Test
    void aSlashAtATemplatesEndCountsAsALiteral() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.SPELLINGS)) {
            assertThat(served.answer("DELETE", "/s/ab")).isEqualTo("Spellings#slash");
            assertThat(served.answer("PUT", "/s/7", "Content-Type: application/json"))
                    .isEqualTo("Spellings#anySlash");
            assertThat(served.answer("GET", "/roots/7/x")).isEqualTo("Slash#get");
            assertThat(served.answer("PUT", "/roots/7")).isEqualTo("404 DELETE,GET,HEAD,OPTIONS,PUT");
            assertThat(served.answer("PUT", "/s/7", "Content-Type: text/plain")).isEqualTo("Spellings#any");
        }
    }

    @Test
    void theApplicationsPathComesFirst() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.APPLICATION)) {
            assertThat(served.answer("GET", "/api/p")).isEqualTo("Paths#get");
            assertThat(served.answer("PUT", "/api/p/1")).isEqualTo("405 GET,HEAD,OPTIONS,POST");
            assertThat(served.answer("GET", "/p")).isEqualTo("404");
        }
    }

    @Test
    void anOverrideWithAnAnnotationInheritsNone() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.LOST)) {
            assertThat(served.answer("GET", "/l/1")).isEqualTo("405 OPTIONS,POST");
            assertThat(served.answer("POST", "/l/1")).isEqualTo("Overrides#kept");
        }
    }

    @Test
    void anOverrideWithAnAnnotationOnAParameterInheritsNone() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.PARAMETER)) {
            assertThat(served.answer("PUT", "/l/1")).isEqualTo("405 OPTIONS,POST");
            assertThat(served.answer("POST", "/l/1")).isEqualTo("Overrides#kept");
        }
    }

    @Test
    void dataIsNoSubResource() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.ACCIDENTS)) {
            assertThat(served.answer("GET", "/x/text")).isEqualTo("404");
            assertThat(served.answer("GET", "/x/list")).isEqualTo("404");
            assertThat(served.answer("GET", "/x/data")).isEqualTo("404");
        }
    }

    @Test
    void aLocatorWithoutResultIsOfNoUse() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.NOTHING)) {
            assertThat(served.answer("POST", "/x/nothing")).isEqualTo("404");
        }
    }

    @Test
    void bracesOfNoVariableAreText() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.LOOSE)) {
            assertThat(served.answer("GET", "/x/1")).startsWith("404");
            assertThat(served.answer("GET", "/x/1%7D")).isEqualTo("Loose#get");
        }
        try (WrittenFixture served = serve(WrittenResources.OPEN)) {
            assertThat(served.answer("GET", "/x/1")).startsWith("404");
            assertThat(served.answer("GET", "/x/%7Bid")).isEqualTo("Open#get");
        }
        try (WrittenFixture served = serve(WrittenResources.STAR)) {
            assertThat(served.answer("GET", "/x/1")).startsWith("404");
        }
    }

    @Test
    void aVariableMayStandTwice() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.TWICE)) {
            assertThat(served.answer("GET", "/x/1/2")).isEqualTo("Twice#get");
        }
    }

    @Test
    void whatAnExpressionEscapesCountsTwice() throws Exception {
        try (WrittenFixture served = serve("/d/bcd.. /d/bcd++ /d/bcd. /d/x..", """
                @Path("/d")
                public class D {
                    @GET @Path("{x}..") public String dots() { return ""; }
                    @GET @Path("{x}++") public String plus() { return ""; }
                    @GET @Path("bcd{y}") public String text() { return ""; }
                }
                """)) {
            assertThat(served.answer("GET", "/d/bcd..")).isEqualTo("D#dots");
            assertThat(served.answer("GET", "/d/bcd++")).isEqualTo("D#plus");
            assertThat(served.answer("GET", "/d/bcd.")).isEqualTo("D#text");
        }
    }

    @Test
    void aLocatorIsEnteredWhereMediaTypesRuleOutTheMethods() throws Exception {
        try (WrittenFixture served = serve("/c/1/y /c/1/z /c/1", """
                @Path("/c")
                public class C {
                    @POST @Path("{x}/y") @Consumes("application/json") public String post() { return ""; }
                    @PUT @Path("{x}/z") @Consumes("application/json") public String put() { return ""; }
                    @Path("{x}") public Sub sub() { return new Sub(); }
                }
                """, """
                public class Sub {
                    @GET @Path("y") public String get() { return ""; }
                    @Path("z") public Deep deep() { return new Deep(); }
                }
                """, """
                public class Deep {
                    @GET @Path("more") public String more() { return ""; }
                }
                """)) {
            assertThat(served.answer("POST", "/c/1/y", "Content-Type: application/json"))
                    .isEqualTo("C#post");
            assertThat(served.answer("POST", "/c/1/y", "Content-Type: text/plain"))
                    .isEqualTo("405 OPTIONS,POST,PUT");
            assertThat(served.answer("PUT", "/c/1/z", "Content-Type: text/plain"))
                    .startsWith("404");
        }
    }

    @Test
    void aWildcardMayStandOnEitherSideOfThePlus() throws Exception {
        try (WrittenFixture served = serve("/w", """
                @Path("/w")
                public class W {
                    @POST @Consumes("application/*+json") public String left() { return ""; }
                    @PUT @Consumes("application/vnd.a+*") public String right() { return ""; }
                    @PATCH @Consumes({"application/*+json", "text/plain"}) public String two() { return ""; }
                    @PATCH @Consumes("application/*") public String any() { return ""; }
                    @GET @Produces("*/*") public String all() { return ""; }
                    @GET @Produces("text/*") public String text() { return ""; }
                }
                """)) {
            assertThat(served.answer("POST", "/w", "Content-Type: application/vnd.b+json"))
                    .isEqualTo("W#left");
            assertThat(served.answer("POST", "/w", "Content-Type: application/json"))
                    .isEqualTo("415");
            assertThat(served.answer("POST", "/w", "Content-Type: text/vnd.b+json"))
                    .isEqualTo("415");
            assertThat(served.answer("PUT", "/w", "Content-Type: application/vnd.a+xml"))
                    .isEqualTo("W#right");
            assertThat(served.answer("PUT", "/w", "Content-Type: application/vnd.b+xml"))
                    .isEqualTo("415");
            assertThat(served.answer("PATCH", "/w", "Content-Type: application/vnd.b+json"))
                    .isEqualTo("W#two");
            assertThat(served.answer("PATCH", "/w", "Content-Type: application/xml"))
                    .isEqualTo("W#any");
            assertThat(served.answer("GET", "/w", "Accept: text/plain")).isEqualTo("W#text");
        }
    }

    private static WrittenFixture serve(String paths, String... types) throws Exception {
        return serve(
                new WrittenResources(List.of(types), Stream.of(paths.split(" ")).toList()));
    }

    private static WrittenFixture serve(WrittenResources resources) throws Exception {
        return WrittenFixture.serve(new CxfServer(), resources);
    }
}
