package dev.allowance.javaparser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.javaparser.Outline.Header;
import dev.allowance.javaparser.Outline.Import;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlineReaderTest {

    @Test
    void headsOfTypesAreFoundAtEveryDepth() {
        Outline outline = OutlineReader.read("""
                package a . b;
                import static x.Y.*; import x.Z; import static x.Y.C; import module m.n;
                @One public class A<T extends @Two C<T>> extends x.B<T>.D implements E, @Three F<G<H>> {
                    private interface I extends J, K { enum L implements M { N(o -> { class No {} }) { class No {} }, P; class Q {} } }
                    protected @interface R { int[] value() default { 1 }; record S(@Four int t) {} }
                    Object u = new Object() { class No {} }, v = List.<String>of(); record W<X>(X x) implements Y {}
                    void z() { class No {} } static { class No {} }
                }
                """);

        assertThat(outline.packageName()).isEqualTo("a.b");
        assertThat(outline.imports())
                .containsExactly(
                        new Import("x.Y", true, true, false),
                        new Import("x.Z", false, false, false),
                        new Import("x.Y.C", true, false, false),
                        new Import("m.n", false, false, true));
        assertThat(outline.annotations()).containsExactlyInAnyOrder("One", "Two", "Three", "Four");
        Header q = new Header("Q", Access.PACKAGE, List.of(), List.of());
        Header l = new Header("L", Access.PUBLIC, List.of("M"), List.of(q));
        Header i = new Header("I", Access.PRIVATE, List.of("J", "K"), List.of(l));
        Header s = new Header("S", Access.PUBLIC, List.of(), List.of());
        Header r = new Header("R", Access.PROTECTED, List.of(), List.of(s));
        Header w = new Header("W", Access.PACKAGE, List.of("Y"), List.of());
        assertThat(outline.types())
                .containsExactly(new Header("A", Access.PUBLIC, List.of("x.B.D", "E", "F"), List.of(i, r, w)));
        assertThat(outline.problem()).isEmpty();
    }

    @Test
    void bodiesAndCommentsAreCutAndAllElseStaysInItsPlace() {
        String text =
                "/* c\r\n c */ class A { // {\r\n\tvoid m() {\r\n\t\tx(\"}\", '\\'', \"\\\"}\");\n\r}\tint f = /* } */ 1;\r}";

        String declarations = OutlineReader.read(text).declarations();

        assertThat(declarations).isEqualTo("\n      class A { \r\n\tvoid m() {\n\n\n}\tint f =         1;\r}");
    }

    @Test
    void wordsAreThoseOutsideOfBodiesAndComments() {
        Words words = OutlineReader.read(
                        "package p; /* comment */ @Note(Paths.ROOT) class A { int f = Other.NUMBER; { init(); } String m(Given g) { return body; } }")
                .words();
        assertThat(List.of("p", "Note", "Paths", "ROOT", "A", "f", "Other", "NUMBER", "m", "Given"))
                .allMatch(words::mayHave);
        assertThat(List.of("comment", "init", "body", "Elsewhere")).noneMatch(words::mayHave);
    }

    @Test
    void textBlocksAndEscapesHideBraces() {
        Outline outline = OutlineReader.read(
                "class A { void m() { x(\"\"\"\n  } \\\"\"\" \" }\n\"\"\", '}', '\\\\'); } class B {} }");

        assertThat(outline.problem()).isEmpty();
        assertThat(outline.types().get(0).nested()).extracting(Header::name).containsExactly("B");
    }
}
