package dev.allowance.javaparser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.classfile.ClassFiles;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What names mean where compilers are not asked, or would not answer. */
class NamesTest {

    /** The types of the parameters of {@code p.A#m} in these sources. */
    private static List<String> types(String... sources) throws IOException {
        try (ClassFiles java = new ClassFiles(List.of())) {
            return read(java, sources).stream()
                    .map(JavaParameter::type)
                    .map(type -> type.kind() + " " + type)
                    .toList();
        }
    }

    private static List<JavaParameter> read(ClassFiles classFiles, String... sources) {
        List<SourceFile> files = new ArrayList<>();
        for (String source : sources) {
            files.add(new SourceFile(files.size() + ".java", source));
        }
        SourceIndex index = new SourceIndex(files, classFiles);
        JavaType type = index.find("p.A").orElseThrow();
        return type.methods().stream()
                .filter(method -> method.name().equals("m"))
                .map(JavaMethod::parameters)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMissingTypeIsCalledAsItsImportCallsIt() throws IOException {
        assertThat(types("""
                package p; import q.Missing; import r.*;
                class A { void m(Missing<String> a, Missing.Inner b, Unknown c, s.Unknown d, java.util.List<Gone> e, Gone... f) {} }
                """))
                .containsExactly(
                        "UNRESOLVED q.Missing",
                        "UNRESOLVED q.Missing.Inner",
                        "UNRESOLVED Unknown",
                        "UNRESOLVED s.Unknown",
                        "DECLARED java.util.List<Gone>",
                        "ARRAY Gone[]");
    }

    @Test
    void importsComeBeforeThePackageAndThatBeforeImportsOnDemand() throws IOException {
        assertThat(types(
                        "package p; import q.X; import q.*; class A { void m(X x, Y y, Z z, String s) {} }",
                        "package p; class X {} class Y {}",
                        "package q; public class X {} class Y {} class Z {} class String {}"))
                .containsExactly("DECLARED q.X", "DECLARED p.Y", "DECLARED q.Z", "DECLARED q.String");
    }

    @Test
    void membersAreInheritedFromSourcesAndClassFilesUnlessPrivate() throws IOException {
        assertThat(types(
                        "package p; class A extends B implements java.util.Map<A, A> { void m(Entry<A, A> e, Mine i, Secret s, Far f) {} }",
                        "package p; class B extends q.C { class Mine {} private class Secret {} } class Secret {}",
                        "package q; public class C { class Far {} }"))
                .containsExactly(
                        "DECLARED java.util.Map.Entry<p.A, p.A>",
                        "DECLARED p.B.Mine",
                        "DECLARED p.Secret",
                        "UNRESOLVED Far");
    }

    @Test
    void classesThatExtendEachOtherHaveNoMembersAndNoEndlessSearch() throws IOException {
        assertThat(types("package p; class A extends B { void m(X x) {} } class B extends A {}"))
                .containsExactly("UNRESOLVED X");
    }

    @Test
    void aModuleImportBringsAllItsPackages() throws IOException {
        assertThat(types("package p; import module java.sql; class A { void m(Connection c, Logger l, Source s) {} }"))
                .containsExactly(
                        "DECLARED java.sql.Connection",
                        "DECLARED java.util.logging.Logger",
                        "DECLARED javax.xml.transform.Source");
    }

    @Test
    void codeForTheNewestJavaIsRead() throws IOException {
        assertThat(types("""
                package p;
                /// Markdown with `}` and {@code
                sealed abstract class A permits A.B {
                    static final class B extends A { B() { int x = 1; super(); } }
                    record R<T>(T t, int... rest) {}
                    int f(Object o) { return switch (o) { case R<?>(var t, _) when t != null -> 1; case String _ -> 2; default -> { yield 3; } }; }
                    void m(R<String> r, A.B b) { try { var _ = 1; } catch (Exception _) { } }
                }
                """)).containsExactly("DECLARED p.A.R<java.lang.String>", "DECLARED p.A.B");
    }

    @Test
    void codeForOldJavaIsRead() throws IOException {
        assertThat(types("""
                package p;
                class A {
                    Object record, var, yield, sealed, permits, module, when;
                    void m(A record, A[] as[]) { int _ = 1; record = null; enumeration(); }
                    A record(int record) { return record(1); }
                }
                """)).containsExactly("DECLARED p.A", "ARRAY p.A[][]");
    }

    @Test
    void annotationValuesThatCannotBeReadAreUnknown() throws IOException {
        Map<String, JavaValue> values = new TreeMap<>();
        try (ClassFiles java = new ClassFiles(List.of())) {
            read(java, """
                    package p;
                    @interface N { String text() default ""; int number() default 0; Class<?> type() default A.class; E kind() default E.ONE;
                        String[] texts() default {}; N[] nested() default {}; }
                    enum E { ONE; static final E TWO = ONE; }
                    class A { static String variable = "v";
                        void m(@N(text = variable, number = "1", type = Gone.class, kind = E.TWO, texts = {"a", A.NOWHERE, 1}, nested = @N)
                               String s, @Gone(value = "v", kind = E.ONE, many = {1, "2"}) String t) {} }
                    """)
                    .forEach(parameter -> parameter
                            .annotations()
                            .forEach(annotation -> annotation
                                    .members()
                                    .forEach(member -> values.put(
                                            member, annotation.value(member).orElseThrow()))));
        }

        assertThat(values.get("text")).isInstanceOf(JavaValue.Unknown.class);
        assertThat(values.get("number")).isInstanceOf(JavaValue.Unknown.class);
        assertThat(values.get("type")).isInstanceOf(JavaValue.Unknown.class);
        assertThat(values.get("texts").elements()).first().isEqualTo(new JavaValue.Text("a"));
        assertThat(values.get("texts").elements()).element(1).isEqualTo(new JavaValue.Unknown("unresolved constant"));
        assertThat(values.get("texts").elements()).element(2).isInstanceOf(JavaValue.Unknown.class);
        assertThat(values.get("nested").elements()).singleElement().isInstanceOf(JavaValue.Nested.class);
        assertThat(values.get("value")).isEqualTo(new JavaValue.Text("v"));
        assertThat(values.get("kind")).isEqualTo(new JavaValue.Constant("p.E", "ONE"));
        assertThat(values.get("many").elements()).containsExactly(new JavaValue.Scalar(1), new JavaValue.Text("2"));
    }
}
