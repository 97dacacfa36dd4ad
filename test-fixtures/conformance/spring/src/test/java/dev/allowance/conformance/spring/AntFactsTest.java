package dev.allowance.conformance.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.conformance.Server;
import dev.allowance.conformance.WrittenFixture;
import dev.allowance.framework.Matching;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where {@code AntPathMatcher} differs, one by one: what the running servers do, and that it was foretold. */
class AntFactsTest {

    static List<Server> servers() {
        return Knobs.all(true);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void anyNumberOfSegmentsMayStandAnywhere(Server server) throws Exception {
        try (WrittenFixture served = SpringFactsTest.serve(
                server,
                """
                @RestController
                public class C {
                    @GetMapping("/a/**/z") public String middle() { return ""; }
                    @PostMapping("/a/**/{x}/z") public String twice() { return ""; }
                    @PutMapping("/**/q/**") public String both() { return ""; }
                    @DeleteMapping("/a/**") public String end() { return ""; }
                    @PatchMapping("/a/*") public String star() { return ""; }
                }
                """,
                "/a/z",
                "/a/b/z",
                "/a/b/c/z",
                "/a",
                "/q",
                "/a/q/z",
                "/a/z/y",
                "//a//z",
                "/a%2Fz",
                "/b/q/c/d")) {
            assertThat(served.answer("GET", "/a/z")).isEqualTo("C#middle");
            assertThat(served.answer("GET", "/a%2Fb/c%2fz")).isEqualTo("C#middle");
            assertThat(served.answer("POST", "/a/z")).isEqualTo("405 DELETE,GET,PATCH");
            assertThat(served.answer("DELETE", "/a")).isEqualTo("C#end");
            assertThat(served.answer("PATCH", "/a/")).isEqualTo("C#star");
            assertThat(served.answer("PUT", "//b//q")).isEqualTo("C#both");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void pathsOfTypesAndMethodsAreJoined(Server server) throws Exception {
        try (WrittenFixture served = SpringFactsTest.serve(
                server,
                """
                @RestController
                @RequestMapping({"/one/*", "/two/**", "/three/*.html", "/{v}/four", "/five/"})
                public class C {
                    @GetMapping("/x") public String x() { return ""; }
                    @PostMapping("y") public String y() { return ""; }
                    @PutMapping public String none() { return ""; }
                    @DeleteMapping("/two/three") public String inside() { return ""; }
                }
                """,
                "/one/x",
                "/one/a/x",
                "/two/x",
                "/two/a/b/x",
                "/x.html",
                "/three/x.html",
                "/v/four/x",
                "/five/x",
                "/five",
                "/one/a",
                "/two/three",
                "/three/a.html",
                "/v/four/y")) {
            assertThat(served.answer("GET", "/one/x")).isEqualTo("C#x");
            assertThat(served.answer("GET", "/two/a/x")).isEqualTo("C#x");
            assertThat(served.answer("GET", "/x.html")).isEqualTo("C#x");
            assertThat(served.answer("DELETE", "/two/three")).isEqualTo("C#inside");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aSlashAtTheEndIsOneMoreTemplate(Server server) throws Exception {
        boolean ignored = server.matching().contains(Matching.TRAILING_SLASH);
        try (WrittenFixture served = SpringFactsTest.serve(
                server,
                """
                @RestController
                public class C {
                    @GetMapping("/users") public String all() { return ""; }
                    @PostMapping("/users/") public String slash() { return ""; }
                    @GetMapping("/users/{id}") public String one() { return ""; }
                    @PutMapping({"/both", "/both/"}) public String both() { return ""; }
                    @PutMapping(path = "/both/", params = "p") public String more() { return ""; }
                    @DeleteMapping("") public String root() { return ""; }
                    @DeleteMapping("/{any}/") public String any() { return ""; }
                    @PatchMapping("/w/**/w") public String deep() { return ""; }
                }
                """,
                "/users",
                "/users/7",
                "/both",
                "/w/w",
                "/w/x/w",
                "/users//",
                "//users",
                "/users;a=1/7;b=2/",
                "/%75sers/")) {
            assertThat(served.answer("GET", "/users/")).isEqualTo(ignored ? "C#all" : "405 DELETE,POST");
            assertThat(served.answer("GET", "/users//")).isEqualTo(ignored ? "C#all" : "405 DELETE,POST");
            assertThat(served.answer("POST", "/users")).isEqualTo("405 GET");
            assertThat(served.answer("DELETE", "/")).isEqualTo("C#root");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void variablesAreTextBetweenSlashes(Server server) throws Exception {
        try (WrittenFixture served = SpringFactsTest.serve(
                server,
                """
                @RestController
                public class C {
                    @GetMapping("/r/{a:[^/]+}") public String cut() { return ""; }
                    @GetMapping("/{a}/{a}") public String twice() { return ""; }
                    @PostMapping("/{a}-{b}.{c:json|xml}") public String three() { return ""; }
                    @PutMapping("/p/{*rest}") public String rest() { return ""; }
                    @DeleteMapping("/p/?") public String one() { return ""; }
                    @PatchMapping("/\u00fc/{x:.*}") public String letter() { return ""; }
                }
                """,
                "/r/x",
                "/x/y",
                "/a-b.json",
                "/a-b-c.d.xml",
                "/p/x",
                "/p/xy",
                "/p",
                "/%C3%BC/a",
                "/%c3%bc/a%0Ab")) {
            assertThat(served.answer("GET", "/r/x")).isEqualTo("C#twice");
            assertThat(served.answer("POST", "/a-b-c.d.xml")).isEqualTo("C#three");
            assertThat(served.answer("PATCH", "/%C3%BC/a")).isEqualTo("C#letter");
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aBraceOfNoVariableIsText(Server server) throws Exception {
        try (WrittenFixture served =
                SpringFactsTest.serve(server, """
                @RestController
                public class C {
                    @GetMapping("/a/{id}}") public String many() { return ""; }
                    @GetMapping("/b/{id") public String few() { return ""; }
                    @GetMapping("/c/{id:[^/]+}") public String slash() { return ""; }
                    @GetMapping("/d/{x}/{x}") public String twice(@PathVariable("x") String x) { return ""; }
                }
                """, "/a/1", "/a/1%7D", "/b/%7Bid", "/c/1", "/d/1/2")) {
            assertThat(served.answer("GET", "/a/1")).isEqualTo("404");
            assertThat(served.answer("GET", "/a/1%7D")).isEqualTo("C#many");
            assertThat(served.answer("GET", "/b/%7Bid")).isEqualTo("C#few");
            assertThat(served.answer("GET", "/c/1")).isEqualTo("404");
            assertThat(served.answer("GET", "/d/1/2")).isEqualTo("C#twice");
        }
    }
}
