package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which way of comparing paths is told from what is on the class path; the telling types are compiled along. */
class ClassPathTest extends ProcessorCase {

    private static final String CONTROLLER =
            controller("A", get("/a/**/b", "get") + "@PostMapping(\"/users\") public void post() {}\n");

    private static TestCompiler spring5(TestCompiler compiler) {
        return compiler.source("app/A.java", CONTROLLER)
                .source(
                        "org/springframework/web/multipart/commons/CommonsMultipartResolver.java",
                        "package org.springframework.web.multipart.commons; public class CommonsMultipartResolver {}");
    }

    private static TestCompiler boot(TestCompiler compiler) {
        return compiler.source(
                "org/springframework/boot/SpringApplication.java",
                "package org.springframework.boot; public class SpringApplication {}");
    }

    private static TestCompiler boot26(TestCompiler compiler) {
        return boot(compiler)
                .source(
                        "org/springframework/boot/info/JavaInfo.java",
                        "package org.springframework.boot.info; public class JavaInfo {}");
    }

    @ParameterizedTest
    @EnumSource
    void springBefore6ComparesByAntPathMatcher(TestCompiler.Kind kind) {
        Compilation compilation = spring5(compiler(kind)).compile();

        assertThat(routes(compilation)).contains("spring GET /a/**/b -> app.A#get() syntax=ant");
    }

    @Test
    void anOptionIsBelievedMore() {
        Compilation compilation = spring5(compiler(TestCompiler.Kind.JAVAC, "-Aallowance.matching="))
                .compile();

        assertThat(routes(compilation)).anyMatch(route -> route.endsWith("unknown=invalid-template"));
    }

    @Test
    void webFluxNeverDid() {
        Compilation compilation = spring5(compiler(
                        TestCompiler.Kind.JAVAC,
                        "-Aallowance.runtime=spring-webflux",
                        "-Aallowance.rule.invalid_template=off"))
                .compile();

        assertThat(routes(compilation)).noneMatch(route -> route.endsWith("syntax=ant"));
    }

    @Test
    void springBootStoppedIt26() {
        List<String> before =
                routes(boot(spring5(compiler(TestCompiler.Kind.JAVAC))).compile());
        List<String> since =
                routes(boot26(spring5(compiler(TestCompiler.Kind.JAVAC))).compile());

        assertThat(before).anyMatch(route -> route.endsWith("syntax=ant"));
        assertThat(since).noneMatch(route -> route.endsWith("syntax=ant"));
    }

    @Test
    void presentVersionsCompareByPathPattern() {
        Compilation compilation = boot26(compiler(TestCompiler.Kind.JAVAC).source("app/A.java", CONTROLLER))
                .compile();

        assertThat(routes(compilation)).anyMatch(route -> route.endsWith("unknown=invalid-template"));
    }

    @Test
    void theLookupClassTakesAnEncodedSlashForASlashWhereSpringDoes() {
        assertThat(lookup(spring5(plain(TestCompiler.Kind.JAVAC)).compile()))
                .containsPattern(" READING = .*DECODES_SLASH");
    }

    @Test
    void theLookupClassKeepsAnEncodedSlashApartElsewhere() {
        assertThat(lookup(plain(TestCompiler.Kind.JAVAC)
                        .source("app/A.java", CONTROLLER)
                        .compile()))
                .containsPattern(" READING = ")
                .doesNotContainPattern(" READING = .*DECODES_SLASH");
    }

    private static String lookup(Compilation compilation) {
        return compilation.file("app/AllowedMethods.java").orElseThrow(() -> new AssertionError(compilation));
    }
}
