package dev.allowance.framework.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.framework.Outcome;
import dev.allowance.framework.Request;
import dev.allowance.http.HttpMethods;
import dev.allowance.route.Route;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JerseyMediaTypesTest {

    private static final String POSTS = """
            jaxrs POST /c -> a.Media#json() consumes=application/json
            jaxrs POST /c -> a.Media#text() consumes=text/*
            """;

    private static final String GETS = """
            jaxrs GET /c -> a.Media#json() produces=application/json
            jaxrs GET /c -> a.Media#xml() produces=application/xml;qs=0.5
            """;

    @Test
    void theMostSpecificRangeThatConsumesTheContentWins() throws Exception {
        assertThat(outcome(POSTS, post("text/csv"))).isEqualTo("text");
        assertThat(outcome(POSTS, post("application/json;charset=utf-8"))).isEqualTo("json");
        assertThat(outcome(POSTS + "jaxrs POST /c -> a.Media#csv() consumes=text/csv\n", post("text/csv")))
                .isEqualTo("csv");
    }

    @Test
    void contentThatNobodyConsumesIs415EvenIfNobodyProducesWhatIsAccepted() throws Exception {
        String routes = "jaxrs POST /c -> a.Media#json() consumes=application/json produces=text/plain\n";
        assertThat(outcome(routes, post("image/png").with("Accept", "image/png")))
                .isEqualTo("415");
        assertThat(outcome(routes, post("application/json").with("Accept", "image/png")))
                .isEqualTo("406");
    }

    @Test
    void noContentTypeSatisfiesEveryConsumesAndTheMostSpecificWins() throws Exception {
        assertThat(outcome(POSTS, Request.of("POST", "/c"))).isEqualTo("json");
        assertThat(outcome("jaxrs POST /c -> a.Media#json() consumes=application/json\n", Request.of("POST", "/c")))
                .isEqualTo("json");
    }

    @Test
    void whatTheClientWantsMoreComesBeforeWhatTheMethodWantsMore() throws Exception {
        assertThat(outcome(GETS, Request.of("GET", "/c"))).isEqualTo("json");
        assertThat(outcome(GETS, get("application/json;q=0.2, application/xml;q=0.3")))
                .isEqualTo("xml");
        assertThat(outcome(GETS, get("text/html"))).isEqualTo("406");
    }

    @Test
    void headIsChosenAsGetIs() throws Exception {
        assertThat(outcome(GETS, Request.of("HEAD", "/c").with("Accept", "application/xml")))
                .isEqualTo("xml");
        assertThat(outcome(GETS, Request.of("HEAD", "/c").with("Accept", "text/html")))
                .isEqualTo("406");
    }

    @Test
    void aSuffixIsNoRange() throws Exception {
        String routes = "jaxrs POST /c -> a.Media#json() consumes=application/*+json\n";
        assertThat(outcome(routes, post("application/vnd.a+json"))).isEqualTo("415");
    }

    @Test
    void methodsThatFitAlikeAreNotToldApart() throws Exception {
        String routes = """
                jaxrs POST /c -> a.Media#json() consumes=application/json
                jaxrs POST /c -> a.Media#xml() consumes=application/xml
                """;
        assertThat(outcome(routes, Request.of("POST", "/c"))).isEqualTo("unknown");
        assertThat(outcome(routes, post("application/xml"))).isEqualTo("xml");
    }

    @Test
    void theReadersOfAnEntityMayFitAsWellAsWhatIsDeclared() throws Exception {
        String routes = """
                jaxrs POST /c -> a.Media#any(java.lang.String) produces=application/json
                jaxrs POST /c -> a.Media#text() consumes=text/* produces=application/xml
                """;
        assertThat(outcome(routes, post("text/plain"))).isEqualTo("unknown");
        assertThat(outcome(routes, post("text/plain").with("Accept", "application/xml")))
                .isEqualTo("text");
    }

    @Test
    void aHeaderThatCannotBeReadIsUnknown() throws Exception {
        assertThat(outcome(POSTS, post("text"))).isEqualTo("unknown");
        assertThat(outcome(GETS, get("application/json;q=high"))).isEqualTo("unknown");
        assertThat(outcome(GETS, get("application/json;q=0"))).isEqualTo("unknown");
    }

    @Test
    void anExplicitOptionsReplacesTheAutomaticOneForItsMediaTypesOnly() throws Exception {
        String routes = "jaxrs OPTIONS /c -> a.Media#json() consumes=application/json produces=text/html\n";
        Request options = Request.of("OPTIONS", "/c");
        assertThat(outcome(routes, options.with("Content-Type", "application/json")))
                .isEqualTo("json");
        assertThat(outcome(routes, options.with("Content-Type", "text/plain"))).isEqualTo("200 OPTIONS");
        assertThat(outcome("jaxrs OPTIONS /c -> a.Media#all() consumes=*/*\n", options))
                .isEqualTo("all");
    }

    @Test
    void theAutomaticOptionsBesideAnExplicitOneNamesTheSameMethods() throws Exception {
        Request options = Request.of("OPTIONS", "/c").with("Accept", "text/plain");
        String routes = GETS + "jaxrs OPTIONS /c -> a.Media#options() produces=application/json\n";
        assertThat(new JerseyDispatch(table(routes)).outcome(options))
                .isEqualTo(new Outcome.AutomaticOptions(HttpMethods.of("GET", "HEAD", "OPTIONS")));
    }

    @Test
    void aSubResourceWithTwoMethodsAlikeIsUnknown() throws Exception {
        String routes = """
                jaxrs GET /l/s -> a.Sub#one() root=/l locators=s
                jaxrs GET /l/s -> a.Sub#two() root=/l locators=s
                jaxrs GET /m/s -> a.Sub#one() produces=text/plain root=/m locators=s
                jaxrs GET /m/s -> a.Sub#two() produces=text/html root=/m locators=s
                """;
        assertThat(outcome(routes, Request.of("PUT", "/l/s"))).isEqualTo("unknown");
        assertThat(outcome(routes, Request.of("PUT", "/m/s"))).isEqualTo("405");
        assertThat(outcome(routes, Request.of("GET", "/m/s").with("Accept", "text/html")))
                .isEqualTo("two");
    }

    private static Request post(String type) {
        return Request.of("POST", "/c").with("Content-Type", type);
    }

    private static Request get(String accepted) {
        return Request.of("GET", "/c").with("Accept", accepted);
    }

    /** The handler's method, or the status, or unknown. */
    private static String outcome(String lines, Request request) throws Exception {
        Outcome outcome = new JerseyDispatch(table(lines)).outcome(request);
        if (outcome instanceof Outcome.Handled handled) {
            return handled.route().handler().methodName();
        }
        if (outcome instanceof Outcome.Status status) {
            return String.valueOf(status.code());
        }
        if (outcome instanceof Outcome.AutomaticOptions automatic) {
            return "200 " + automatic.allow();
        }
        return outcome instanceof Outcome.NotAllowed ? "405" : "unknown";
    }

    private static RouteTable table(String lines) throws Exception {
        List<Route> routes = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            routes.add(RouteNotation.parse(line));
        }
        return new RouteTable(routes);
    }
}
