package dev.allowance.framework.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.framework.Matching;
import dev.allowance.framework.Outcome;
import dev.allowance.framework.Request;
import dev.allowance.framework.Runtime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of single requests; the conformance tests hold the same against running servers. */
class SpringOutcomesTest {

    private static final Request GET = Request.of("GET", "/a");
    private static final Request POST = Request.of("POST", "/a");
    private static final Request HEAD = Request.of("HEAD", "/a");

    /** The number of the route whose handler is called, a status, or another word for what happens. */
    private static String told(Runtime runtime, Set<Matching> matching, Request request, String... routes) {
        Outcome outcome = new SpringDispatch(runtime, matching, SpringDispatchTest.table(routes)).outcome(request);
        if (outcome instanceof Outcome.Handled handled) {
            return handled.route().handler().toString().replaceAll(".*#m(\\d+).*", "$1");
        }
        if (outcome instanceof Outcome.Status status) {
            return String.valueOf(status.code());
        }
        if (outcome instanceof Outcome.NotAllowed refused) {
            return "405 " + refused.allow().orElseThrow();
        }
        return outcome instanceof Outcome.AutomaticOptions options ? "options " + options.allow() : "unknown";
    }

    private static String mvc(Request request, String... routes) {
        return told(Runtime.SPRING_MVC, Set.of(), request, routes);
    }

    private static String webFlux(Request request, String... routes) {
        return told(Runtime.SPRING_WEBFLUX, Set.of(), request, routes);
    }

    @Test
    void methods() {
        assertThat(mvc(GET, "GET /a", "POST /a")).isEqualTo("0");
        assertThat(mvc(POST, "GET /a", "POST /a")).isEqualTo("1");
        assertThat(mvc(HEAD, "GET /a")).isEqualTo("0");
        assertThat(mvc(HEAD, "POST /a")).isEqualTo("405 POST");
        assertThat(mvc(POST, "GET /a", "PUT /a")).isEqualTo("405 GET,PUT");
        assertThat(mvc(GET, "GET /b")).isEqualTo("404");
        assertThat(mvc(Request.of("OPTIONS", "/a"), "GET /a")).isEqualTo("options GET,HEAD,OPTIONS");
        assertThat(mvc(Request.of("OPTIONS", "/a"), "* /a")).startsWith("options ");
        assertThat(mvc(Request.of("OPTIONS", "/a"), "OPTIONS /a")).isEqualTo("0");
        assertThat(mvc(Request.of("BREW", "/a"), "* /a")).isEqualTo("0");
        assertThat(mvc(Request.of("GET", "/%zz"), "GET /{a}")).isEqualTo("400");
    }

    @Test
    void whatConsumesDecides() {
        assertThat(mvc(
                        POST.with("Content-Type", "application/json;charset=utf-8"),
                        "POST /a consumes=application/json"))
                .isEqualTo("0");
        assertThat(mvc(POST.with("Content-Type", "text/plain"), "POST /a consumes=application/json"))
                .isEqualTo("415");
        assertThat(mvc(POST, "POST /a consumes=application/json")).as("no type").isEqualTo("415");
        assertThat(mvc(POST, "POST /a consumes=application/octet-stream")).isEqualTo("0");
        assertThat(mvc(POST.with("Content-Type", "text"), "POST /a consumes=text/*"))
                .isEqualTo("415");
        assertThat(mvc(POST.with("Content-Type", "text/csv"), "POST /a consumes=text/*"))
                .isEqualTo("0");
        assertThat(mvc(POST.with("Content-Type", "text/csv"), "POST /a consumes=!text/csv"))
                .isEqualTo("415");
        assertThat(mvc(POST.with("Content-Type", "text/plain"), "POST /a consumes=!text/csv"))
                .isEqualTo("0");
        String suffix = "POST /a consumes=application/*+json";
        assertThat(mvc(POST.with("Content-Type", "application/hal+json"), suffix))
                .isEqualTo("0");
        assertThat(mvc(POST.with("Content-Type", "application/json"), suffix)).isEqualTo("415");
        assertThat(mvc(POST.with("Content-Type", "text/hal+json"), suffix)).isEqualTo("415");
    }

    @Test
    void whatProducesDecides() {
        String json = "GET /a produces=application/json";
        assertThat(mvc(GET, json)).isEqualTo("0");
        assertThat(mvc(GET.with("Accept", " "), json)).isEqualTo("0");
        assertThat(mvc(GET.with("Accept", "text/html, application/*;q=0.1"), json))
                .isEqualTo("0");
        assertThat(mvc(GET.with("Accept", "text/html"), json)).isEqualTo("406");
        assertThat(mvc(GET.with("Accept", "text/html, */*;q=0.1"), json)).isEqualTo("0");
        assertThat(mvc(GET.with("Accept", "html"), json)).isEqualTo("406");
        assertThat(mvc(GET.with("Accept", "application/json"), "GET /a produces=application/*+json"))
                .isEqualTo("0");
        assertThat(mvc(GET.with("Accept", "application/*+json"), "GET /a produces=application/hal+json"))
                .isEqualTo("0");
        assertThat(mvc(GET.with("Accept", "application/xml"), "GET /a produces=application/*+json"))
                .isEqualTo("406");
        String flowed = "GET /a produces=text/plain;format=flowed";
        assertThat(mvc(GET.with("Accept", "text/plain;format=FLOWED"), flowed)).isEqualTo("0");
        assertThat(mvc(GET.with("Accept", "text/plain;format=fixed"), flowed)).isEqualTo("406");
        assertThat(mvc(GET.with("Accept", "text/plain;other=fixed"), flowed)).isEqualTo("0");
    }

    @Test
    void parametersAndHeadersDecideLast() {
        assertThat(mvc(GET, "GET /a params=x")).isEqualTo("400");
        assertThat(mvc(Request.of("GET", "/a?x"), "GET /a params=x")).isEqualTo("0");
        assertThat(mvc(Request.of("GET", "/a?x.x=1"), "GET /a params=x")).isEqualTo("0");
        assertThat(mvc(Request.of("GET", "/a?x.y=1"), "GET /a params=x")).isEqualTo("0");
        assertThat(mvc(Request.of("GET", "/a?x=1"), "GET /a params=!x")).isEqualTo("400");
        assertThat(mvc(Request.of("GET", "/a?x=1"), "GET /a params=x=1")).isEqualTo("0");
        assertThat(mvc(Request.of("GET", "/a?x=2"), "GET /a params=x=1")).isEqualTo("400");
        assertThat(mvc(Request.of("GET", "/a?x=2"), "GET /a params=x!=1")).isEqualTo("0");
        assertThat(mvc(Request.of("GET", "/a?x=1"), "GET /a params=x!=1")).isEqualTo("400");
        assertThat(mvc(GET, "GET /a headers=X-A=1")).isEqualTo("404");
        assertThat(mvc(GET.with("x-a", "1"), "GET /a headers=X-A=1")).isEqualTo("0");
        assertThat(mvc(GET.with("x-a", "2"), "GET /a headers=X-A=1")).isEqualTo("404");
    }

    @Test
    void whatIsMoreSpecificComesFirst() {
        assertThat(mvc(GET, "GET /{x}", "GET /a")).isEqualTo("1");
        assertThat(mvc(GET, "GET /{x}", "GET /{x:a}")).isEqualTo("500");
        assertThat(mvc(Request.of("GET", "/a?x=1"), "GET /a", "GET /a params=x", "GET /a params=x=1"))
                .isEqualTo("2");
        assertThat(mvc(Request.of("GET", "/a?x=1&y"), "GET /a params=x=1", "GET /a params=x,y"))
                .isEqualTo("1");
        assertThat(mvc(GET.with("X-A", "1"), "GET /a", "GET /a headers=X-A")).isEqualTo("1");
        assertThat(mvc(
                        POST.with("Content-Type", "application/json"),
                        "POST /a consumes=application/*",
                        "POST /a consumes=application/json",
                        "POST /a"))
                .isEqualTo("1");
        assertThat(mvc(
                        GET.with("Accept", "text/html;q=0.5, application/xml;q=0.9"),
                        "GET /a produces=text/html",
                        "GET /a produces=application/xml"))
                .isEqualTo("1");
        assertThat(mvc(GET, "* /a", "GET /a")).isEqualTo("1");
        assertThat(mvc(GET, "GET /a", "GET /a")).isEqualTo("500");
    }

    @Test
    void onlyMvcLooksForAnExplicitHeadBeforeItLooksAtTemplates() {
        assertThat(mvc(HEAD, "GET /a", "HEAD /a")).isEqualTo("1");
        assertThat(mvc(HEAD, "GET /{x:a}", "HEAD /*")).isEqualTo("1");
        assertThat(webFlux(HEAD, "GET /a", "HEAD /a")).isEqualTo("1");
        assertThat(webFlux(HEAD, "GET /{x:a}", "HEAD /*")).isEqualTo("0");
    }

    @Test
    void whatTheMappingsDoNotDecideIsUnknown() {
        Request trace = Request.of("TRACE", "/a");
        assertThat(mvc(trace, "GET /a")).isEqualTo("unknown");
        assertThat(webFlux(trace, "GET /a")).isEqualTo("405 GET");
        Request preflight = Request.of("OPTIONS", "/a").with("Origin", "https://b");
        assertThat(mvc(preflight, "GET /a")).startsWith("options");
        assertThat(mvc(preflight.with("Access-Control-Request-Method", "PUT"), "GET /a"))
                .isEqualTo("unknown");
        assertThat(mvc(GET.with("Origin", "https://b").with("Access-Control-Request-Method", "PUT"), "GET /a"))
                .isEqualTo("0");
        assertThat(mvc(GET, "GET /a version=1")).isEqualTo("unknown");
        assertThat(mvc(GET, "GET /${x} unknown=placeholder")).isEqualTo("unknown");
        assertThat(mvc(GET, "GET /{x:(?=a)a}")).isEqualTo("unknown");
        assertThat(mvc(Request.of("GET", "/b/c"), "GET /{x:(?=a)a}")).isEqualTo("404");
    }

    @Test
    void antComparesTheDecodedPath() {
        Set<Matching> ant = Set.of(Matching.ANT_PATH_MATCHER);
        Set<Matching> open = Set.of(Matching.ANT_PATH_MATCHER, Matching.TRAILING_SLASH);
        Request slash = Request.of("GET", "/a/");
        assertThat(told(Runtime.SPRING_MVC, ant, Request.of("GET", "/a%2Fb"), "GET /a/b"))
                .isEqualTo("0");
        assertThat(mvc(Request.of("GET", "/a%2Fb"), "GET /a/b")).isEqualTo("404");
        assertThat(told(Runtime.SPRING_MVC, ant, slash, "GET /a")).isEqualTo("404");
        assertThat(told(Runtime.SPRING_MVC, open, slash, "GET /a")).isEqualTo("0");
        assertThat(told(Runtime.SPRING_MVC, Set.of(Matching.TRAILING_SLASH), slash, "GET /a"))
                .isEqualTo("0");
        assertThat(told(Runtime.SPRING_MVC, open, slash, "GET /{x}", "GET /a")).isEqualTo("1");
        assertThat(told(Runtime.SPRING_MVC, ant, GET, "GET /{x}", "GET /a", "GET /*"))
                .isEqualTo("1");
        assertThat(told(Runtime.SPRING_MVC, ant, GET, "GET /{x}", "GET /*")).isEqualTo("0");
    }

    @Test
    void aTemplateThatIsTheVeryPathGoesBeforeAll() {
        // without path parameters, which WebFlux does not cut
        Request parameters = Request.of("GET", "/a;p=1");
        String[] routes = {"GET /{x} produces=text/html", "GET /a produces=text/plain"};
        assertThat(mvc(parameters, routes)).isEqualTo("1");
        assertThat(webFlux(GET, routes)).isEqualTo("1");
    }

    /** What is the very path goes before an explicit HEAD; a pattern does not, though it may be spelled like the path. */
    @Test
    void antTakesNoPatternForTheVeryPath() {
        assertThat(ant(Request.of("HEAD", "/a"), "GET /a", "HEAD /**")).isEqualTo("0");
        assertThat(ant(Request.of("HEAD", "/a%3Fb"), "GET /a?b", "HEAD /**")).isEqualTo("1");
        assertThat(ant(Request.of("HEAD", "/a*b"), "GET /a*b", "HEAD /**")).isEqualTo("1");
        assertThat(ant(Request.of("HEAD", "/%7Ba%7D"), "GET /{a}", "HEAD /**")).isEqualTo("1");
        assertThat(ant(Request.of("HEAD", "/b%7Da"), "GET /b}a syntax=ant", "HEAD /**"))
                .isEqualTo("0");
        assertThat(ant(Request.of("HEAD", "/a"), "GET /{x}", "HEAD /**")).isEqualTo("1");
        assertThat(ant(Request.of("HEAD", "//a"), "GET /a", "HEAD /**")).isEqualTo("0");
    }

    /** {@code PatternsRequestCondition.getMatchingPattern} puts the slash behind the pattern before it is compared. */
    @Test
    void antComparesATemplateWithTheSlashThatItNeeds() {
        Request slash = Request.of("GET", "/ab/");
        assertThat(open(slash, "GET /a*", "GET /*b/")).isEqualTo("500");
        assertThat(open(slash, "GET /a*/", "GET /*b/")).isEqualTo("500");
        assertThat(open(Request.of("GET", "/ab"), "GET /a*", "GET /*bb", "GET /*b"))
                .isEqualTo("500");
        assertThat(ant(slash, "GET /a*", "GET /*b/")).isEqualTo("1");
    }

    @Test
    void onlyALiteralIsTheVeryPath() {
        assertThat(mvc(Request.of("HEAD", "/*"), "GET /*", "HEAD /**")).isEqualTo("1");
        assertThat(mvc(HEAD, "GET /a", "HEAD /**")).isEqualTo("0");
        assertThat(mvc(Request.of("HEAD", "/%61"), "GET /a", "HEAD /**")).isEqualTo("1");
        assertThat(mvc(Request.of("HEAD", "/a;x=1"), "GET /a", "HEAD /**")).isEqualTo("0");
    }

    @Test
    void amongTypesThatAreProducedTheFirstAcceptedDecides() {
        String[] routes = {"GET /a produces=text/html", "GET /a produces=text/plain,application/xml", "GET /a"};
        assertThat(mvc(GET.with("Accept", "application/xml, text/html;q=0.9"), routes))
                .isEqualTo("1");
        assertThat(mvc(GET.with("Accept", "text/html, application/xml;q=0.9"), routes))
                .isEqualTo("0");
        assertThat(mvc(GET.with("Accept", "image/png"), routes)).isEqualTo("2");
        assertThat(mvc(GET.with("Accept", "text/*"), "GET /a produces=application/json,text/html", "GET /a"))
                .isEqualTo("0");
        assertThat(mvc(GET.with("Accept", "text/*"), "GET /a", "GET /a produces=application/json,text/html"))
                .isEqualTo("1");
        assertThat(mvc(GET, "GET /a produces=text/html", "GET /a")).isEqualTo("1");
        assertThat(mvc(GET, "GET /a", "GET /a produces=text/html")).isEqualTo("0");
    }

    private static String ant(Request request, String... routes) {
        return told(Runtime.SPRING_MVC, Set.of(Matching.ANT_PATH_MATCHER), request, routes);
    }

    /** By {@code AntPathMatcher}, and a slash may follow. */
    private static String open(Request request, String... routes) {
        return told(Runtime.SPRING_MVC, Set.of(Matching.ANT_PATH_MATCHER, Matching.TRAILING_SLASH), request, routes);
    }
}
