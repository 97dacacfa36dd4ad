package dev.allowance.conformance.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.conformance.Fixture;
import dev.allowance.conformance.WrittenFixture;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Mappings with a version, which Spring has from 7.0 on: the version chooses a handler, and never makes a 405. */
class ApiVersionFactsTest {

    private static final Map<String, String> SOURCES = Map.of("C.java", """
            import org.springframework.web.bind.annotation.*;

            @RestController
            public class C {
                @GetMapping(path = "/v", version = "1.0") public String first() { return ""; }
                @GetMapping(path = "/v", version = "2.0+") public String second() { return ""; }
                @PostMapping(path = "/v", version = "2.0") public String post() { return ""; }
                @DeleteMapping("/v") public String remove() { return ""; }
                @GetMapping("/plain") public String plain() { return ""; }
            }
            """, "Versions.java", """
            import org.springframework.context.annotation.Configuration;
            import org.springframework.web.servlet.config.annotation.*;

            @Configuration
            public class Versions implements WebMvcConfigurer {
                @Override public void configureApiVersioning(ApiVersionConfigurer versions) {
                    versions.useRequestHeader("X-Version").setVersionRequired(false);
                }
            }
            """);

    @Test
    void aVersionChoosesAmongMappingsAndNeverMakesA405() throws Exception {
        try (WrittenFixture served = WrittenFixture.serve(
                new MvcServer(Set.of()),
                Fixture.of("versions", SOURCES),
                WrittenFixture.withEndings(List.of("/v", "/plain")))) {
            assertThat(served.answer("GET", "/v", "X-Version: 1.0")).isEqualTo("C#first");
            assertThat(served.answer("GET", "/v", "X-Version: 2.0")).isEqualTo("C#second");
            assertThat(served.answer("GET", "/v")).isEqualTo("C#second");
            assertThat(served.answer("POST", "/v", "X-Version: 1.0")).isEqualTo("404");
            assertThat(served.answer("PUT", "/v", "X-Version: 1.0")).isEqualTo("405 DELETE,GET,POST");
            assertThat(served.answer("PUT", "/v", "X-Version: 9")).isEqualTo("405 DELETE,GET,POST");
            assertThat(served.answer("PUT", "/v", "X-Version: ??")).isEqualTo("405 DELETE,GET,POST");
            assertThat(served.answer("GET", "/v", "X-Version: 9")).isEqualTo("400");
            assertThat(served.answer("OPTIONS", "/v")).isEqualTo("200 DELETE,GET,HEAD,OPTIONS,POST");
            assertThat(served.answer("GET", "/plain", "X-Version: 1.0")).isEqualTo("C#plain");
        }
    }
}
