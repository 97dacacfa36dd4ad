package dev.allowance.conformance.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.conformance.Comparison;
import dev.allowance.conformance.CompiledFixture;
import dev.allowance.conformance.Fixture;
import dev.allowance.conformance.RawClient;
import dev.allowance.conformance.Reply;
import dev.allowance.conformance.Server;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Corners of Spring's routing, one by one: what the running servers do, and that it was foretold. */
class SpringFactsTest {

    /** Encodings, path parameters, slashes and dots; appended to each path of a fixture. */
    private static final List<String> ENDINGS =
            List.of("", "/", ";v=1", "/;x=1", "//", "/.", "/..", "/%2F", "%20", "/a%3Bb", "/%C3%BC", "?p", "?p=1");

    static List<Server> servers() {
        return List.of(new MvcServer(), new WebFluxServer());
    }

    /** A server with a fixture of one controller, all of whose paths agree with what was foretold. */
    private static final class Served implements AutoCloseable {

        private final CompiledFixture fixture;
        private final Server.Running running;
        private final RawClient client;

        private Served(CompiledFixture fixture, Server.Running running) {
            this.fixture = fixture;
            this.running = running;
            this.client = new RawClient(running.port());
        }

        static Served of(Server server, String body, String... paths) throws IOException, Server.RefusedException {
            String source = "import org.springframework.http.MediaType;\n"
                    + "import org.springframework.stereotype.Controller;\n"
                    + "import org.springframework.web.bind.annotation.*;\n"
                    + "import org.springframework.web.service.annotation.*;\n" + body;
            CompiledFixture fixture = CompiledFixture.compile(
                    Fixture.of("written", Map.of("C.java", source)), server.runtime(), List.of());
            Served served = new Served(fixture, server.start(fixture));
            Comparison comparison = new Comparison(server.name(), fixture, served.running.port(), new Random(1));
            for (String path : paths) {
                for (String ending : ENDINGS) {
                    comparison.compare(path + ending);
                }
            }
            comparison.close();
            assertThat(comparison.disagreements()).isEmpty();
            return served;
        }

        Reply send(String method, String target, String... headers) throws IOException {
            return client.send(method, target, List.of(headers));
        }

        /** The handler where one served, else the status. */
        String answer(String method, String target, String... headers) throws IOException {
            Reply reply = send(method, target, headers);
            return reply.status() / 100 == 2 && reply.handler().isPresent()
                    ? reply.handler().get()
                    : String.valueOf(reply.status());
        }

        @Override
        public void close() throws IOException {
            client.close();
            running.close();
            fixture.close();
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aLiteralHidesNoMethodOfATemplate(Server server) throws Exception {
        try (Served served = Served.of(
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
            assertThat(served.send("PATCH", "/users/search").allow()).contains(Set.of("GET", "POST", "PUT"));
            assertThat(served.send("PATCH", "/users/7").allow()).contains(Set.of("DELETE", "GET", "PUT"));
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aMappingWithoutMethodsTakesAllButOptionsWhichAdvertisesOnlyTheOthers(Server server) throws Exception {
        try (Served served = Served.of(server, """
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
            assertThat(served.send("OPTIONS", "/both").allow()).contains(Set.of("OPTIONS", "POST"));
            assertThat(served.send("OPTIONS", "/any").allow())
                    .contains(Set.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"));
            assertThat(served.answer("POST", "/if")).isEqualTo("400");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void explicitHeadAndOptionsComeFirst(Server server) throws Exception {
        try (Served served = Served.of(server, """
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
            assertThat(served.send("GET", "/only").allow()).contains(Set.of("HEAD"));
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void otherConditionsAreNeverA405(Server server) throws Exception {
        try (Served served = Served.of(server, """
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
            assertThat(served.send("PUT", "/h").allow()).contains(Set.of("GET"));
            assertThat(served.answer("PUT", "/s", "Content-Type: application/vnd.a+json"))
                    .isEqualTo("C#suffix");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void twoMappingsOfEqualRankAreA500(Server server) throws Exception {
        try (Served served = Served.of(server, """
                @RestController
                public class C {
                    @GetMapping("/{a}") public String a() { return ""; }
                    @GetMapping("/{b}") public String b() { return ""; }
                    @PutMapping("/{c}") public String c() { return ""; }
                }
                """, "/x")) {
            assertThat(served.answer("GET", "/x")).isEqualTo("500");
            assertThat(served.answer("PUT", "/x")).isEqualTo("C#c");
            assertThat(served.send("DELETE", "/x").allow()).contains(Set.of("GET", "PUT"));
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void emptyPathsWildcardsAndCatchAlls(Server server) throws Exception {
        try (Served served = Served.of(
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
            assertThat(served.answer("GET", "/w/")).isEqualTo("405");
            assertThat(served.answer("GET", "/w/d3/")).isEqualTo("C#star");
            assertThat(served.answer("PUT", "/w/f")).isEqualTo("C#rest");
            assertThat(served.answer("PATCH", "/w/pl%20us/a%3Bb")).isEqualTo("C#blank");
            assertThat(served.answer("GET", "/w/s/%2F.html")).isEqualTo("C#html");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void namesOfMethodsAreComparedByCase(Server server) throws Exception {
        try (Served served = Served.of(server, """
                @RestController
                public class C {
                    @GetMapping("/x") public String get() { return ""; }
                }
                """, "/x")) {
            assertThat(served.answer("get", "/x")).isEqualTo("405");
            assertThat(served.answer("HEAD", "/x")).isEqualTo("C#get");
            assertThat(served.send("LOCK", "/x").allow()).contains(Set.of("GET"));
            assertThat(served.send("OPTIONS", "/x").allow()).contains(Set.of("GET", "HEAD", "OPTIONS"));
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void mappingsAreInheritedComposedAndUnited(Server server) throws Exception {
        try (Served served = Served.of(
                server, """
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
            assertThat(served.send("DELETE", "/u/both").allow()).contains(Set.of("GET", "POST"));
            assertThat(served.answer("PUT", "/u/listed")).isEqualTo("C#listed");
            assertThat(served.answer("GET", "/u/gone")).isEqualTo("404");
            assertThat(served.send("PUT", "/u/own").allow()).contains(Set.of("DELETE", "GET"));
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void anExchangeInterfaceIsServedByTheControllerThatImplementsIt(Server server) throws Exception {
        try (Served served = Served.of(server, """
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
}
