package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An incremental compiler hands over what changed; the index must be that of a clean build. */
class HistoryTest extends ProcessorCase {

    private TestCompiler start(TestCompiler.Kind kind) {
        TestCompiler compiler = compiler(kind)
                .source("app/A.java", controller("A", get("/a", "get")))
                .source("app/B.java", controller("B", get("/b", "get")))
                .source("app/C.java", controller("C", get("/c", "get")));
        succeeded(compiler.compile());
        return compiler;
    }

    /** Compiles these files, with a new processor as in a new run, and compares with a clean build of all. */
    private List<String> routesAfter(TestCompiler compiler, String... files) {
        Compilation incremental =
                compiler.withProcessors(new AllowanceProcessor()).compileOnly(files);
        TestCompiler clean = TestCompiler.in(
                        folder.resolve("clean-" + files.length + files[0].hashCode()), compiler.kind())
                .withSources(compiler.sources())
                .withOptions("-Aallowance.lookup=off")
                .withProcessors(new AllowanceProcessor());
        assertThat(incremental.file(INDEX)).isEqualTo(clean.compile().file(INDEX));
        return routes(incremental);
    }

    private void delete(TestCompiler compiler, String type) throws IOException {
        Files.delete(compiler.sources().resolve(type + ".java"));
        Files.delete(compiler.output().resolve(type + ".class"));
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheRoutesOfTypesThatWereNotHandedOver(TestCompiler.Kind kind) {
        TestCompiler compiler = start(kind).source("app/B.java", controller("B", get("/b2", "get")));

        assertThat(routesAfter(compiler, "app/B.java"))
                .containsExactly(
                        "spring GET /a -> app.A#get()",
                        "spring GET /b2 -> app.B#get()",
                        "spring GET /c -> app.C#get()");
    }

    @ParameterizedTest
    @EnumSource
    void dropsTheRoutesOfDeletedTypes(TestCompiler.Kind kind) throws IOException {
        TestCompiler compiler = start(kind);
        delete(compiler, "app/C");

        assertThat(routesAfter(compiler, "app/A.java"))
                .containsExactly("spring GET /a -> app.A#get()", "spring GET /b -> app.B#get()");
    }

    @ParameterizedTest
    @EnumSource
    void dropsTheRoutesOfTypesThatLostTheirAnnotations(TestCompiler.Kind kind) {
        TestCompiler compiler = start(kind).source("app/B.java", "package app; public class B {}");

        assertThat(routesAfter(compiler, "app/B.java"))
                .containsExactly("spring GET /a -> app.A#get()", "spring GET /c -> app.C#get()");
    }

    @ParameterizedTest
    @EnumSource
    void followsARename(TestCompiler.Kind kind) throws IOException {
        TestCompiler compiler = start(kind);
        delete(compiler, "app/C");
        compiler.source("app/D.java", controller("D", get("/c", "get")));

        assertThat(routesAfter(compiler, "app/D.java"))
                .containsExactly(
                        "spring GET /a -> app.A#get()", "spring GET /b -> app.B#get()", "spring GET /c -> app.D#get()");
    }

    @ParameterizedTest
    @EnumSource
    void readsAgainWhatInheritsFromAChangedType(TestCompiler.Kind kind) {
        TestCompiler compiler = compiler(kind)
                .source("app/Base.java", base("/old"))
                .source("app/Sub.java", controllerExtending("Sub", "Base"));
        succeeded(compiler.compile());
        compiler.source("app/Base.java", base("/new"));

        assertThat(routesAfter(compiler, "app/Base.java"))
                .anyMatch(line -> line.startsWith("spring GET /new -> app.Sub#"));
    }

    private static String base(String path) {
        return "package app; public abstract class Base {"
                + " @org.springframework.web.bind.annotation.GetMapping(\"" + path
                + "\") public String get() { return \"\"; } }";
    }

    private static String controllerExtending(String name, String base) {
        return "package app; @org.springframework.web.bind.annotation.RestController public class " + name + " extends "
                + base + " {}";
    }

    @ParameterizedTest
    @EnumSource
    void readsAgainBothSidesOfALocator(TestCompiler.Kind kind) {
        TestCompiler compiler = compiler(kind)
                .source(
                        "app/Root.java",
                        "package app; @jakarta.ws.rs.Path(\"/root\") public class Root {"
                                + " @jakarta.ws.rs.Path(\"sub\") public Sub sub() { return new Sub(); } }")
                .source("app/Sub.java", sub("one"));
        succeeded(compiler.compile());
        compiler.source("app/Sub.java", sub("two"));

        assertThat(routesAfter(compiler, "app/Sub.java"))
                .singleElement()
                .asString()
                .startsWith("jaxrs GET /root/sub/two -> app.Sub#get()");
    }

    private static String sub(String path) {
        return "package app; public final class Sub { @jakarta.ws.rs.GET @jakarta.ws.rs.Path(\"" + path
                + "\") public String get() { return \"\"; } }";
    }

    @ParameterizedTest
    @EnumSource
    void takesTheIndexAwayWithTheLastRoute(TestCompiler.Kind kind) {
        TestCompiler compiler = compiler(kind).source("app/A.java", controller("A", get("/a", "get")));
        succeeded(compiler.compile());
        compiler.source("app/A.java", "package app; public class A {}");

        Compilation compilation =
                compiler.withProcessors(new AllowanceProcessor()).compile();

        assertThat(succeeded(compilation).file(INDEX)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void leavesAnEqualIndexAlone(TestCompiler.Kind kind) throws IOException {
        TestCompiler compiler = start(kind);
        Path index = compiler.output().resolve(INDEX);
        FileTime then = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(index, then);

        succeeded(compiler.withProcessors(new AllowanceProcessor()).compile());

        assertThat(Files.getLastModifiedTime(index)).isEqualTo(then);
    }

    /** Fails where the index is left out of a run with errors: ecj has written A, and will not hand it over again. */
    @ParameterizedTest
    @EnumSource(names = "ECJ")
    void keepsTheIndexUpToDateInSpiteOfErrorsElsewhere(TestCompiler.Kind kind) {
        TestCompiler compiler = start(kind)
                .source("app/A.java", controller("A", get("/a2", "get")))
                .source("app/B.java", controller("B", "int broken = \"\";\n" + get("/b", "get")));

        Compilation compilation =
                compiler.withProcessors(new AllowanceProcessor()).compileOnly("app/A.java", "app/B.java");

        assertThat(compilation.errors()).isNotEmpty();
        assertThat(routes(compilation)).contains("spring GET /a2 -> app.A#get()");
    }
}
