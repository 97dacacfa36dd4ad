package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the lookup class goes, and that it works when compiled beside its controllers. */
class LookupClassTest extends ProcessorCase {

    private static final String A = controller("A", get("/a", "get"));

    private static List<String> notes(Compilation compilation) {
        return compilation.ofKind(Diagnostic.Kind.NOTE).stream()
                .map(Compilation.Message::text)
                .toList();
    }

    private static String allow(Compilation compilation, String type, String path) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {compilation.output().toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            return (String)
                    loader.loadClass(type).getMethod("allow", String.class).invoke(null, path);
        }
    }

    @ParameterizedTest
    @EnumSource
    void standsInThePackageCommonToTheHandlersAndSaysSo(TestCompiler.Kind kind) throws Exception {
        Compilation compilation = succeeded(plain(kind)
                .source("app/A.java", A)
                .source(
                        "app/users/B.java",
                        controller("B", get("/b", "get")).replace("package app;", "package app.users;"))
                .compile());

        assertThat(notes(compilation))
                .anyMatch(note -> note.contains("`app.AllowedMethods`")
                        && note.contains("-Aallowance.lookup=app.AllowedMethods"));
        assertThat(allow(compilation, "app.AllowedMethods", "/b"))
                .contains("GET")
                .contains("OPTIONS");
        assertThat(allow(compilation, "app.AllowedMethods", "/nowhere")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void standsBesideTheApplicationClass(TestCompiler.Kind kind) {
        TestCompiler compiler = plain(kind)
                .source(
                        "org/springframework/boot/autoconfigure/SpringBootApplication.java",
                        "package org.springframework.boot.autoconfigure; public @interface SpringBootApplication {}")
                .source(
                        "top/App.java",
                        "package top; @org.springframework.boot.autoconfigure.SpringBootApplication public class App {}")
                .source("app/A.java", A);

        Compilation compilation = succeeded(compiler.compile());
        Compilation incremental =
                succeeded(compiler.withProcessors(new AllowanceProcessor()).compileOnly("app/A.java"));

        assertThat(compilation.file("top/AllowedMethods.java")).isPresent();
        assertThat(incremental.file("app/AllowedMethods.java")).isEmpty();
        assertThat(notes(compilation)).noneMatch(note -> note.contains("longest package"));
    }

    @ParameterizedTest
    @EnumSource
    void followsTheJerseyThatIsOnTheClassPath(TestCompiler.Kind kind) throws Exception {
        Compilation compilation = succeeded(overlapOnJersey(kind)
                .source(
                        "org/glassfish/jersey/internal/config/ExternalPropertiesConfigurationFactory.java",
                        "package org.glassfish.jersey.internal.config;"
                                + " public class ExternalPropertiesConfigurationFactory {}")
                .compile());

        assertThat(allow(compilation, "app.AllowedMethods", "/users/import")).isEqualTo("GET, HEAD, OPTIONS, POST");
    }

    @ParameterizedTest
    @EnumSource
    void followsAnOlderJersey(TestCompiler.Kind kind) throws Exception {
        Compilation compilation = succeeded(overlapOnJersey(kind).compile());

        assertThat(allow(compilation, "app.AllowedMethods", "/users/import")).isEqualTo("OPTIONS, POST");
    }

    private TestCompiler overlapOnJersey(TestCompiler.Kind kind) {
        return plain(kind)
                .source(
                        "org/glassfish/jersey/server/ApplicationHandler.java",
                        "package org.glassfish.jersey.server; public class ApplicationHandler {}")
                .source("app/Users.java", """
                        package app;

                        import jakarta.ws.rs.GET;
                        import jakarta.ws.rs.POST;
                        import jakarta.ws.rs.Path;
                        import jakarta.ws.rs.PathParam;

                        @Path("users")
                        public class Users {
                            @GET
                            @Path("{id}")
                            public String get(@PathParam("id") String id) {
                                return id;
                            }

                            @POST
                            @Path("import")
                            public void add() {}
                        }
                        """);
    }

    @Test
    void isWrittenAnewWhenARouteChanges() throws Exception {
        TestCompiler compiler = plain(TestCompiler.Kind.JAVAC).source("app/A.java", A);
        assertThat(allow(succeeded(compiler.compile()), "app.AllowedMethods", "/a"))
                .isEqualTo("GET, HEAD, OPTIONS");

        Compilation changed = succeeded(compiler.source("app/A.java", controller("A", get("/other", "get")))
                .withProcessors(new AllowanceProcessor())
                .compile());

        assertThat(allow(changed, "app.AllowedMethods", "/a")).isNull();
        assertThat(allow(changed, "app.AllowedMethods", "/other")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Test
    void saysSoWhereTheCompilerDoesNotReplaceIt() {
        TestCompiler compiler = plain(TestCompiler.Kind.ECJ).source("app/A.java", A);
        succeeded(compiler.compile());

        Compilation same =
                succeeded(compiler.withProcessors(new AllowanceProcessor()).compile());
        Compilation changed = succeeded(compiler.source("app/A.java", controller("A", get("/other", "get")))
                .withProcessors(new AllowanceProcessor())
                .compile());

        assertThat(same.ofKind(Diagnostic.Kind.WARNING)).isEmpty();
        assertThat(changed.ofKind(Diagnostic.Kind.WARNING))
                .singleElement()
                .satisfies(warning -> assertThat(warning.text()).contains("`app.AllowedMethods` is still that of an"));
    }

    @ParameterizedTest
    @EnumSource
    void takesTheNameThatIsConfigured(TestCompiler.Kind kind) {
        Compilation compilation = succeeded(plain(kind)
                .withOptions("-Aallowance.lookup=other.Table")
                .source("app/A.java", A)
                .compile());

        assertThat(compilation.file("other/Table.java")).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void isNotGeneratedWhereSwitchedOff(TestCompiler.Kind kind) {
        Compilation compilation =
                succeeded(compiler(kind).source("app/A.java", A).compile());

        assertThat(compilation.file("app/AllowedMethods.java")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void leavesAClassOfTheUsersAlone(TestCompiler.Kind kind) {
        Compilation compilation = succeeded(plain(kind)
                .source("app/A.java", A)
                .source("app/AllowedMethods.java", "package app; public class AllowedMethods {}")
                .compile());

        assertThat(compilation.warnings()).singleElement().asString().contains("`app.AllowedMethods`");
        assertThat(compilation.file("app/AllowedMethods.java")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void mayBeUsedInTheSourcesThatItIsMadeFrom(TestCompiler.Kind kind) {
        Compilation compilation = succeeded(plain(kind)
                .source(
                        "app/A.java",
                        controller(
                                "A",
                                "private final Class<AllowedMethods> table = AllowedMethods.class;\n"
                                        + "@GetMapping(\"/a\") public String get() { return AllowedMethods.allow(\"/a\") + table; }\n"))
                .compile());

        assertThat(compilation.file("app/AllowedMethods.java")).isPresent();
    }

    @Test
    void bringsNoWarningUnderTheStrictestOptions() {
        Compilation compilation = succeeded(plain(TestCompiler.Kind.JAVAC)
                .withOptions("-Werror", "-Xlint:all,-processing,-path")
                .source("app/A.java", A)
                .compile());

        assertThat(compilation.file("app/AllowedMethods.java")).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameAfterIncrementalCompilation(TestCompiler.Kind kind) {
        TestCompiler compiler =
                plain(kind).source("app/A.java", A).source("app/B.java", controller("B", get("/b", "get")));
        String clean =
                succeeded(compiler.compile()).file("app/AllowedMethods.java").orElseThrow();

        Compilation incremental =
                compiler.withProcessors(new AllowanceProcessor()).compileOnly("app/B.java");

        assertThat(succeeded(incremental).file("app/AllowedMethods.java")).contains(clean);
    }

    @Test
    void holdsTenThousandRoutes() throws Exception {
        TestCompiler compiler = plain(TestCompiler.Kind.JAVAC)
                .withOptions("-Aallowance.rule.all=off", "-Aallowance.lookup=app.AllowedMethods");
        for (int i = 0; i < 200; i++) {
            int number = i;
            compiler.source(
                    "app/C" + i + ".java",
                    controller(
                            "C" + i,
                            IntStream.range(0, 50)
                                    .mapToObj(j -> get("/c" + number + "/r" + j + "/{id}", "get" + j))
                                    .collect(Collectors.joining())));
        }

        Compilation compilation = succeeded(compiler.compile());

        assertThat(routes(compilation)).hasSize(10_000);
        assertThat(allow(compilation, "app.AllowedMethods", "/c199/r49/x")).contains("GET");
        assertThat(allow(compilation, "app.AllowedMethods", "/c200/r49/x")).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsMissingWhenARouteComesLate(TestCompiler.Kind kind) throws IOException {
        Compilation compilation = succeeded(plain(kind)
                .withProcessors(
                        new AllowanceProcessor(),
                        new OtherProcessorsTest.Generating("app.B", controller("B", get("/b", "get"))))
                .source("app/A.java", A)
                .compile());

        assertThat(notes(compilation))
                .anyMatch(note -> note.contains("`GET /b`") && note.contains("app.AllowedMethods"));
    }
}
