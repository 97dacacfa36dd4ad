package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The processor from outside, under both compilers. */
class AllowanceProcessorTest extends ProcessorCase {

    private static final String USERS = controller(
            "Users",
            get("/users", "list")
                    + "@PostMapping(\"/users\") public void create(@RequestBody String user) {}\n"
                    + get("/users/{id}", "one"));

    @ParameterizedTest
    @EnumSource
    void writesTheIndexAndSaysWhatItRead(TestCompiler.Kind kind) {
        Compilation compilation =
                succeeded(compiler(kind).source("app/Users.java", USERS).compile());

        assertThat(compilation.file(INDEX)).contains("""
                        # allowance routes 1
                        spring GET /users -> app.Users#list()
                        spring POST /users -> app.Users#create(java.lang.String)
                        spring GET /users/{id} -> app.Users#one()
                        """);
        assertThat(compilation.ofKind(Diagnostic.Kind.NOTE))
                .extracting(Compilation.Message::text)
                .contains("allowance: 3 routes, 2 paths, all understood");
    }

    @ParameterizedTest
    @EnumSource
    void isSilentWithoutAFrameworkButStillChecksItsOptions(TestCompiler.Kind kind) {
        TestCompiler compiler = plain(kind).withClassPath(List.of()).source("p/A.java", "package p; class A {}");

        Compilation quiet = compiler.compile();
        Compilation misspelt = compiler.withProcessors(new AllowanceProcessor())
                .withOptions("-Aallowance.lokup=off")
                .compile();

        assertThat(quiet.messages()).isEmpty();
        assertThat(quiet.file(INDEX)).isEmpty();
        assertThat(misspelt.errors())
                .singleElement()
                .asString()
                .contains("\"allowance.lokup\"")
                .contains("\"allowance.lookup\"");
    }

    @ParameterizedTest
    @EnumSource
    void writesNothingWhereThereAreNoRoutes(TestCompiler.Kind kind) {
        Compilation compilation = succeeded(
                plain(kind).source("p/A.java", "package p; class A {}").compile());

        assertThat(compilation.messages()).isEmpty();
        assertThat(compilation.file(INDEX)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void takesOptionsFromAFileBelowThoseOfTheCommandLine(TestCompiler.Kind kind) throws IOException {
        Path file = folder.resolve("allowance.properties");
        Files.writeString(file, "allowance.base-path=/from-file\nallowance.property.name=ü\n");
        TestCompiler compiler = compiler(kind, "-Aallowance.config=" + file)
                .source("app/A.java", controller("A", get("/${name}", "get")));

        List<String> fromFile = routes(succeeded(compiler.compile()));
        List<String> overridden =
                routes(succeeded(compiler(kind, "-Aallowance.config=" + file, "-Aallowance.base_path=/from-option")
                        .compile()));

        Files.writeString(file, "allowance.base_path=/as-in-an-option\n");
        List<String> spelledAsInAnOption = routes(succeeded(compiler(kind, "-Aallowance.config=" + file)
                .source("app/A.java", controller("A", get("/${name}", "get")))
                .compile()));

        assertThat(fromFile).containsExactly("spring GET /from-file/ü -> app.A#get()");
        assertThat(spelledAsInAnOption)
                .singleElement()
                .asString()
                .startsWith("spring GET /as-in-an-option/${name} -> app.A#get()");
        assertThat(overridden).containsExactly("spring GET /from-option/ü -> app.A#get()");
    }

    @ParameterizedTest
    @EnumSource
    void namesTheConfigurationFileThatItCannotRead(TestCompiler.Kind kind) {
        Path file = folder.resolve("nowhere.properties");

        Compilation compilation = compiler(kind, "-Aallowance.config=" + file)
                .source("app/Users.java", USERS)
                .compile();

        assertThat(compilation.errors()).singleElement().asString().contains(file.toString());
        assertThat(compilation.file(INDEX)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void passesWithWarningsAsErrorsWhereThereIsNoFinding(TestCompiler.Kind kind) {
        TestCompiler compiler = compiler(kind).source("app/Users.java", USERS);

        Compilation compilation = (kind == TestCompiler.Kind.JAVAC
                        ? compiler.withOptions("-Werror", "-Xlint:all,-processing,-path")
                        : compiler)
                .compile();

        assertThat(succeeded(compilation).warnings()).isEmpty();
    }

    @Test
    void checksWhenOnlyProcessorsRun() {
        Compilation compilation = succeeded(compiler(TestCompiler.Kind.JAVAC, "-proc:only")
                .source("app/Users.java", USERS)
                .compile());

        assertThat(routes(compilation)).hasSize(3);
        assertThat(compilation.file("app/Users.class")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void readsSourcesOfAnOldRelease(TestCompiler.Kind kind) {
        Compilation compilation = succeeded(compiler(kind, "--release", "8")
                .withJars("javax.ws.rs-api")
                .source(
                        "app/A.java",
                        "package app; @javax.ws.rs.Path(\"a\") public class A {"
                                + " @javax.ws.rs.GET public String get() { return \"\"; } }")
                .compile());

        assertThat(routes(compilation)).containsExactly("jaxrs GET /a -> app.A#get() root=a");
    }

    @ParameterizedTest
    @EnumSource
    void readsNamesBeyondAscii(TestCompiler.Kind kind) {
        Compilation compilation = succeeded(compiler(kind)
                .source("app/Größe.java", controller("Größe", get("/größen/{größe}", "größe")))
                .compile());

        assertThat(routes(compilation)).containsExactly("spring GET /größen/{größe} -> app.Größe#größe()");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "/{a",
                "/{a:[}",
                "/{a:(}",
                "//",
                "/{}/{}",
                "/{a}/{a}",
                "/**/x/**",
                "/\\\\",
                "/\\u0000",
                "/{a:{b:{c}}}",
                "${",
                "${a:${b:",
                "#{1/0}",
                " ",
                "/a b",
                "/%",
                "/\\t -> x"
            })
    void survivesAbsurdTemplates(String template) {
        for (TestCompiler.Kind kind : TestCompiler.Kind.values()) {
            // a compiler that stops at the error writes no index to look at
            Compilation compilation = compiler(kind)
                    .withOptions("-Aallowance.rule.invalid_template=warning")
                    .source("app/A.java", controller("A", get(template, "get")))
                    .source(
                            "app/B.java",
                            "package app; @jakarta.ws.rs.Path(\"" + template
                                    + "\") public class B { @jakarta.ws.rs.GET public String get() { return \"\"; } }")
                    .compile();

            assertThat(compilation.messages())
                    .extracting(Compilation.Message::text)
                    .noneMatch(text -> text.contains("internal-error") || text.contains("Exception"));
            assertThat(routes(compilation)).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysOnceThatTheOutputCannotBeWritten(TestCompiler.Kind kind) throws IOException {
        TestCompiler compiler = compiler(kind).source("app/Users.java", USERS);
        Files.createDirectories(compiler.output());
        Files.writeString(compiler.output().resolve("META-INF"), "a file where a folder should be");

        Compilation compilation = succeeded(compiler.compile());

        assertThat(compilation.warnings()).singleElement().asString().contains(INDEX);
    }

    @ParameterizedTest
    @EnumSource
    void rebuildsACorruptIndex(TestCompiler.Kind kind) throws IOException {
        TestCompiler compiler = compiler(kind).source("app/Users.java", USERS);
        Path index = compiler.output().resolve(INDEX);
        Files.createDirectories(index.getParent());
        Files.writeString(index, "not an index\n");

        Compilation compilation = succeeded(compiler.compile());

        assertThat(compilation.warnings()).singleElement().asString().contains(INDEX);
        assertThat(routes(compilation)).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void saysNothingFalseOfSourcesThatDoNotCompile(TestCompiler.Kind kind) {
        Compilation compilation = compiler(kind)
                .source("app/A.java", controller("A", "@PostMapping(Gone.PATH) public Missing post(Absent a) {}\n"))
                .source("app/B.java", "package app; public class B extends Nowhere { int x = ; }")
                .compile();

        assertThat(compilation.errors()).isNotEmpty();
        assertThat(findings(compilation)).isEmpty();
        assertThat(compilation.file(INDEX)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void readsSpringsOwnAnnotationsWithoutSpringCore(TestCompiler.Kind kind) {
        TestCompiler whole = compiler(kind).source("app/Users.java", USERS);
        Compilation expected = whole.compile();
        Compilation compilation = whole.withJars("spring-web-", "spring-context-")
                .withProcessors(new AllowanceProcessor())
                .compile();

        assertThat(expected.file(INDEX).orElseThrow()).contains("/users/{id}");
        assertThat(compilation.file(INDEX)).isEqualTo(expected.file(INDEX));
        assertThat(findings(expected)).containsAll(findings(compilation));
    }

    @Test
    void isFoundThroughServices() {
        assertThat(ServiceLoader.load(Processor.class))
                .filteredOn(AllowanceProcessor.class::isInstance)
                .hasSize(1);
    }

    @Test
    void declaresItselfAggregating() throws IOException {
        try (var stream =
                AllowanceProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(AllowanceProcessor.class.getName() + ",aggregating\n");
        }
    }
}
