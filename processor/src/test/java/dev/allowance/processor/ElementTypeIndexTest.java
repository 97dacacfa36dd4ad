package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaField;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.JavaValue;
import dev.allowance.lang.TypeIndex;
import dev.allowance.lang.TypeUse;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the adapter reports, under both compilers. */
class ElementTypeIndexTest {

    @TempDir
    private Path folder;

    private <T> T read(TestCompiler.Kind kind, String source, Function<JavaType, T> function) {
        TestCompiler compiler = TestCompiler.in(folder, kind).source("p/A.java", source);
        return AdapterRun.of(compiler, (types, index) -> function.apply(type(index, "p.A")));
    }

    private static JavaType type(TypeIndex index, String name) {
        return index.find(name).orElseThrow(() -> new AssertionError("no " + name));
    }

    private static JavaMethod method(JavaType type, String name) {
        return type.methods().stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type.methods().toString()));
    }

    @ParameterizedTest
    @EnumSource
    void foldsConstantsAcrossTypes(TestCompiler.Kind kind) {
        JavaValue value = read(
                kind,
                """
                package p;
                import org.springframework.web.bind.annotation.*;
                class A {
                    static final String BASE = "/base";
                    @GetMapping(value = {A.BASE + "/x", Other.Y}, name = "n") void get() {}
                }
                class Other { static final String Y = "/y" + 1; }
                """,
                a -> method(a, "get").annotations().get(0).value("value").orElseThrow());

        assertThat(value)
                .isEqualTo(new JavaValue.Array(List.of(new JavaValue.Text("/base/x"), new JavaValue.Text("/y1"))));
    }

    @ParameterizedTest
    @EnumSource
    void reportsASingleValueOfAnArrayMemberAsAnArrayOfOne(TestCompiler.Kind kind) {
        JavaValue value = read(
                kind,
                "package p; class A { @org.springframework.web.bind.annotation.GetMapping(\"/x\") void get() {} }",
                a -> method(a, "get").annotations().get(0).value("value").orElseThrow());

        assertThat(value).isEqualTo(new JavaValue.Array(List.of(new JavaValue.Text("/x"))));
    }

    @ParameterizedTest
    @EnumSource
    void reportsAnUnresolvedConstantAsUnknown(TestCompiler.Kind kind) {
        JavaValue value = read(
                kind,
                "package p; @javax.ws.rs.Path(Nowhere.P + \"/x\") class A {}",
                a -> a.annotations().get(0).value("value").orElseThrow());

        assertThat(value).isInstanceOf(JavaValue.Unknown.class);
    }

    @ParameterizedTest
    @EnumSource(names = "ECJ")
    void reportsAValueOfTheWrongTypeAsUnknown(TestCompiler.Kind kind) {
        JavaValue value = read(
                kind,
                "package p; @javax.ws.rs.Path(42) class A {}",
                a -> a.annotations().get(0).value("value").orElseThrow());

        assertThat(value).isInstanceOf(JavaValue.Unknown.class);
    }

    @ParameterizedTest
    @EnumSource
    void takesRepeatedAnnotationsOutOfTheirContainer(TestCompiler.Kind kind) {
        List<String> names = read(
                kind,
                """
                package p;
                import java.lang.annotation.*;
                @R("a") @Deprecated @R("b") class A {}
                @Repeatable(Rs.class) @interface R { String value(); }
                @interface Rs { R[] value(); }
                """,
                a -> a.annotations().stream()
                        .map(annotation -> annotation.typeName()
                                + annotation
                                        .value("value")
                                        .map(Object::toString)
                                        .orElse(""))
                        .sorted()
                        .toList());

        assertThat(names).containsExactly("java.lang.Deprecated", "p.RText[value=a]", "p.RText[value=b]");
    }

    @ParameterizedTest
    @EnumSource(names = "ECJ")
    void namesAnUnresolvedAnnotationAsTheSourceSpellsIt(TestCompiler.Kind kind) {
        List<String> names = read(
                kind,
                "package p; @NotThere(\"/x\") class A {}",
                a -> a.annotations().stream().map(JavaAnnotation::typeName).toList());

        assertThat(names).containsExactly("NotThere");
    }

    @ParameterizedTest
    @EnumSource
    void reportsTypesThatCannotBeResolved(TestCompiler.Kind kind) {
        List<TypeUse> types = read(
                kind,
                "package p; abstract class A implements Missing<String> { abstract java.util.List<Gone> list(Absent a); }",
                a -> List.of(
                        a.interfaces().get(0),
                        method(a, "list").returnType(),
                        method(a, "list").parameters().get(0).type()));

        assertThat(types).element(0).isEqualTo(new TypeUse(TypeUse.Kind.UNRESOLVED, "Missing", List.of()));
        assertThat(types.get(1).erasure()).isEqualTo("java.util.List");
        assertThat(types.get(1))
                .as("ecj forgets arguments that it cannot resolve")
                .hasToString(kind == TestCompiler.Kind.ECJ ? "java.util.List" : "java.util.List<Gone>");
        assertThat(types).element(2).isEqualTo(new TypeUse(TypeUse.Kind.UNRESOLVED, "Absent", List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void readsGenericsBoundsAndArrays(TestCompiler.Kind kind) {
        List<String> types = read(kind, """
                package p;
                import java.util.*;
                abstract class A<T extends Comparable<T>> extends ArrayList<T> {
                    abstract <X extends Number & Runnable> Map<? extends X, int[][]> map(T t, X... xs);
                }
                """, a -> {
            JavaMethod map = method(a, "map");
            return List.of(
                    a.typeParameters().toString(),
                    a.superclass().orElseThrow().toString(),
                    map.returnType().toString(),
                    map.parameters().get(0).type().erasure(),
                    map.parameters().get(1).type().erasure());
        });

        assertThat(types)
                .containsExactly(
                        "[T]",
                        "java.util.ArrayList<T>",
                        "java.util.Map<? extends X, int[][]>",
                        "java.lang.Comparable",
                        "java.lang.Number[]");
    }

    @ParameterizedTest
    @EnumSource
    void leavesOutWhatTheCompilerMakes(TestCompiler.Kind kind) {
        List<String> members = read(
                kind, """
                package p;
                class A implements Comparable<A> {
                    public int compareTo(A other) { return 0; }
                    enum E { ONE }
                    record R(String name, int size) { static int count; }
                }
                """, a -> List.of(a.methods().toString(), a.constructors().toString()));

        assertThat(members).containsExactly("[p.A#compareTo]", "[]");
        List<String> nested = AdapterRun.of(
                TestCompiler.in(folder, kind),
                (types, index) -> types.stream()
                        .map(t -> t.name()
                                + t.kind()
                                + t.methods()
                                + t.fields().stream().map(JavaField::name).toList())
                        .toList());
        assertThat(nested)
                .containsExactly("p.ACLASS[p.A#compareTo][]", "p.A.EENUM[][]", "p.A.RRECORD[][name, size, count]");
    }

    @ParameterizedTest
    @EnumSource
    void knowsParameterNamesOfSourcesOnly(TestCompiler.Kind kind) {
        TestCompiler library = TestCompiler.in(folder.resolve("lib"), kind)
                .source("q/Lib.java", "package q; public interface Lib { void m(String name); }");
        assertThat(library.compile().errors()).isEmpty();
        TestCompiler compiler = TestCompiler.in(folder, kind)
                .withClassPath(List.of(library.output()))
                .source("p/A.java", "package p; interface A extends q.Lib { void n(String arg0); }");

        List<String> names = AdapterRun.of(
                compiler,
                (types, index) -> List.of(
                        method(type(index, "q.Lib"), "m")
                                .parameters()
                                .get(0)
                                .name()
                                .toString(),
                        method(type(index, "p.A"), "n")
                                .parameters()
                                .get(0)
                                .name()
                                .toString(),
                        String.valueOf(type(index, "q.Lib").isSource()),
                        String.valueOf(type(index, "p.A").isSource())));

        assertThat(names).containsExactly("Optional.empty", "Optional[arg0]", "false", "true");
    }

    @ParameterizedTest
    @EnumSource
    void readsMetaAnnotationsAndDefaultsFromClassFiles(TestCompiler.Kind kind) {
        List<String> facts = AdapterRun.of(
                TestCompiler.in(folder, kind).source("p/A.java", "package p; class A {}"), (types, index) -> {
                    JavaType get = type(index, "org.springframework.web.bind.annotation.GetMapping");
                    return List.of(
                            get.kind().toString(),
                            get.annotations().toString(),
                            method(get, "value").defaultValue().toString(),
                            method(get, "value")
                                    .annotations()
                                    .get(0)
                                    .value("annotation")
                                    .orElseThrow()
                                    .toString(),
                            index.find("p.Nowhere").toString());
                });

        assertThat(facts.get(0)).isEqualTo("ANNOTATION");
        assertThat(facts.get(1)).contains("@org.springframework.web.bind.annotation.RequestMapping");
        assertThat(facts.subList(2, 5))
                .containsExactly(
                        "Optional[Array[elements=[]]]",
                        "ClassLiteral[type=org.springframework.web.bind.annotation.RequestMapping]",
                        "Optional.empty");
    }

    @ParameterizedTest
    @EnumSource
    void reportsModifiersAlikeInInterfaces(TestCompiler.Kind kind) {
        List<String> modifiers = read(
                kind,
                "package p; interface A { void m(); default void d() {} static void s() {} interface B {} }",
                a -> List.of(
                        String.join(" ", sorted(method(a, "m"))),
                        String.join(" ", sorted(method(a, "d"))),
                        String.join(" ", sorted(method(a, "s"))),
                        String.valueOf(a.modifiers().contains("abstract"))));

        assertThat(modifiers).containsExactly("abstract public", "default public", "public static", "true");
    }

    private static List<String> sorted(JavaMethod method) {
        return method.modifiers().stream().sorted().toList();
    }
}
