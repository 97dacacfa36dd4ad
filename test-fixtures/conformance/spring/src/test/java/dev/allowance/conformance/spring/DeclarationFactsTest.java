package dev.allowance.conformance.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.allowance.conformance.CompiledFixture;
import dev.allowance.conformance.Fixture;
import dev.allowance.conformance.RawClient;
import dev.allowance.conformance.Reply;
import dev.allowance.conformance.Server;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What rules about Spring's declarations claim, shown by the running servers: bodies, further mappings, CORS. */
class DeclarationFactsTest {

    private static final String ORIGIN = "Origin: http://elsewhere.example";

    static List<Server> servers() {
        return Knobs.defaults();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void ofSeveralMappingsTheNearestAndThenTheFirstCounts(Server server) throws Exception {
        try (Served served = serve(server, """
                @RestController
                public class C {
                    @GetMapping("/get") @PostMapping("/post") public String first() { return ""; }
                    @PostMapping("/shortcut") @RequestMapping(path = "/direct", method = RequestMethod.PUT)
                    public String direct() { return ""; }
                }
                """)) {
            assertThat(served.status("GET", "/get")).isEqualTo(200);
            assertThat(served.status("POST", "/get")).isEqualTo(405);
            assertThat(served.status("POST", "/post")).isEqualTo(404);
            assertThat(served.status("PUT", "/direct")).isEqualTo(200);
            assertThat(served.status("POST", "/shortcut")).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void dataWithoutResponseBodyIsNotWritten(Server server) throws Exception {
        try (Served served = serve(server, """
                @Controller
                public class C {
                    @GetMapping("/list") public java.util.List<String> list() { return java.util.List.of("x"); }
                    @GetMapping("/int") public int number() { return 1; }
                    @GetMapping("/array") public String[] array() { return new String[] {"x"}; }
                    @GetMapping("/entity") public org.springframework.http.ResponseEntity<String> entity() {
                        return org.springframework.http.ResponseEntity.ok("x");
                    }
                    @GetMapping("/body") @ResponseBody public String[] body() { return new String[] {"x"}; }
                }
                """)) {
            assertThat(served.status("GET", "/list")).isGreaterThanOrEqualTo(400);
            assertThat(served.status("GET", "/int")).isGreaterThanOrEqualTo(400);
            assertThat(served.status("GET", "/array")).isGreaterThanOrEqualTo(400);
            assertThat(served.status("GET", "/entity")).isEqualTo(200);
            assertThat(served.reply("GET", "/body").handler()).contains("C#body");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void otherMethodsThanTheListedAreRefusedToOtherOrigins(Server server) throws Exception {
        try (Served served = serve(server, """
                @RestController
                @CrossOrigin(methods = {RequestMethod.GET, RequestMethod.POST})
                public class C {
                    @GetMapping("/x") public String get() { return ""; }
                    @DeleteMapping("/x") public String remove() { return ""; }
                    @CrossOrigin(methods = RequestMethod.PUT)
                    @PutMapping("/x") public String put() { return ""; }
                    @CrossOrigin(methods = RequestMethod.HEAD)
                    @PatchMapping("/x") public String patch() { return ""; }
                }

                @RestController
                @CrossOrigin
                class D {
                    @DeleteMapping("/all") public String remove() { return ""; }
                }
                """)) {
            assertThat(served.preflight("GET", "/x")).isEqualTo(200);
            assertThat(served.preflight("DELETE", "/x")).isEqualTo(403);
            assertThat(served.status("DELETE", "/x", ORIGIN)).isEqualTo(403);
            assertThat(served.status("DELETE", "/x")).isEqualTo(200);
            // what class and method list is joined
            assertThat(served.preflight("PUT", "/x")).isEqualTo(200);
            assertThat(served.preflight("PATCH", "/x")).isEqualTo(403);
            // where nothing is listed, the mapping's own methods are allowed
            assertThat(served.preflight("DELETE", "/all")).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aMethodThatIsNotListedIsRefusedEvenWithoutPreflight(Server server) throws Exception {
        try (Served served = serve(server, """
                @RestController
                public class C {
                    @CrossOrigin(methods = RequestMethod.POST)
                    @GetMapping("/x") public String get() { return ""; }
                    @CrossOrigin(methods = RequestMethod.GET)
                    @RequestMapping(path = "/x", method = RequestMethod.HEAD) public String head() { return ""; }
                }
                """)) {
            assertThat(served.status("GET", "/x", ORIGIN)).isEqualTo(403);
            assertThat(served.status("GET", "/x")).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void headersThatAreNotListedAreRefused(Server server) throws Exception {
        try (Served served = serve(server, """
                @RestController
                @CrossOrigin(allowedHeaders = "X-Tenant")
                public class C {
                    @PostMapping("/some") public String some() { return ""; }
                }

                @RestController
                @CrossOrigin
                class D {
                    @PostMapping("/any") public String any() { return ""; }
                }
                """)) {
            String type = "Access-Control-Request-Headers: content-type";
            assertThat(served.preflight("POST", "/some", type)).isEqualTo(403);
            assertThat(served.preflight("POST", "/some", "Access-Control-Request-Headers: x-tenant"))
                    .isEqualTo(200);
            assertThat(served.preflight("POST", "/any", type)).isEqualTo(200);
            // some of those that are asked for are enough for 200, but the answer names these alone
            Reply both =
                    served.preflightReply("POST", "/some", "Access-Control-Request-Headers: content-type, x-tenant");
            assertThat(both.status()).isEqualTo(200);
            assertThat(both.header("Access-Control-Allow-Headers")).contains("x-tenant");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void credentialsFromAnywhereKeepTheServerFromStarting(Server server) throws Exception {
        for (String members : List.of("", ", origins = \"*\"")) {
            String source = """
                    @RestController
                    public class C {
                        @CrossOrigin(allowCredentials = "true"%s)
                        @GetMapping("/x") public String get() { return ""; }
                    }
                    """.formatted(members);
            assertThatThrownBy(() -> serve(server, source).close()).isInstanceOf(Server.RefusedException.class);
        }
        try (Served served = serve(server, """
                @RestController
                @CrossOrigin(allowCredentials = "true")
                public class C {
                    @CrossOrigin(originPatterns = "*")
                    @GetMapping("/x") public String get() { return ""; }
                    @CrossOrigin(origins = "http://elsewhere.example")
                    @PostMapping("/x") public String post() { return ""; }
                    @CrossOrigin(allowCredentials = "false")
                    @PutMapping("/x") public String put() { return ""; }
                }
                """)) {
            assertThat(served.preflight("GET", "/x")).isEqualTo(200);
            assertThat(served.preflight("POST", "/x")).isEqualTo(200);
            assertThat(served.preflight("PUT", "/x")).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aCatchAllAnswersWhatWouldBe405(Server server) throws Exception {
        try (Served served = serve(server, """
                @RestController
                public class C {
                    @GetMapping("/api/users") public String list() { return ""; }
                    @PostMapping("/api/orders") public String order() { return ""; }
                    @RequestMapping("/api/**") public String rest() { return ""; }
                }
                """)) {
            assertThat(served.reply("DELETE", "/api/users").handler()).contains("C#rest");
            assertThat(served.reply("GET", "/api/orders").handler()).contains("C#rest");
            assertThat(served.reply("OPTIONS", "/api/orders").allow())
                    .hasValueSatisfying(allow -> assertThat(allow).containsExactlyInAnyOrder("POST", "OPTIONS"));
        }
    }

    /** A server that is asked what nothing foretells. */
    private record Served(CompiledFixture fixture, Server.Running running, RawClient client) implements AutoCloseable {

        Reply reply(String method, String path, String... headers) throws Exception {
            return client.send(method, path, List.of(headers));
        }

        int status(String method, String path, String... headers) throws Exception {
            return reply(method, path, headers).status();
        }

        Reply preflightReply(String method, String path, String... headers) throws Exception {
            List<String> all = new ArrayList<>(List.of(ORIGIN, "Access-Control-Request-Method: " + method));
            all.addAll(List.of(headers));
            return client.send("OPTIONS", path, all);
        }

        int preflight(String method, String path, String... headers) throws Exception {
            return preflightReply(method, path, headers).status();
        }

        @Override
        public void close() throws IOException {
            client.close();
            running.close();
            fixture.close();
        }
    }

    private static Served serve(Server server, String body) throws Exception {
        String source = "import org.springframework.stereotype.Controller;\n"
                + "import org.springframework.web.bind.annotation.*;\n" + body;
        CompiledFixture fixture = CompiledFixture.compile(
                Fixture.of("declared", Map.of("C.java", source)), server.runtime(), server.matching(), List.of());
        Server.Running running;
        try {
            running = server.start(fixture);
        } catch (Server.RefusedException e) {
            fixture.close();
            throw e;
        }
        return new Served(fixture, running, new RawClient(running.port()));
    }
}
