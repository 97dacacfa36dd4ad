package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which annotation is blamed for a mapping that is no template, and which are given the benefit of the doubt. */
class InvalidTemplateTest extends ProcessorCase {

    @ParameterizedTest
    @EnumSource
    void theAnnotationIsBlamedThatIsWrong(TestCompiler.Kind kind) {
        assertThat(marked(compiler(kind)
                        .source(
                                "app/A.java",
                                mapped("/x/{id", get("/a", "a") + get("/b", "b"))
                                        .replace("\"/x/{id\"", "{\"/w\", \"/x/{id\"}"))))
                .singleElement()
                .asString()
                .contains("/x/{id");
        assertThat(marked(compiler(kind)
                        .source("app/A.java", mapped("/x/{id}", get("/y/{id}", "a") + get("/y/{other}", "b")))))
                .singleElement()
                .asString()
                .contains("/y/{id}");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOnlyNotKnownIsNotBlamed(TestCompiler.Kind kind) {
        assertThat(marked(compiler(kind, "-Aallowance.base_path=/api")
                        .source("app/A.java", controller("A", get("/**/x", "a") + get("${base}/**/x", "b")))))
                .isEmpty();
        assertThat(marked(compiler(kind).source("app/A.java", """
                        package app;

                        import jakarta.ws.rs.GET;
                        import jakarta.ws.rs.Path;

                        @Path("a/{id}")
                        public class A {
                            @GET @Path("{id}") public String again() { return ""; }
                            @GET @Path("b/{first name}") public String blank() { return ""; }
                            @GET @Path("c/${id}") public String dollar() { return ""; }
                        }
                        """))).isEmpty();
    }

    private static String mapped(String path, String members) {
        return controller("A", members).replace("@RestController", "@RestController @RequestMapping(\"" + path + "\")");
    }

    private static List<String> marked(TestCompiler compiler) {
        Compilation compilation = compiler.compile();
        assertThat(compilation.messages()).noneMatch(message -> message.text().contains("internal-error"));
        return findings(compilation).stream()
                .filter(message -> message.text().contains("[allowance:invalid-template]"))
                .map(Compilation.Message::marked)
                .toList();
    }
}
