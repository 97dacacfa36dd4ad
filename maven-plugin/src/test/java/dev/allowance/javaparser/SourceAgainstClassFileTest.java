package dev.allowance.javaparser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.classfile.ClassFileIndex;
import dev.allowance.classfile.ClassFiles;
import dev.allowance.lang.JavaType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source and the class file that the compiler makes of it tell the same. */
class SourceAgainstClassFileTest {

    private static final String ANNOTATIONS = """
            package a;
            import java.lang.annotation.*;
            public final class Marks {
                @Retention(RetentionPolicy.RUNTIME) public @interface Mark {
                    String value() default DEFAULT;
                    String DEFAULT = "d" + 1;
                    int[] numbers() default {1, 'a', Short.MAX_VALUE};
                    Class<?>[] types() default {};
                    RetentionPolicy policy() default RetentionPolicy.CLASS;
                    Part part() default @Part(long_ = 1);
                    Part[] parts() default {@Part, @Part(c = 65)};
                }
                public @interface Part { long long_() default 0; char c() default 'c'; double d() default 1; byte b() default 0; }
                @Retention(RetentionPolicy.RUNTIME) @Repeatable(Several.class) public @interface Again { String value(); }
                @Retention(RetentionPolicy.RUNTIME) public @interface Several { Again[] value(); }
                @Target(ElementType.TYPE_USE) public @interface OfType {}
                @Target({ElementType.TYPE_USE, ElementType.PARAMETER, ElementType.METHOD}) public @interface OfBoth {}
                @Target(ElementType.FIELD) public @interface OfField {}
                @Target(ElementType.PARAMETER) public @interface OfParameter {}
                @Target(ElementType.METHOD) public @interface OfMethod {}
            }
            """;

    private static final String TYPES = """
            package b;
            import a.Marks;
            import a.Marks.*;
            import java.util.*;
            import java.util.Map.Entry;
            import java.io.Serializable;
            import static b.Names.ROOT;
            import static b.Names.*;
            import static java.lang.annotation.RetentionPolicy.SOURCE;

            @Mark(value = ROOT + "/x", types = {String.class, int[].class, Map.Entry.class, Inner.class, void.class},
                    policy = SOURCE, numbers = 3, part = @Part(long_ = 'x', d = 2f, b = 7, c = 66))
            @Again("one") @Deprecated @Again("two")
            public abstract class Types<T extends Comparable<T> & Serializable, List extends Collection<? super T>>
                    extends Base<T[], Types.Own> implements Serializable, Shape<Types<?, ?>.Inside> {
                class Inside { T t; Own own; Inherited inherited; class Deeper<T> { T t; } }
                static class Own {}
                @Mark @OfType protected List field;
                int[] a, b[];
                private Entry<String, ? extends T>[] entries = new Entry[] {};
                Hidden hidden;
                java.util.@OfType List<@OfType String> qualified;
                protected Types(T t, int... rest) {}
                @OfBoth abstract <T extends Number, X extends T> Map<T, X> shadowed(@OfBoth T t, @OfType X x, List l);
                @OfType String typed(final @Mark(INHERITED) int[] array[], Types<T, List>.Inside.Deeper<T> deeper) { return ""; }
                int old()[] { return null; }
                synchronized native static void natively();
                public <E extends Enum<E>> E bounds(Class<? extends E> type, Object... more) throws Exception {
                    class Local { @Mark void not() {} }
                    Runnable r = () -> { if ("{".length() > '{') { } };
                    return null;
                }
                static { String unbalanced = "}"; char c = '}'; /* } */ }
                { // }
                }
            }
            abstract class Base<A, B> {
                static class Inherited {}
                private static class Hidden {}
                A a; B b;
                Base() {}
                Base(A a) {}
                A get(B b) { return a; }
            }
            class Hidden {}
            class Inner {}
            interface Shape<S> {
                String INHERITED = "i" + 'x';
                S shape();
                default void d() {}
                static void s() {}
                private void p() {}
                enum Kind { ROUND { int corners() { return 0; } }, FLAT("x"); Kind(String... s) {} int corners() { return 4; } }
                record Point(@Mark("r") int x, @OfField @OfParameter @OfMethod String... names) implements Comparable<Point> {
                    static final int ZERO = 0;
                    public Point { }
                    Point(int x) { this(x, "n"); }
                    public int compareTo(Point other) { return 0; }
                    public int x() { return x; }
                    public int y() { return 0; }
                }
                record Empty<T>() {}
            }
            sealed interface Closed permits Closed.Open, Closed.Shut {
                non-sealed class Open implements Closed {}
                final class Shut implements Closed { private Shut() {} }
            }
            enum Plain implements Runnable { A, B,; Plain() {} public void run() {} static final Plain C = A; }
            class Names {
                static final String ROOT = "/" + Names.class_ + 1 + 'c' + (char) 100 + (1 > 2 ? "y" : "n");
                static final String class_ = "k";
                static class Starred {}
            }
            class Shadow extends Base<String, Starred> {
                class Integer {}
                Integer own; java.lang.Integer other; Outer.Inherited inherited; String string;
                class Outer extends Base<Integer, Shadow.Integer> { Integer mine; class Integer {} }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void theSameIsToldOfEveryType() throws IOException {
        Map<String, String> sources = new TreeMap<>(Map.of("a/Marks.java", ANNOTATIONS, "b/Types.java", TYPES));
        Path classes = TestClasses.compile(folder, sources, "-parameters", "-nowarn");
        try (ClassFiles compiled = new ClassFiles(List.of(classes));
                ClassFiles java = new ClassFiles(List.of())) {
            ClassFileIndex judge = new ClassFileIndex(compiled);
            SourceIndex index = new SourceIndex(
                    sources.entrySet().stream()
                            .map(each -> new SourceFile(each.getKey(), each.getValue()))
                            .toList(),
                    java);

            SoftAssertions softly = new SoftAssertions();
            assertThat(index.entries()).hasSizeGreaterThan(30);
            for (String name : index.entries().keySet()) {
                JavaType source = index.find(name).orElseThrow();
                assertThat(source.isSource()).isTrue();
                // The one modifier that a class file does not keep.
                softly.assertThat(Facts.of(source))
                        .as(name)
                        .map(line -> line.replace("non-sealed ", ""))
                        .isEqualTo(Facts.of(judge.find(name).orElseThrow()));
            }
            softly.assertAll();
        }
    }
}
