package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.framework.ReaderOptions;
import dev.allowance.framework.spring.SpringRouteReader;
import dev.allowance.route.HandlerFacts;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the route notation does not tell: facts, options, other versions of Spring. The routes have their cases. */
class SpringRouteReaderTest {

    private static final String IMPORTS = """
            package p;
            import java.lang.annotation.*;
            import java.util.*;
            import org.springframework.core.annotation.AliasFor;
            import org.springframework.http.*;
            import org.springframework.stereotype.*;
            import org.springframework.web.bind.annotation.*;
            """;

    @TempDir
    private Path folder;

    private List<Route> read(String source, ReaderOptions options) {
        TestCompiler compiler = TestCompiler.in(folder, TestCompiler.Kind.JAVAC).source("p/A.java", IMPORTS + source);
        return AdapterRun.of(
                compiler,
                (types, index) -> new RouteTable(new SpringRouteReader().read(types, index, options)).routes());
    }

    private List<Route> read(String source) {
        return read(source, ReaderOptions.NONE);
    }

    private List<String> lines(String source, ReaderOptions options) {
        return read(source, options).stream().map(Route::toString).toList();
    }

    private HandlerFacts facts(String source) {
        List<Route> routes = read(source);
        assertThat(routes).hasSize(1);
        return routes.get(0).facts();
    }

    private String parameters(String declaration) {
        return print(facts("""
                @RestController class A {
                    @GetMapping("/{id}/{x}") void get(%s) {}
                }
                """.formatted(declaration)));
    }

    private static String print(HandlerFacts facts) {
        return facts.parameters().stream().map(SpringRouteReaderTest::print).collect(Collectors.joining(" "));
    }

    private static String print(HandlerParameter parameter) {
        return parameter.kind()
                + parameter.name().map(name -> ":" + name).orElse("")
                + (parameter.required() ? "" : "?")
                + (parameter.onMethod() ? "" : "^");
    }

    @Test
    void pathVariablesTakeTheirNameFromTheAnnotationOrTheParameter() {
        assertThat(parameters(
                        "@PathVariable(\"id\") String a, @PathVariable(name = \"x\") long b, @PathVariable int c"))
                .isEqualTo("PATH:id PATH:x PATH:c");
    }

    @Test
    void pathVariablesMayBeOptional() {
        assertThat(parameters(
                        "@PathVariable(value = \"id\", required = false) String a, @PathVariable Optional<Long> x"))
                .isEqualTo("PATH:id? PATH:x?");
    }

    @Test
    void aMapOfPathVariablesMayReadAnyOfThem() {
        assertThat(parameters("@PathVariable Map<String, String> all")).isEqualTo("ANY?");
    }

    @Test
    void otherNamedParametersKnowTheirPlace() {
        assertThat(parameters("""
                        @RequestParam String q, @RequestParam(defaultValue = "1") int page, @RequestParam("f") List<String> fs,
                        @RequestHeader("X-A") String a, @CookieValue String c, @MatrixVariable(pathVar = "id") String m,
                        @RequestParam Map<String, String> rest
                        """)).isEqualTo("QUERY:q QUERY:page? QUERY:f HEADER:X-A COOKIE:c MATRIX:m QUERY?");
    }

    @Test
    void bodiesAreTold() {
        assertThat(parameters("""
                        @RequestBody String a, @RequestBody(required = false) A b, @RequestPart("p") String c,
                        HttpEntity<String> d, RequestEntity<String> e,
                        @RequestParam("f") org.springframework.web.multipart.MultipartFile f,
                        List<org.springframework.web.multipart.MultipartFile> g
                        """)).isEqualTo("BODY BODY? BODY BODY BODY BODY:f BODY");
    }

    @Test
    void boundObjectsAndTheRequestMayReadAnyVariable() {
        assertThat(parameters("""
                        A form, @ModelAttribute A again, @ModelAttribute String text,
                        org.springframework.web.context.request.WebRequest request,
                        org.springframework.web.server.ServerWebExchange exchange
                        """)).isEqualTo("ANY ANY ANY ANY ANY");
    }

    @Test
    void contextReadsNothing() {
        assertThat(parameters("""
                        java.security.Principal principal, Locale locale, org.springframework.ui.Model model,
                        Map<String, Object> asModel, HttpMethod method, @RequestAttribute String attribute,
                        org.springframework.validation.BindingResult result
                        """)).isEqualTo("CONTEXT CONTEXT CONTEXT CONTEXT CONTEXT CONTEXT CONTEXT");
    }

    @Test
    void bareSimpleTypesAreRequestParameters() {
        assertThat(parameters("String q, int n, UUID[] ids, java.time.LocalDate day, HttpStatus status"))
                .isEqualTo("QUERY:q? QUERY:n? QUERY:ids? QUERY:day? QUERY:status?");
    }

    @Test
    void aCustomAnnotationMayMeanAnything() {
        HandlerFacts facts = facts("""
                @RestController class A {
                    @Retention(RetentionPolicy.RUNTIME) @interface Current {}
                    @GetMapping("/{id}") void get(@Current String user, @SuppressWarnings("x") String q) {}
                }
                """);
        assertThat(print(facts)).isEqualTo("ANY QUERY:q?");
    }

    @Test
    void parameterAnnotationsAreInheritedFromInterfacesAndSuperclasses() {
        HandlerFacts facts = facts("""
                @RestController class A extends Base<String> implements Api {
                    @Override public void get(String a, int b, String c) {}
                }
                interface Api { @GetMapping("/{id}") void get(@PathVariable("id") String x, int y, String z); }
                abstract class Base<T> { public abstract void get(T x, @RequestHeader("H") int y, @RequestParam("q") T z); }
                """);
        assertThat(print(facts)).isEqualTo("PATH:id HEADER:H QUERY:q");
    }

    @Test
    void modelAttributeMethodsRunBeforeEachHandler() {
        HandlerFacts facts = facts("""
                @Controller class A {
                    @ModelAttribute("owner") String owner(@PathVariable("ownerId") int id, Locale locale) { return ""; }
                    @GetMapping("/owners/{ownerId}/pets") String pets() { return ""; }
                }
                """);
        assertThat(print(facts)).isEqualTo("PATH:ownerId^");
    }

    @Test
    void anAdviceMayReadAVariableOfEveryHandler() {
        HandlerFacts facts = facts("""
                @RestController class A {
                    @GetMapping("/{tenant}/x") String x() { return ""; }
                }
                @RestControllerAdvice class Advice {
                    @ModelAttribute("tenant") String tenant(@PathVariable String tenant) { return tenant; }
                }
                """);
        assertThat(print(facts)).isEqualTo("PATH:tenant?^");
    }

    @Test
    void suppressionsComeFromMethodTypesAroundAndTheMappingsOwnPlace() {
        HandlerFacts facts = facts("""
                @SuppressWarnings("outer") class A {
                    @SuppressWarnings({"type", "two"}) @RestController static class B implements Api {
                        @SuppressWarnings("method") public void get() {}
                    }
                }
                @SuppressWarnings("api") interface Api {
                    @SuppressWarnings("mapping") @GetMapping("/x") void get();
                }
                """);
        assertThat(facts.suppressions()).containsExactlyInAnyOrder("outer", "type", "two", "method", "api", "mapping");
    }

    @Test
    void deprecationConditionsStatusAndReturnTypeAreFacts() {
        HandlerFacts facts = facts("""
                class A {
                    static abstract class Base<T> {
                        @ResponseStatus(HttpStatus.CREATED) @PostMapping("/x") List<T> post() { return null; }
                    }
                    @Deprecated @org.springframework.context.annotation.Profile("dev")
                    @RestController static class Leaf extends Base<String> {}
                }
                """);
        assertThat(facts.deprecated()).isTrue();
        assertThat(facts.conditional()).isTrue();
        assertThat(facts.status()).contains("CREATED");
        assertThat(facts.returnType()).hasToString("java.util.List<java.lang.String>");
        assertThat(facts.known()).isTrue();
        assertThat(facts.inSource()).isTrue();
    }

    @Test
    void aComposedConditionMakesTheHandlerConditional() {
        assertThat(facts("""
                                @OnFeature @RestController class A { @GetMapping("/x") void x() {} }
                                @Retention(RetentionPolicy.RUNTIME)
                                @org.springframework.context.annotation.Profile("feature") @interface OnFeature {}
                                """).conditional()).isTrue();
        assertThat(facts("@RestController class A { @GetMapping(\"/x\") void x() {} }")
                        .conditional())
                .isFalse();
    }

    @Test
    void propertiesResolvePlaceholdersAndBeatDefaults() {
        ReaderOptions options = new ReaderOptions(
                "",
                Map.of("base", "${root}/api", "root", "/v1", "kind", "x", "name.x", "users", "default", "no"),
                Set.of());
        assertThat(lines("""
                        @RestController @RequestMapping("${base}") class A {
                            @GetMapping("${name.${kind}}") void a() {}
                            @PutMapping("/${kind:y}/{id}") void b() {}
                            @PostMapping("/${missing:default}") void c() {}
                        }
                        """, options))
                .containsExactly(
                        "spring POST /v1/api/${missing:default} -> p.A#c() unknown=placeholder",
                        "spring GET /v1/api/users -> p.A#a()",
                        "spring PUT /v1/api/x/{id} -> p.A#b()");
    }

    @Test
    void aPlaceholderThatNamesItselfStays() {
        assertThat(lines(
                        "@RestController class A { @GetMapping(\"/${a}\") void a() {} }",
                        new ReaderOptions("", Map.of("a", "${b}", "b", "${a}"), Set.of())))
                .containsExactly("spring GET /${a} -> p.A#a() unknown=placeholder");
    }

    @Test
    void theBasePathComesBeforeEverythingThatIsServed() {
        assertThat(lines("""
                        @RestController class A {
                            @GetMapping void root() {}
                            @GetMapping("/x") void x() {}
                        }
                        @org.springframework.web.service.annotation.HttpExchange("/remote") interface Client {
                            @org.springframework.web.service.annotation.GetExchange("/y") void y();
                        }
                        """, new ReaderOptions("api/", Map.of(), Set.of())))
                .containsExactly(
                        "spring GET /api -> p.A#root()",
                        "spring GET /api/ -> p.A#root()",
                        "spring GET /api/x -> p.A#x()",
                        "spring GET /remote/y -> p.Client#y() role=client");
    }

    @Test
    void constantsThatCannotBeResolvedAreUnknown() {
        assertThat(lines("""
                        @RestController @RequestMapping("/a") class A {
                            @GetMapping(Missing.PATH) void path() {}
                            @PostMapping(path = "/p", produces = Missing.TYPE) void type() {}
                        }
                        """, ReaderOptions.NONE))
                .containsExactly(
                        "spring GET /a/${?} -> p.A#path() unknown=unresolved-constant",
                        "spring POST /a/p -> p.A#type() produces=${?} unknown=unresolved-constant");
    }

    @Test
    void aMissingSupertypeLeavesItOpenWhetherThereIsAHandlerAndWhereItIs() {
        assertThat(lines("""
                        class A extends Missing { @GetMapping("/x") void x() {} }
                        @RestController class B extends Missing { @GetMapping("/y") void y() {} }
                        @RestController @RequestMapping("/c") class C extends Missing { @GetMapping("/z") void z() {} }
                        """, ReaderOptions.NONE))
                .containsExactly(
                        "spring GET /${?}/x -> p.A#x() unknown=unresolved-type",
                        "spring GET /${?}/y -> p.B#y() unknown=unresolved-type",
                        "spring GET /c/z -> p.C#z()");
    }

    @Test
    void before7AnEqualNameOverridesAndBefore6AMappedTypeIsAHandler() {
        TestCompiler compiler = TestCompiler.in(folder, TestCompiler.Kind.JAVAC)
                .withClassPath(List.of())
                .source("org/springframework/web/bind/annotation/RequestMapping.java", """
                        package org.springframework.web.bind.annotation;
                        public @interface RequestMapping {
                            String[] path() default {};
                            String[] value() default {};
                            RequestMethod[] method() default {};
                        }
                        """)
                .source(
                        "org/springframework/web/bind/annotation/RequestMethod.java",
                        "package org.springframework.web.bind.annotation; public enum RequestMethod { GET }")
                .source("p/A.java", """
                        package p;
                        import org.springframework.web.bind.annotation.*;
                        @RequestMapping(path = "/a") class A { @Get(path = "/x") void x() {} }
                        @RequestMapping(method = RequestMethod.GET, path = "/hidden")
                        @interface Get { String[] path() default {}; }
                        """);
        List<String> lines = AdapterRun.of(
                compiler,
                (types, index) -> new SpringRouteReader()
                        .read(types, index, ReaderOptions.NONE).stream()
                                .map(Route::toString)
                                .toList());
        assertThat(lines).containsExactly("spring GET /a/x -> p.A#x()");
    }
}
