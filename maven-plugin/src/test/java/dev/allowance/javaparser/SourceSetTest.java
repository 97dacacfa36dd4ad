package dev.allowance.javaparser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.classfile.ClassFiles;
import dev.allowance.engine.Analyzer;
import dev.allowance.engine.Configuration;
import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaType;
import dev.allowance.source.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that come, change and go. */
class SourceSetTest {

    private static final String CONTROLLER = """
            package app;
            import org.springframework.web.bind.annotation.*;
            @RestController
            @RequestMapping(Paths.ROOT)
            class Users {
                @GetMapping({ "/all",
                    "/every" }) String all() { return ""; }
            }
            """;

    private static final String PATHS = "package app; interface Paths { String ROOT = \"/%s\"; }";

    @TempDir
    private Path folder;

    private ClassFiles classFiles;
    private SourceSet sources;

    @BeforeEach
    void open() {
        classFiles = new ClassFiles(TestClasses.ownClassPath());
        sources = new SourceSet(classFiles);
    }

    @AfterEach
    void close() throws IOException {
        classFiles.close();
    }

    private static List<String> routes(SourceSet sources) {
        return new Analyzer(Configuration.DEFAULT)
                .read(sources.types(), sources.index()).table().routes().stream()
                        .map(route -> route.methods() + " " + route.template())
                        .toList();
    }

    private static List<String> names(SourceSet sources) {
        return sources.types().stream().map(JavaType::name).toList();
    }

    @Test
    void aReplacedFileChangesWhatOthersMeanByIt() {
        sources.put("Users.java", CONTROLLER);
        sources.put("Paths.java", PATHS.formatted("users"));
        assertThat(routes(sources)).containsExactly("GET /users/all", "GET /users/every");

        sources.put("Paths.java", PATHS.formatted("people"));
        assertThat(routes(sources)).containsExactly("GET /people/all", "GET /people/every");

        sources.remove("Paths.java");
        assertThat(routes(sources)).containsExactly("GET /${?}/all", "GET /${?}/every");

        sources.remove("Users.java");
        assertThat(sources.types()).isEmpty();
    }

    @Test
    void whatWasHandedOutBeforeShowsTheStateBefore() {
        sources.put("Users.java", CONTROLLER);
        sources.put("Paths.java", PATHS.formatted("users"));
        List<JavaType> before = sources.types();
        sources.put("Paths.java", PATHS.formatted("people"));

        assertThat(before.get(0).annotations().get(1).value("value"))
                .hasToString("Optional[Array[elements=[Text[value=/users]]]]");
    }

    @Test
    void anAnchorLeadsToTheValueInItsFile() {
        sources.put("src/Users.java", CONTROLLER);
        JavaAnnotation mapping =
                sources.types().get(0).methods().get(0).annotations().get(0);

        assertThat(sources.span(mapping.anchor())).contains(new Span("src/Users.java", 6, 5, 7, 20));
        assertThat(sources.span(mapping.anchor("value"))).contains(new Span("src/Users.java", 6, 17, 7, 19));
        assertThat(sources.span(mapping.anchor("value", 1))).contains(new Span("src/Users.java", 7, 9, 7, 17));
        assertThat(sources.span(sources.types().get(0).anchor())).contains(new Span("src/Users.java", 5, 7, 5, 12));
        assertThat(sources.span(
                        sources.index().find("java.lang.String").orElseThrow().anchor()))
                .isEmpty();
    }

    @Test
    void codeThatIsHalfWrittenInABodyDoesNoHarm() {
        sources.put("Users.java", CONTROLLER.replace("return \"\";", "if (x.  \"open ; foo(( { ) =\n foo(( { } ) =\n"));
        sources.put("Paths.java", PATHS.formatted("users"));

        assertThat(routes(sources)).containsExactly("GET /users/all", "GET /users/every");
        assertThat(sources.problems()).isEmpty();
    }

    @Test
    void aTextWithOtherBodiesOnlyChangesNothing() {
        String text = "package app;\nclass A { // first\n  int a() {\n    return 1;\n  }\n}\n";
        assertThat(sources.replace("A.java", text).changes()).isTrue();
        assertThat(sources.replace("A.java", text).changes()).isFalse();
        assertThat(sources.replace("A.java", text.replace("return 1", "return new A()."))
                        .changes())
                .isFalse();
        assertThat(sources.replace("A.java", text.replace("first", "first one")).changes())
                .isFalse();
        assertThat(sources.replace("A.java", text.replace("return 1", "\nreturn 1"))
                        .changes())
                .isTrue();
        assertThat(sources.replace("A.java", text.replace("int a", "long a")).changes())
                .isTrue();
        assertThat(sources.replace("A.java", text.replace("int a", "int int a")).problem())
                .isPresent();
        sources.put("A.java", text);
        assertThat(sources.replace("A.java", text).changes()).isTrue();
    }

    @Test
    void aFileWithoutItsLastBraceIsReportedAndTheRestIsRead() {
        sources.put("Broken.java", "package app;\n@Foo\nclass Broken {\n void m() {\n }\n");
        sources.put("Users.java", CONTROLLER);

        assertThat(names(sources)).containsExactly("app.Users");
        assertThat(sources.problems())
                .containsExactly(
                        new SourceProblem(new Span("Broken.java", 6, 1, 6, 2), "the body of Broken has no end"));
    }

    @Test
    void aFileThatCannotBeParsedIsReportedAndTheRestIsRead() {
        sources.put("Users.java", CONTROLLER);
        sources.put(
                "Broken.java",
                CONTROLLER.replace("class Users", "class Broken").replace("String all()", "String 1all()"));

        assertThat(names(sources)).containsExactly("app.Users");
        assertThat(sources.problems()).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.place().file()).isEqualTo("Broken.java");
            assertThat(problem.place().line()).isEqualTo(7);
            assertThat(problem.message()).isNotBlank().doesNotContain("\n");
        });
    }

    @Test
    void anImportWithoutItsEndIsReportedWhereItEnds() {
        sources.put("Users.java", CONTROLLER.replace("annotation.*;", "annotation."));

        assertThat(sources.types()).isEmpty();
        assertThat(sources.problems())
                .hasSize(1)
                .allSatisfy(problem -> assertThat(problem.place().line()).isEqualTo(3));
    }

    @Test
    void theClassFileStandsInForAFileThatMakesNoSense() throws IOException {
        Path classes = TestClasses.compile(
                folder, Map.of("app/Paths.java", PATHS.formatted("compiled").replace("interface", "public interface")));
        List<Path> classPath = new ArrayList<>(TestClasses.ownClassPath());
        classPath.add(classes);
        try (ClassFiles withOutput = new ClassFiles(classPath)) {
            SourceSet module = new SourceSet(withOutput);
            module.put("Users.java", CONTROLLER);
            module.put("Paths.java", PATHS.formatted("users"));
            assertThat(routes(module)).containsExactly("GET /users/all", "GET /users/every");

            module.put("Paths.java", PATHS.formatted("users") + " class {");
            assertThat(routes(module)).containsExactly("GET /compiled/all", "GET /compiled/every");
        }
    }

    @Test
    void typesComeByNameThoseWithinAfterThoseAround() {
        sources.put("2.java", "package app; @RestController class B { class Z {} class A { class C {} } }");
        sources.put("1.java", "package app; @RestController class BA {} @RestController class A {}");
        sources.put("0.java", "package app; @interface RestController {} ");
        assertThat(names(sources)).isEmpty();

        sources.put("0.java", "package app; @javax.ws.rs.NameBinding @interface RestController {} ");
        assertThat(names(sources))
                .containsExactly("app.A", "app.B", "app.B.Z", "app.B.A", "app.B.A.C", "app.BA", "app.RestController");
    }

    @Test
    void onlyWhatCanHaveToDoWithRoutesIsHandedOver() {
        sources.put("Users.java", CONTROLLER);
        sources.put("Sub.java", "package app.sub; class Sub extends app.Users {}");
        sources.put("Plain.java", "package app; @Deprecated class Plain implements Runnable, java.util.List<Users> {}");
        sources.put("Comment.java", "package app; /** @GetMapping */ class Comment { String text = \"@GetMapping\"; }");
        sources.put(
                "Root.java",
                "package rs; import javax.ws.rs.*; @Path(\"r\") public class Root { @Path(\"s\") public Part s() {} }");
        sources.put("Part.java", "package rs; interface Part {}");
        sources.put("Whole.java", "package rs.impl; class Whole implements rs.Part {}");

        assertThat(names(sources)).containsExactly("app.Users", "app.sub.Sub", "rs.Part", "rs.Root", "rs.impl.Whole");
    }

    @Test
    void annotationsOfFrameworksAreKnownWithoutTheirClassFiles() throws IOException {
        try (ClassFiles nothing = new ClassFiles(List.of())) {
            SourceSet alone = new SourceSet(nothing);
            alone.put(
                    "Users.java",
                    CONTROLLER
                            .replace("annotation.*", "annotation.RestController")
                            .replace(
                                    "@RestController",
                                    "@RestController @org.springframework.web.bind.annotation.RequestMapping(\"/x\")"));

            assertThat(alone.types().get(0).annotations())
                    .extracting(JavaAnnotation::typeName)
                    .containsExactly(
                            "org.springframework.web.bind.annotation.RestController",
                            "org.springframework.web.bind.annotation.RequestMapping",
                            "RequestMapping");
        }
    }

    @Test
    void filesWithoutTypesOfTheirOwnAreLetPass() {
        sources.put(
                "module-info.java",
                "/** A module. */ @Deprecated open module m { requires java.sql; exports p to q; }");
        sources.put("package-info.java", "/** A package. */ @Deprecated package p; import java.util.List;");
        sources.put("Main.java", "import module java.base; void main() { IO.println(\"}\"); } class Within {}");
        sources.put("Empty.java", "");

        assertThat(sources.types()).isEmpty();
        assertThat(sources.problems()).isEmpty();
        assertThat(sources.index().find("Within")).isEmpty();
    }
}
