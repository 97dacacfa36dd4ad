package dev.allowance.framework.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.framework.Answer;
import dev.allowance.framework.Dispatch;
import dev.allowance.framework.Outcome;
import dev.allowance.framework.PathLanguage;
import dev.allowance.framework.Request;
import dev.allowance.framework.Runtime;
import dev.allowance.http.HttpMethods;
import dev.allowance.route.Route;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JaxRsDispatchTest {

    private static final String OVERLAP = """
            jaxrs GET /users/{id} -> a.Users#get() root=users sub={id}
            jaxrs POST /users/search -> a.Users#search() root=users sub=search
            """;

    private static final String LOCATOR = """
            jaxrs GET /users -> a.Users#list() root=users
            jaxrs GET /users/{id}/sub -> a.Sub#get() root=users locators={id}/sub
            jaxrs PUT /users/{id}/sub/x -> a.Sub#put() root=users locators={id}/sub sub=x
            """;

    private static final String UNDECIDED = LOCATOR + """
            jaxrs ? /users/{id}/sub -> a.Users#sub() unknown=undecided-locator root=users locators={id}/sub
            """;

    @Test
    void jerseyTriesTheNextTemplateButNamesTheFirstOneIn405() throws Exception {
        Answer answer = answer(new JerseyDispatch(table(OVERLAP)), "/users/search");
        assertThat(answer.allow()).isEqualTo(HttpMethods.of("GET", "HEAD", "OPTIONS", "POST"));
        assertThat(answer.frameworkAllow()).contains(HttpMethods.of("OPTIONS", "POST"));
        assertThat(answer.templates()).extracting(Object::toString).containsExactly("/users/search", "/users/{id}");
    }

    @Test
    void jerseysOptionsIsUnknownWhereOneOfTwoSpellingsOfATemplateHasNoMethods() throws Exception {
        Dispatch dispatch = new JerseyDispatch(table("""
                jaxrs GET /{a} -> a.First#get() root={a}
                jaxrs GET /{b}/x -> a.Second#get() root={b} sub=x
                """));
        assertThat(answer(dispatch, "/1")).isEqualTo(Answer.UNKNOWN);
        assertThat(answer(dispatch, "/1/x").allow()).isEqualTo(HttpMethods.of("GET", "HEAD", "OPTIONS"));
    }

    @Test
    void restEasyEntersALocatorBeforeItTakesAMethodWithoutPathForTheRestOfThePath() throws Exception {
        Dispatch dispatch = new RestEasyDispatch(table("""
                jaxrs HEAD /f/{rest:.+} -> a.Files#head() root=f/{rest:.+}
                jaxrs POST /f/{rest:.+}/{id}/x -> a.File#post() root=f/{rest:.+} locators={id} sub=x
                """));
        assertThat(answer(dispatch, "/f/a").allow()).isEqualTo(HttpMethods.of("HEAD", "OPTIONS"));
        assertThat(answer(dispatch, "/f/a/b")).isEqualTo(Answer.NOT_FOUND);
    }

    @Test
    void quarkusSendsNoAllowWith405AndAllMethodsOfTheClassWithOptions() throws Exception {
        Answer answer = answer(new QuarkusDispatch(table(OVERLAP)), "/users/search");
        assertThat(answer.allow()).isEqualTo(HttpMethods.of("GET", "HEAD", "OPTIONS", "POST"));
        assertThat(answer.frameworkAllow()).isEmpty();
        assertThat(answer.frameworkOptions()).contains(HttpMethods.of("GET", "HEAD", "OPTIONS", "POST"));
    }

    @Test
    void quarkusAnswersOptionsEvenWhereNothingElseIsBelowTheRoot() throws Exception {
        Answer answer = answer(new QuarkusDispatch(table(OVERLAP)), "/users/a/b");
        assertThat(answer.allow()).isEqualTo(HttpMethods.of("OPTIONS"));
    }

    @Test
    void quarkusAddsNothingBelowALocator() throws Exception {
        Answer answer = answer(new QuarkusDispatch(table(LOCATOR)), "/users/1/sub");
        assertThat(answer.allow().contains("GET")).isTrue();
        assertThat(answer.allow().contains("PUT")).isFalse();
    }

    /** Only what is declared nowhere below the locator is automatic, and what is declared elsewhere there is not found. */
    @Test
    void quarkusTellsMethodsBelowALocatorApartByTemplate() throws Exception {
        Dispatch dispatch = new QuarkusDispatch(table(LOCATOR));
        assertThat(answer(dispatch, "/users/1/sub").allow()).isEqualTo(HttpMethods.of("GET", "HEAD", "OPTIONS"));
        assertThat(answer(dispatch, "/users/1/sub/x").allow()).isEqualTo(HttpMethods.of("OPTIONS", "PUT"));
        assertThat(dispatch.outcome(Request.of("GET", "/users/1/sub/x"))).isEqualTo(Outcome.NOT_FOUND);
        assertThat(dispatch.outcome(Request.of("PATCH", "/users/1/sub/x"))).isInstanceOf(Outcome.NotAllowed.class);
    }

    @Test
    void onlyRestEasyAndCxfTakeMethodsInLowerCase() throws Exception {
        for (Dispatch dispatch : all(table("jaxrs GET /a -> a.A#get() root=a\n"))) {
            boolean ignores = Set.of(Runtime.RESTEASY, Runtime.CXF).contains(dispatch.runtime());
            assertThat(dispatch.ignoresCaseOfMethods()).isEqualTo(ignores);
            assertThat(dispatch.outcome(Request.of("GET", "/a"))).isInstanceOf(Outcome.Handled.class);
            assertThat(dispatch.outcome(Request.of("get", "/a")) instanceof Outcome.Handled)
                    .as(dispatch.runtime().toString())
                    .isEqualTo(ignores);
        }
    }

    @Test
    void whatTheRuntimeDoesNotDecideIsUnknown() throws Exception {
        RouteTable table = table("jaxrs GET /a -> a.A#get() root=a\n");
        for (Dispatch dispatch : all(table)) {
            boolean cxf = dispatch.runtime() == Runtime.CXF;
            assertThat(dispatch.outcome(Request.of("TRACE", "/a")) instanceof Outcome.Unknown)
                    .as(dispatch.runtime().toString())
                    .isEqualTo(cxf);
            assertThat(dispatch.outcome(Request.of("GET", "/a/;x=1")) instanceof Outcome.Unknown)
                    .as(dispatch.runtime().toString())
                    .isEqualTo(dispatch.runtime() != Runtime.JERSEY);
            assertThat(dispatch.outcome(Request.of("GET", "/a;x=1//b")) instanceof Outcome.Unknown)
                    .as(dispatch.runtime().toString())
                    .isEqualTo(cxf);
            assertThat(dispatch.outcome(Request.of("GET", "/b"))).isEqualTo(Outcome.NOT_FOUND);
        }
    }

    @Test
    void belowAnUndecidedLocatorNothingIsKnownAndBesideItEverythingIs() throws Exception {
        RouteTable table = table(UNDECIDED);
        for (Dispatch dispatch : all(table)) {
            assertThat(answer(dispatch, "/users/1/sub")).as(dispatch.toString()).isEqualTo(Answer.UNKNOWN);
            assertThat(answer(dispatch, "/users/1/sub/x/y")).isEqualTo(Answer.UNKNOWN);
            assertThat(answer(dispatch, "/users").known()).isTrue();
            assertThat(answer(dispatch, "/other")).isEqualTo(Answer.NOT_FOUND);
        }
    }

    @Test
    void anUnreadablePartMakesItsPathsUnknown() throws Exception {
        RouteTable table = table("""
                jaxrs GET /users/${?} -> a.Users#get() unknown=unresolved-constant root=users sub=${?}
                jaxrs GET /users -> a.Users#list() root=users
                """);
        for (Dispatch dispatch : all(table)) {
            assertThat(answer(dispatch, "/users/1").known())
                    .as(dispatch.toString())
                    .isFalse();
            assertThat(answer(dispatch, "/other")).isEqualTo(Answer.NOT_FOUND);
        }
    }

    @Test
    void anUnreadableMethodMakesItsPathUnknown() throws Exception {
        RouteTable table = table("jaxrs ? /users -> a.Users#odd() unknown=custom-method root=users\n");
        for (Dispatch dispatch : all(table)) {
            assertThat(answer(dispatch, "/users").known())
                    .as(dispatch.toString())
                    .isFalse();
        }
    }

    @Test
    void theApplicationsPathComesBeforeEveryRoot() throws Exception {
        RouteTable table = table("jaxrs GET /api/users/{id} -> a.Users#get() application=/api/ root=users sub={id}\n");
        for (Dispatch dispatch : all(table)) {
            assertThat(answer(dispatch, "/api/users/1").allow().contains("GET"))
                    .as(dispatch.toString())
                    .isTrue();
            assertThat(answer(dispatch, "/users/1")).isEqualTo(Answer.NOT_FOUND);
        }
    }

    @Test
    void fixedTextIsComparedEncoded() throws Exception {
        RouteTable table = table("jaxrs GET /sp ace/\u00fc -> a.Users#get() root=sp%20ace sub=\u00fc\n");
        assertThat(answer(new JerseyDispatch(table), "/sp%20ace/%c3%bc").allow().contains("GET"))
                .isTrue();
        assertThat(answer(new RestEasyDispatch(table), "/sp%20ace/%C3%BC")
                        .allow()
                        .contains("GET"))
                .isTrue();
        assertThat(answer(new RestEasyDispatch(table), "/sp%20ace/%c3%bc")).isEqualTo(Answer.NOT_FOUND);
    }

    /** In the route notation a percent sign is {@code %25}: the templates are {@code pl%20us}, {@code 100%}, {@code a%zz}. */
    @Test
    void anEscapeInATemplateIsNotEncodedOnceMore() throws Exception {
        RouteTable table = table("""
                jaxrs GET /pl%2520us -> a.A#blank() root=pl%2520us
                jaxrs GET /100%25 -> a.A#percent() root=100%25
                jaxrs GET /a%25zz -> a.A#odd() root=a%25zz
                jaxrs GET /b%252z -> a.A#half() root=b%252z
                """);
        for (Dispatch dispatch :
                List.of(new JerseyDispatch(table), new RestEasyDispatch(table), new CxfDispatch(table))) {
            for (String path : List.of("/pl%20us", "/100%25", "/a%25zz", "/b%252z")) {
                assertThat(answer(dispatch, path).allow().contains("GET"))
                        .as(dispatch.runtime() + " " + path)
                        .isTrue();
            }
            assertThat(answer(dispatch, "/pl%2520us")).isEqualTo(Answer.NOT_FOUND);
        }
        assertThat(answer(new QuarkusDispatch(table), "/pl%20us").allow().contains("GET"))
                .isTrue();
    }

    @Test
    void aBlankAtTheEndOfAnExpressionBreaksTheTemplateInRestEasyOnly() throws Exception {
        RouteTable table = table("jaxrs GET /a/{all : x+ } -> a.Users#get() root=a sub={all%20:%20x+%20}\n");
        assertThat(answer(new RestEasyDispatch(table), "/a/xx")).isEqualTo(Answer.NOT_FOUND);
        assertThat(answer(new JerseyDispatch(table), "/a/xx").allow().contains("GET"))
                .isTrue();
    }

    @Test
    void languagesAreNamedOnce() throws Exception {
        for (Dispatch dispatch : all(table(UNDECIDED))) {
            assertThat(dispatch.languages())
                    .extracting(PathLanguage::name)
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }

    static List<Dispatch> all(RouteTable table) {
        return List.of(
                new JerseyDispatch(table),
                new RestEasyDispatch(table),
                new CxfDispatch(table),
                new QuarkusDispatch(table));
    }

    static RouteTable table(String lines) throws Exception {
        List<Route> routes = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            routes.add(RouteNotation.parse(line));
        }
        return new RouteTable(routes);
    }

    static Answer answer(Dispatch dispatch, String path) {
        return dispatch.answer(matched(dispatch, path));
    }

    static BitSet matched(Dispatch dispatch, String path) {
        BitSet matched = new BitSet();
        for (int i = 0; i < dispatch.languages().size(); i++) {
            matched.set(i, dispatch.languages().get(i).automaton().accepts(path));
        }
        return matched;
    }
}
