package dev.allowance.conformance.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.allowance.conformance.WrittenFixture;
import dev.allowance.conformance.WrittenResources;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Corners of Quarkus REST's routing, one by one: what the running server does, and that it was foretold. */
class QuarkusFactsTest {

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
    void eachMethodLooksForATemplateOfItsOwn() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.OVERLAP)) {
            assertThat(served.answer("GET", "/users/search")).isEqualTo("Users#get");
            assertThat(served.answer("HEAD", "/users/search")).isEqualTo("Users#get");
            assertThat(served.answer("POST", "/users/search")).isEqualTo("Users#search");
            assertThat(served.answer("DELETE", "/users/7")).isEqualTo("Users#remove");
        }
    }

    @Test
    void aRefusalSaysNothingOfWhatIsAllowed() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.OVERLAP)) {
            assertThat(served.answer("PUT", "/users/search")).isEqualTo("405");
            assertThat(served.answer("DELETE", "/users/x")).isEqualTo("405");
            assertThat(served.answer("GET", "/users")).isEqualTo("404");
        }
    }

    @Test
    void optionsListsTheWholeClassOnAnyPathBelowIt() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.OVERLAP)) {
            assertThat(served.answer("OPTIONS", "/users/7")).isEqualTo("200 DELETE,GET,HEAD,OPTIONS,POST");
            assertThat(served.answer("OPTIONS", "/users/x/y/z")).isEqualTo("200 DELETE,GET,HEAD,OPTIONS,POST");
            assertThat(served.answer("OPTIONS", "/other")).isEqualTo("404");
        }
    }

    @Test
    void rootsThatBeginWithOtherTextAreLostForGood() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.ROOTS)) {
            assertThat(served.answer("GET", "/a/b/c")).isEqualTo("404");
            assertThat(served.answer("GET", "/a/b")).isEqualTo("405");
            assertThat(served.answer("GET", "/a/b/d")).isEqualTo("Inner#get");
            assertThat(served.answer("GET", "/a/x")).isEqualTo("Any#get");
            assertThat(served.answer("GET", "/x")).isEqualTo("404");
        }
    }

    @Test
    void aLocatorIsEnteredWhereverItsTemplateComesFirst() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.LOCATORS)) {
            assertThat(served.answer("PUT", "/loc/over/1")).isEqualTo("Sub#put");
            assertThat(served.answer("GET", "/loc/over/1/deep")).isEqualTo("Sub#deep");
            assertThat(served.answer("HEAD", "/loc/v/deep")).isEqualTo("Sub#deep");
            assertThat(served.answer("OPTIONS", "/loc/o/")).isEqualTo("200 GET,HEAD,OPTIONS,POST");
            assertThat(served.answer("GET", "/loc/t/a")).isEqualTo("404");
            assertThat(served.answer("PUT", "/loc/t/a")).isEqualTo("Sub#put");
        }
    }

    @Test
    void belowALocatorAMethodThatIsElsewhereIsNotFound() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.LOCATORS)) {
            assertThat(served.answer("PUT", "/loc/v/deep")).isEqualTo("404");
            assertThat(served.answer("PATCH", "/loc/v/deep")).isEqualTo("405");
        }
    }

    @Test
    void aSlashForAPathIsNoPath() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.SLASH)) {
            assertThat(served.answer("POST", "/t")).isEqualTo("Both#post");
            assertThat(served.answer("GET", "/t/")).isEqualTo("Both#get");
            assertThat(served.answer("PUT", "/t")).isEqualTo("405");
            assertThat(served.answer("POST", "/only/")).isEqualTo("Only#post");
        }
    }

    @Test
    void anExplicitHeadOfAnyTemplateComesBeforeGet() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.HEADS)) {
            assertThat(served.answer("HEAD", "/h/lit")).isEqualTo("Heads#head");
            assertThat(served.answer("GET", "/h/x")).isEqualTo("405");
            assertThat(served.answer("HEAD", "/h/two/1")).isEqualTo("Heads#two");
        }
    }

    @Test
    void anExplicitOptionsReplacesTheAutomaticOne() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.OPTIONS)) {
            assertThat(served.answer("OPTIONS", "/o/lit")).isEqualTo("Options#options");
            assertThat(served.answer("OPTIONS", "/o/lit/x")).isEqualTo("404");
            assertThat(served.answer("PUT", "/o/lit")).isEqualTo("405");
            assertThat(served.answer("GET", "/o/x")).isEqualTo("405");
        }
    }

    @Test
    void onlyEscapesThatNobodyNeedsAreDecoded() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.ENCODED)) {
            assertThat(served.answer("POST", "/e/l%69t")).isEqualTo("Encoded#lit");
            assertThat(served.answer("POST", "/e/%C3%BC")).isEqualTo("405");
            assertThat(served.answer("POST", "/e/sp%20ace")).isEqualTo("Encoded#space");
            assertThat(served.answer("GET", "/e/a%2Fb")).isEqualTo("Encoded#get");
            assertThat(served.answer("POST", "/e;m=1/lit;v")).isEqualTo("Encoded#lit");
        }
    }

    @Test
    void pathsAreNormalisedFirst() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.ENCODED)) {
            assertThat(served.answer("POST", "/e//lit")).isEqualTo("Encoded#lit");
            assertThat(served.answer("POST", "//e/lit")).isEqualTo("Encoded#lit");
            assertThat(served.answer("POST", "/e/lit/")).isEqualTo("Encoded#lit");
            // not followed: unknown
            assertThat(served.answer("POST", "/e/x/../lit")).isEqualTo("Encoded#lit");
            assertThat(served.answer("POST", "/e/./lit")).isEqualTo("Encoded#lit");
        }
    }

    @Test
    void aRestOfThePathMayBeEmpty() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.REST)) {
            assertThat(served.answer("GET", "/f")).isEqualTo("Files#rest");
            assertThat(served.answer("GET", "/f/")).isEqualTo("Files#rest");
            assertThat(served.answer("GET", "/f/x/y/")).isEqualTo("Files#rest");
            assertThat(served.answer("POST", "/f/a/b.json")).isEqualTo("Files#json");
            assertThat(served.answer("POST", "/f/.json")).isEqualTo("405");
        }
    }

    @Test
    void methodNamesAreComparedAsTheyAre() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.METHODS)) {
            assertThat(served.answer("lock", "/m")).isEqualTo("Methods#lock");
            assertThat(served.answer("LOCK", "/m")).isEqualTo("405");
            assertThat(served.answer("get", "/m")).isEqualTo("405");
        }
    }

    @Test
    void annotationsAreInheritedByMethodsThatHaveNone() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.INHERITED)) {
            assertThat(served.answer("GET", "/i/1")).isEqualTo("Impl#get");
            assertThat(served.answer("DELETE", "/i")).isEqualTo("Impl#remove");
            assertThat(served.answer("POST", "/i")).isEqualTo("Impl#put");
            assertThat(served.answer("PUT", "/i/1")).isEqualTo("405");
        }
    }

    @Test
    void mediaTypesChooseAmongMethodsOfOneTemplate() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.MEDIA)) {
            assertThat(served.answer("POST", "/c", "Content-Type: text/csv")).isEqualTo("Media#text");
            assertThat(served.answer("POST", "/c", "Content-Type: image/png")).isEqualTo("415");
            assertThat(served.answer("POST", "/c")).isEqualTo("Media#json");
            assertThat(served.answer("GET", "/c")).isEqualTo("Media#get");
            assertThat(served.answer("GET", "/c", "Accept: application/xml")).isEqualTo("Media#xml");
            // not even with GET, and not of another template
            assertThat(served.answer("POST", "/c/lit", "Content-Type: text/plain"))
                    .isEqualTo("415");
            assertThat(served.answer("GET", "/c/in", "Content-Type: text/plain"))
                    .isEqualTo("415");
        }
    }

    @Test
    void aSlashAtATemplatesEndIsNoPartOfIt() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.SPELLINGS)) {
            assertThat(served.answer("DELETE", "/s/ab", "Content-Type: text/plain"))
                    .isEqualTo("Spellings#slash");
            assertThat(served.answer("DELETE", "/s/ab", "Content-Type: application/json"))
                    .isEqualTo("Spellings#none");
            // of templates with other names the last in the alphabet alone
            assertThat(served.answer("PUT", "/s/7", "Content-Type: text/plain")).isEqualTo("415");
        }
    }

    @Test
    void theApplicationsPathComesFirst() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.APPLICATION)) {
            assertThat(served.answer("GET", "/api/p")).isEqualTo("Paths#get");
            assertThat(served.answer("PUT", "/api/p/1")).isEqualTo("405");
            assertThat(served.answer("GET", "/p")).isEqualTo("404");
        }
    }

    @Test
    void dataIsNoSubResource() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.ACCIDENTS)) {
            assertThat(served.answer("GET", "/x/text")).isEqualTo("405");
            assertThat(served.answer("GET", "/x/list")).isEqualTo("405");
            assertThat(served.answer("GET", "/x/data")).isEqualTo("405");
        }
    }

    @Test
    void aLocatorWithoutResultIsOfNoUse() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.NOTHING)) {
            assertThat(served.answer("POST", "/x/nothing")).isEqualTo("Accident#nothing");
        }
    }

    /** Unlike the others, and unlike what is told: which server it is the reader does not know. */
    @Test
    void anOverrideWithAnAnnotationInheritsTheOthers() {
        assertThatThrownBy(() -> serve(WrittenResources.LOST)).hasMessageContaining("but observed as Overrides#media");
    }

    @Test
    void aBraceTooManyLeavesNoPath() throws Exception {
        try (WrittenFixture served = serve(WrittenResources.LOOSE)) {
            assertThat(served.answer("GET", "/x/1")).isEqualTo("404");
            assertThat(served.answer("GET", "/x/1%7D")).isEqualTo("404");
        }
    }

    private static WrittenFixture serve(WrittenResources resources) throws Exception {
        return WrittenFixture.serve(server, resources);
    }
}
