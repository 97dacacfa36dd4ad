package dev.allowance.framework.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.framework.Dispatch;
import dev.allowance.framework.Outcome;
import dev.allowance.framework.Request;
import dev.allowance.route.Route;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.TestRoutes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** As observed on RESTEasy 6.2.16 and CXF 4.1.5. */
class JaxRsMediaTypesTest {

    private static final String TWO_TEMPLATES = """
            jaxrs POST /c/lit -> a.C#lit() consumes=application/json root=c sub=lit
            jaxrs POST /c/{x} -> a.C#any() root=c sub={x}
            """;

    private static final String ONE_TEMPLATE = """
            jaxrs POST /c -> a.C#json() consumes=application/json root=c
            jaxrs POST /c -> a.C#text() consumes=text/* root=c
            jaxrs GET /c -> a.C#get() produces=application/json root=c
            jaxrs GET /c -> a.C#xml() produces=application/xml;qs=0.5 root=c
            """;

    private static final Request POST = Request.of("POST", "/c");

    @Test
    void bothTurnToAnotherTemplateWhereTheFirstDoesNotConsumeTheType() throws Exception {
        for (Dispatch dispatch : both(TWO_TEMPLATES)) {
            Request request = Request.of("POST", "/c/lit");
            assertThat(told(dispatch, request.with("Content-Type", "text/plain")))
                    .isEqualTo("any");
            assertThat(told(dispatch, request.with("Content-Type", "application/json")))
                    .isEqualTo("lit");
            assertThat(told(dispatch, request)).isEqualTo("lit");
        }
    }

    @Test
    void wildcardsComeLastAndTheWeightsOfBothSidesCount() throws Exception {
        for (Dispatch dispatch : both(ONE_TEMPLATE)) {
            Request get = Request.of("GET", "/c");
            assertThat(told(dispatch, POST.with("Content-Type", "text/csv"))).isEqualTo("text");
            assertThat(told(dispatch, POST.with("Content-Type", "image/png")))
                    .isEqualTo(Outcome.UNSUPPORTED_MEDIA_TYPE.toString());
            assertThat(told(dispatch, get)).isEqualTo("get");
            assertThat(told(dispatch, get.with("Accept", "application/json;q=0.2, application/xml;q=0.3")))
                    .isEqualTo("xml");
            assertThat(told(dispatch, get.with("Accept", "image/png"))).isEqualTo(Outcome.NOT_ACCEPTABLE.toString());
        }
    }

    @Test
    void whereMediaTypesDoNotTellThemApartNobodyKnows() throws Exception {
        for (Dispatch dispatch : both("""
                jaxrs POST /c -> a.C#a() consumes=application/json root=c
                jaxrs POST /c -> a.C#b() consumes=application/json root=c
                """)) {
            assertThat(outcome(dispatch, POST.with("Content-Type", "application/json")))
                    .isInstanceOf(Outcome.Unknown.class);
            assertThat(outcome(dispatch, POST.with("Content-Type", "text/plain")))
                    .isEqualTo(Outcome.UNSUPPORTED_MEDIA_TYPE);
            assertThat(outcome(dispatch, POST.with("Content-Type", "text"))).isInstanceOf(Outcome.Unknown.class);
        }
    }

    @Test
    void cxfNeverRefusesGetForItsTypeButHead() throws Exception {
        String lines = "jaxrs GET /c -> a.C#get() consumes=application/json root=c\n";
        Request get = Request.of("GET", "/c").with("Content-Type", "text/plain");
        Request head = Request.of("HEAD", "/c").with("Content-Type", "text/plain");
        Dispatch cxf = new CxfDispatch(table(lines));
        Dispatch resteasy = new RestEasyDispatch(table(lines));
        assertThat(told(cxf, get)).isEqualTo("get");
        assertThat(outcome(cxf, head)).isEqualTo(Outcome.UNSUPPORTED_MEDIA_TYPE);
        assertThat(outcome(resteasy, get)).isEqualTo(Outcome.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void withoutATypeItCountsWhetherAMethodTakesABody() throws Exception {
        for (Dispatch dispatch : both("""
                jaxrs POST /c -> a.C#a(java.lang.String) consumes=application/json root=c
                """)) {
            assertThat(outcome(dispatch, POST)).isInstanceOf(Outcome.Unknown.class);
            assertThat(told(dispatch, POST.with("Content-Type", "application/json")))
                    .isEqualTo("a");
        }
    }

    @Test
    void cxfEntersALocatorWhereMediaTypesRuleOutTheMethods() throws Exception {
        Dispatch dispatch = new CxfDispatch(table("""
                jaxrs POST /c/{x}/y -> a.C#post() consumes=application/json root=c sub={x}/y
                jaxrs POST /c/{x}/y -> a.Sub#post() root=c locators={x} sub=y
                """));
        Request request = Request.of("POST", "/c/1/y");
        assertThat(outcome(dispatch, request.with("Content-Type", "application/json"))
                        .toString())
                .contains("a.C#post");
        assertThat(outcome(dispatch, request.with("Content-Type", "text/plain")).toString())
                .contains("a.Sub#post");
    }

    @Test
    void matrixParametersInAnEmptySegmentAreNotForetold() throws Exception {
        for (Dispatch dispatch : both(ONE_TEMPLATE)) {
            assertThat(outcome(dispatch, Request.of("GET", "/c/;x=1"))).isInstanceOf(Outcome.Unknown.class);
        }
    }

    @Test
    void restEasyMayCutALocatorAtAnotherPlaceThanItMatched() throws Exception {
        Dispatch dispatch = new RestEasyDispatch(table("""
                jaxrs POST /{id}/{file:.+}.json -> a.Sub#post() root={id} locators={file:.+}.json
                """));
        assertThat(outcome(dispatch, Request.of("POST", "/a/v1.json/f.json-users/x")))
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(told(dispatch, Request.of("POST", "/a/v1.json"))).isEqualTo("post");
    }

    @Test
    void restEasySkipsASlashBehindALocator() throws Exception {
        Dispatch dispatch = new RestEasyDispatch(table("""
                jaxrs PUT /a/v -> a.Sub#put() root=a locators=v
                jaxrs GET /a -> a.C#get() root=a
                """));
        assertThat(told(dispatch, Request.of("PUT", "/a/v//"))).isEqualTo("put");
        assertThat(outcome(dispatch, Request.of("GET", "/a//"))).isEqualTo(Outcome.NOT_FOUND);
    }

    @Test
    void whatIsDeclaredMayBeNoMediaType() throws Exception {
        RouteTable table = table("""
                jaxrs POST /c -> a.C#post() consumes=text root=c
                jaxrs GET /c -> a.C#get() produces=text root=c
                jaxrs GET /c -> a.C#json() produces=application/json root=c
                """);
        for (Dispatch dispatch : JaxRsDispatchTest.all(table)) {
            assertThat(outcome(dispatch, POST.with("Content-Type", "text/plain")))
                    .as(dispatch.runtime().toString())
                    .isInstanceOf(Outcome.Unknown.class);
            assertThat(outcome(dispatch, Request.of("GET", "/c").with("Accept", "application/json")))
                    .as(dispatch.runtime().toString())
                    .isInstanceOf(Outcome.Unknown.class);
        }
    }

    @Test
    void forCxfAWildcardMayStandOnEitherSideOfThePlus() throws Exception {
        Dispatch dispatch = new CxfDispatch(table("""
                jaxrs POST /c -> a.C#left() consumes=application/*+json root=c
                jaxrs PUT /c -> a.C#right() consumes=application/vnd.a+* root=c
                jaxrs PATCH /c -> a.C#two() consumes=application/*+json,text/plain root=c
                jaxrs PATCH /c -> a.C#any() consumes=application/* root=c
                """));
        assertThat(told(dispatch, POST.with("Content-Type", "application/vnd.b+json")))
                .isEqualTo("left");
        assertThat(outcome(dispatch, POST.with("Content-Type", "application/json")))
                .isEqualTo(Outcome.UNSUPPORTED_MEDIA_TYPE);
        assertThat(outcome(dispatch, POST.with("Content-Type", "text/vnd.b+json")))
                .isEqualTo(Outcome.UNSUPPORTED_MEDIA_TYPE);
        assertThat(told(dispatch, Request.of("PUT", "/c").with("Content-Type", "application/vnd.a+xml")))
                .isEqualTo("right");
        assertThat(outcome(dispatch, Request.of("PUT", "/c").with("Content-Type", "application/vnd.b+xml")))
                .isEqualTo(Outcome.UNSUPPORTED_MEDIA_TYPE);
        Request patch = Request.of("PATCH", "/c");
        assertThat(outcome(dispatch, patch.with("Content-Type", "application/vnd.b+json")))
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(told(dispatch, patch.with("Content-Type", "application/xml")))
                .isEqualTo("any");
    }

    @Test
    void noTypeIsAskedForWhereNoBodyIsTaken() throws Exception {
        RouteTable table = TestRoutes.table("""
                jaxrs POST /c -> a.C#query(java.lang.String) consumes=application/json root=c takes=query:q(java.lang.String)
                jaxrs PUT /c -> a.C#body(java.lang.String) consumes=application/json root=c takes=body(java.lang.String)
                """);
        Dispatch resteasy = new RestEasyDispatch(table);
        assertThat(told(resteasy, POST)).isEqualTo("query");
        assertThat(outcome(resteasy, Request.of("PUT", "/c"))).isEqualTo(Outcome.UNSUPPORTED_MEDIA_TYPE);
        Dispatch cxf = new CxfDispatch(table);
        assertThat(told(cxf, POST)).isEqualTo("query");
        assertThat(outcome(cxf, Request.of("PUT", "/c"))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void quarkusAsksBelowALocatorForTheTypeOfABodyOnly() throws Exception {
        RouteTable table = TestRoutes.table("""
                jaxrs POST /c/s -> a.S#query(java.lang.String) consumes=application/json root=c locators=s takes=query:q(java.lang.String)
                jaxrs PUT /c/s -> a.S#body(java.lang.String) consumes=application/json root=c locators=s takes=body(java.lang.String)
                jaxrs PATCH /c/s -> a.S#any(java.lang.String) consumes=application/json root=c locators=s
                """);
        Dispatch dispatch = new QuarkusDispatch(table);
        assertThat(told(dispatch, below("POST"))).isEqualTo("query");
        assertThat(outcome(dispatch, below("PUT"))).isEqualTo(Outcome.UNSUPPORTED_MEDIA_TYPE);
        assertThat(outcome(dispatch, below("PATCH"))).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void quarkusGoesByWeightsWhereNothingIsAcceptedAndByRangesWhereSomethingIs() throws Exception {
        Dispatch dispatch = new QuarkusDispatch(table("""
                jaxrs GET /c -> a.C#html() produces=text/html;qs=0.3 root=c
                jaxrs GET /c -> a.C#text() produces=text/* root=c
                jaxrs GET /c -> a.C#any() produces=*/* root=c
                """));
        Request get = Request.of("GET", "/c");
        assertThat(told(dispatch, get)).isEqualTo("text");
        assertThat(told(dispatch, get.with("Accept", "text/html"))).isEqualTo("html");
        assertThat(told(dispatch, get.with("Accept", "application/json"))).isEqualTo("any");
    }

    @Test
    void quarkusIsNotForetoldWhereTooManyMethodsAreToBeToldApart() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (String type : List.of("a", "b", "c", "d", "e")) {
            lines.append("jaxrs GET /c -> a.C#")
                    .append(type)
                    .append("() produces=text/")
                    .append(type);
            lines.append(" root=c\n");
        }
        Request get = Request.of("GET", "/c").with("Accept", "text/c");
        assertThat(told(new QuarkusDispatch(table(lines.toString())), get)).isEqualTo("c");
        lines.append("jaxrs GET /c -> a.C#f() produces=text/f root=c\n");
        assertThat(outcome(new QuarkusDispatch(table(lines.toString())), get)).isInstanceOf(Outcome.Unknown.class);
    }

    private static Request below(String method) {
        return Request.of(method, "/c/s").with("Content-Type", "text/plain");
    }

    private static List<Dispatch> both(String lines) throws Exception {
        return List.of(new RestEasyDispatch(table(lines)), new CxfDispatch(table(lines)));
    }

    private static Outcome outcome(Dispatch dispatch, Request request) {
        return dispatch.outcome(request);
    }

    /** The name of the method that handles it, else the outcome. */
    private static String told(Dispatch dispatch, Request request) {
        Outcome outcome = outcome(dispatch, request);
        return outcome instanceof Outcome.Handled handled
                ? handled.route().handler().methodName()
                : outcome.toString();
    }

    private static RouteTable table(String lines) throws Exception {
        List<Route> routes = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            routes.add(RouteNotation.parse(line));
        }
        return new RouteTable(routes);
    }
}
