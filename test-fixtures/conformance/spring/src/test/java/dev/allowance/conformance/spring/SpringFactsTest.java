package dev.allowance.conformance.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.allowance.conformance.Fixture;
import dev.allowance.conformance.Server;
import dev.allowance.conformance.WrittenFixture;
import dev.allowance.framework.Matching;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Corners of Spring's routing, one by one: what the running servers do, and that it was foretold. */
class SpringFactsTest {

    static List<Server> servers() {
        return Knobs.isBefore(6) ? lenient() : Knobs.defaults();
    }

    /** All that compare by {@code PathPattern}: with and without a slash that may follow. */
    static List<Server> lenient() {
        return Knobs.all(false);
    }

    @ParameterizedTest
    @MethodSource("lenient")
    void aSlashAtTheEndIsAnotherPathUnlessItIsIgnored(Server server) throws Exception {
        try (WrittenFixture served = serve(server, """
                @RestController
                public class C {
                    @GetMapping("/users") public String all() { return ""; }
                    @PostMapping("/users/") public String slash() { return ""; }
                    @PutMapping("/users/*") public String star() { return ""; }
                    @DeleteMapping("/{a}.{b:x|y}") public String dot() { return ""; }
                    @PatchMapping public String root() { return ""; }
                }
                """, "/users", "/users/a", "/a.x", "/%75sers")) {
            assertThat(served.answer("GET", "/users/")).isEqualTo(ignoresSlash(server) ? "C#all" : "405 POST,PUT");
            assertThat(served.answer("POST", "/users")).isEqualTo("405 GET");
            assertThat(served.answer("DELETE", "/a.x/")).isEqualTo(ignoresSlash(server) ? "C#dot" : "404");
            assertThat(served.answer("PATCH", "/")).isEqualTo("C#root");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aLiteralHidesNoMethodOfATemplate(Server server) throws Exception {
        try (WrittenFixture served = serve(
                server, """
                @RestController
                public class C {
                    @PostMapping("/users/search") public String search() { return ""; }
                    @GetMapping("/users/{id}") public String get() { return ""; }
                    @DeleteMapping("/users/{id:\\\\d+}") public String remove() { return ""; }
                    @PutMapping("/users/**") public String put() { return ""; }
                }
                """, "/users/search", "/users/7", "/users/x", "/users", "/users/a/b", "/users/se%61rch")) {
            assertThat(served.answer("GET", "/users/search")).isEqualTo("C#get");
            assertThat(served.answer("PUT", "/users")).isEqualTo("C#put");
            assertThat(served.answer("PATCH", "/users/search")).isEqualTo("405 GET,POST,PUT");
            assertThat(served.answer("PATCH", "/users/7")).isEqualTo("405 DELETE,GET,PUT");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aMappingWithoutMethodsTakesAllButOptionsWhichAdvertisesOnlyTheOthers(Server server) throws Exception {
        try (WrittenFixture served = serve(server, """
                @RestController
                public class C {
                    @RequestMapping("/any") public String any() { return ""; }
                    @RequestMapping("/both") public String both() { return ""; }
                    @PostMapping("/both") public String post() { return ""; }
                    @RequestMapping(path = "/if", params = "p") public String conditioned() { return ""; }
                }
                """, "/any", "/both", "/if")) {
            assertThat(served.answer("LOCK", "/any")).isEqualTo("C#any");
            assertThat(served.answer("POST", "/both")).isEqualTo("C#post");
            assertThat(served.answer("PUT", "/both")).isEqualTo("C#both");
            assertThat(served.answer("OPTIONS", "/both")).isEqualTo("200 OPTIONS,POST");
            assertThat(served.answer("OPTIONS", "/any")).isEqualTo("200 DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT");
            assertThat(served.answer("POST", "/if")).isEqualTo("400");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void explicitHeadAndOptionsComeFirst(Server server) throws Exception {
        try (WrittenFixture served =
                serve(server, """
                @RestController
                public class C {
                    @GetMapping("/h/lit") public String get() { return ""; }
                    @RequestMapping(path = "/h/{x}", method = RequestMethod.HEAD) public String head() { return ""; }
                    @RequestMapping(path = "/o/{x}", method = RequestMethod.OPTIONS) public String options() { return ""; }
                    @PostMapping("/o/lit") public String post() { return ""; }
                    @RequestMapping(path = "/only", method = RequestMethod.HEAD) public String only() { return ""; }
                    @RequestMapping(path = "/t", method = RequestMethod.TRACE) public String trace() { return ""; }
                }
                """, "/h/lit", "/h/l%69t", "/h/x", "/o/lit", "/o/x", "/only", "/t")) {
            // the very path is tried before all others; encoded, it is not
            assertThat(served.answer("HEAD", "/h/lit")).isEqualTo("C#get");
            assertThat(served.answer("HEAD", "/h/l%69t")).isEqualTo(server instanceof MvcServer ? "C#head" : "C#get");
            assertThat(served.answer("OPTIONS", "/o/lit")).isEqualTo("C#options");
            assertThat(served.answer("GET", "/only")).isEqualTo("405 HEAD");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void otherConditionsAreNeverA405(Server server) throws Exception {
        try (WrittenFixture served = serve(server, """
                @RestController
                public class C {
                    @PostMapping(path = "/c", consumes = "application/json") public String json() { return ""; }
                    @PostMapping(path = "/c", consumes = "text/*") public String text() { return ""; }
                    @GetMapping(path = "/p", produces = "application/json") public String asJson() { return ""; }
                    @GetMapping(path = "/p", produces = "text/plain") public String asText() { return ""; }
                    @GetMapping(path = "/q", params = "p=1") public String one() { return ""; }
                    @GetMapping(path = "/q", params = {"p", "!q"}) public String some() { return ""; }
                    @GetMapping(path = "/h", headers = "X-Mode=a") public String mode() { return ""; }
                    @PutMapping(path = "/s", consumes = "application/*+json") public String suffix() { return ""; }
                    @PutMapping(path = "/n", consumes = "!text/plain") public String not() { return ""; }
                }
                """, "/c", "/p", "/q", "/h", "/s", "/n")) {
            assertThat(served.answer("POST", "/c", "Content-Type: text/css")).isEqualTo("C#text");
            assertThat(served.answer("POST", "/c")).isEqualTo("415");
            assertThat(served.answer("GET", "/p", "Accept: text/plain")).isEqualTo("C#asText");
            assertThat(served.answer("GET", "/p", "Accept: image/png")).isEqualTo("406");
            assertThat(served.answer("GET", "/q")).isEqualTo("400");
            assertThat(served.answer("GET", "/h")).isEqualTo("404");
            assertThat(served.answer("PUT", "/h")).isEqualTo("405 GET");
            assertThat(served.answer("PUT", "/s", "Content-Type: application/vnd.a+json"))
                    .isEqualTo("C#suffix");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void twoMappingsOfEqualRankAreA500(Server server) throws Exception {
        try (WrittenFixture served = serve(server, """
                @RestController
                public class C {
                    @GetMapping("/{a}") public String a() { return ""; }
                    @GetMapping("/{b}") public String b() { return ""; }
                    @PutMapping("/{c}") public String c() { return ""; }
                }
                """, "/x")) {
            assertThat(served.answer("GET", "/x")).isEqualTo("500");
            assertThat(served.answer("PUT", "/x")).isEqualTo("C#c");
            assertThat(served.answer("DELETE", "/x")).isEqualTo("405 GET,PUT");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aCapturingGroupIsAFailure(Server server) throws Exception {
        try (WrittenFixture served = serve(server, """
                @RestController
                public class C {
                    @GetMapping("/g/{a:(x|y)}") public String group() { return ""; }
                    @GetMapping("/h/{a:(?:x|y)}") public String noGroup() { return ""; }
                }
                """, "/h", "/h/x", "/h/z", "/g/x")) {
            assertThat(served.answer("GET", "/g/x")).isEqualTo("500");
            assertThat(served.answer("GET", "/h/x")).isEqualTo("C#noGroup");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void emptyPathsWildcardsAndCatchAlls(Server server) throws Exception {
        try (WrittenFixture served = serve(
                server,
                """
                @RestController
                @RequestMapping("/w")
                public class C {
                    @GetMapping public String plain() { return ""; }
                    @PostMapping("/") public String slash() { return ""; }
                    @GetMapping("/d3/*") public String star() { return ""; }
                    @GetMapping("/s/*.html") public String html() { return ""; }
                    @PutMapping("/f/{*rest}") public String rest() { return ""; }
                    @DeleteMapping("/?b") public String question() { return ""; }
                    @GetMapping("/{a}-{b}") public String dash() { return ""; }
                    @PatchMapping("/pl us/a;b") public String blank() { return ""; }
                }
                """,
                "/w",
                "/w/d3",
                "/w/d3/x",
                "/w/s/.html",
                "/w/s/a.html",
                "/w/f",
                "/w/f/a/b",
                "/w/ab",
                "/w/a-b-c",
                "/w/pl%20us/a%3Bb",
                "/w/pl%20us/a;b",
                "/w/%64%33/x",
                "//w",
                "/w//f")) {
            assertThat(served.answer("GET", "/w/")).isEqualTo(ignoresSlash(server) ? "C#plain" : "405 POST");
            assertThat(served.answer("GET", "/w/d3/")).isEqualTo("C#star");
            assertThat(served.answer("PUT", "/w/f")).isEqualTo("C#rest");
            assertThat(served.answer("PATCH", "/w/pl%20us/a%3Bb")).isEqualTo("C#blank");
            assertThat(served.answer("GET", "/w/s/%2F.html")).isEqualTo("C#html");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void namesOfMethodsAreComparedByCase(Server server) throws Exception {
        try (WrittenFixture served = serve(server, """
                @RestController
                public class C {
                    @GetMapping("/x") public String get() { return ""; }
                }
                """, "/x")) {
            assertThat(served.answer("get", "/x")).isEqualTo("405 GET");
            assertThat(served.answer("HEAD", "/x")).isEqualTo("C#get");
            assertThat(served.answer("LOCK", "/x")).isEqualTo("405 GET");
            assertThat(served.answer("OPTIONS", "/x")).isEqualTo("200 GET,HEAD,OPTIONS");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void mappingsAreInheritedComposedAndUnited(Server server) throws Exception {
        try (WrittenFixture served =
                serve(server, """
                @RestController
                @RequestMapping(path = "/u", method = RequestMethod.GET)
                public class C extends Base<String> implements Api {
                    @PostMapping("/both") public String both() { return ""; }
                    @Override public String listed() { return ""; }
                    @Override public String generic(String x) { return ""; }
                    @DeleteMapping("/own") @Override public String replaced() { return ""; }
                }

                interface Api {
                    @PutMapping("/listed") String listed();
                    @GetMapping("/gone") String replaced();
                }

                abstract class Base<T> {
                    @PatchMapping("/generic") public abstract String generic(T x);
                    @PutMapping("/inherited") public String inherited() { return ""; }
                }
                """, "/u", "/u/both", "/u/listed", "/u/generic", "/u/gone", "/u/own", "/u/inherited")) {
            assertThat(served.answer("DELETE", "/u/both")).isEqualTo("405 GET,POST");
            assertThat(served.answer("PUT", "/u/listed")).isEqualTo("C#listed");
            assertThat(served.answer("GET", "/u/gone")).isEqualTo("404");
            assertThat(served.answer("PUT", "/u/own")).isEqualTo("405 DELETE,GET");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void anExchangeInterfaceIsServedByTheControllerThatImplementsIt(Server server) throws Exception {
        assumeFalse(Knobs.isBefore(6), "there are no such interfaces yet");
        try (WrittenFixture served = serve(server, """
                @RestController
                public class C implements Api {
                    @Override public String get() { return ""; }
                    @Override public String any() { return ""; }
                }

                @HttpExchange("/hx")
                interface Api {
                    @GetExchange("/get") String get();
                    @HttpExchange(url = "/any", accept = "text/plain") String any();
                }
                """, "/hx", "/hx/get", "/hx/any")) {
            assertThat(served.answer("GET", "/hx/get")).isEqualTo("C#get");
            assertThat(served.answer("POST", "/hx/any", "Accept: image/png")).isEqualTo("406");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void whatIsNoTemplateIsRefused(Server server) {
        for (String path : List.of(
                "/x/{id}}",
                "/x/{id",
                "/x/id}",
                "/x/{id}/{id}",
                "/x/{a/b}",
                "/x/{a b}",
                "/x/{a.b}",
                "/x/{{a}}",
                "/x/{a:}",
                "/x/{a:[}",
                "/x/{a:[^/]+}",
                "/x/{*rest}/y",
                "/x/{*rest}y",
                "/x/**/y")) {
            String controller = "@RestController public class C { @GetMapping(\"" + path
                    + "\") public String get() { return \"\"; } }";
            assertThatThrownBy(() -> serve(server, controller, "/x"))
                    .as(path)
                    .isInstanceOf(Server.RefusedException.class);
        }
    }

    private static boolean ignoresSlash(Server server) {
        return server.matching().contains(Matching.TRAILING_SLASH);
    }

    /** A fixture of one controller, {@code C}. */
    static WrittenFixture serve(Server server, String body, String... paths) throws Exception {
        String source = "import org.springframework.http.MediaType;\n"
                + "import org.springframework.stereotype.Controller;\n"
                + "import org.springframework.web.bind.annotation.*;\n"
                + (Knobs.isBefore(6) ? "" : "import org.springframework.web.service.annotation.*;\n") + body;
        return WrittenFixture.serve(
                server, Fixture.of("written", Map.of("C.java", source)), WrittenFixture.withEndings(List.of(paths)));
    }
}
