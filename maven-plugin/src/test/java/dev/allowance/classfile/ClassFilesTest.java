package dev.allowance.classfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.javaparser.TestClasses;
import dev.allowance.lang.JavaMethod;
import dev.allowance.lang.JavaParameter;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

class ClassFilesTest {

    @TempDir
    private Path folder;

    private static JavaMethod method(JavaType type, String name) {
        return type.methods().stream()
                .filter(method -> method.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String names(JavaMethod method) {
        return method.parameters().stream()
                .map(JavaParameter::name)
                .map(name -> name.orElse("?"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void parameterNamesAreThoseThatTheFileHolds() throws IOException {
        String source =
                "package p; public abstract class A { void m(long a, String b, int c) { int d = 1; } abstract void n(int a); static void s(double a, int b) {} }";
        for (String option : List.of("-g", "-parameters", "-g:none")) {
            Path classes = TestClasses.compile(
                    folder.resolve(option.substring(1).replace(':', '-')), Map.of("p/A.java", source), option);
            try (ClassFiles files = new ClassFiles(List.of(classes))) {
                JavaType type = new ClassFileIndex(files).find("p.A").orElseThrow();

                boolean known = !option.equals("-g:none");
                assertThat(names(method(type, "m"))).isEqualTo(known ? "a b c" : "? ? ?");
                assertThat(names(method(type, "s"))).isEqualTo(known ? "a b" : "? ?");
                assertThat(names(method(type, "n"))).isEqualTo(option.equals("-parameters") ? "a" : "?");
            }
        }
    }

    @Test
    void namesThatNoFileCanHaveAreNotFound() throws IOException {
        Path classes = TestClasses.compile(folder, Map.of("p/A.java", "package p; public class A {}"));
        try (ClassFiles files = new ClassFiles(List.of(classes))) {
            ClassFileIndex index = new ClassFileIndex(files);
            for (String part : List.of("\uD800", "\0", "a\\b", "\"\\uD800\"", "a//b", ":*?")) {
                assertThat(index.find(part + ".A")).as(part).isEmpty();
                assertThat(index.find("java.lang." + part)).as(part).isEmpty();
                assertThat(index.find("p." + part)).as(part).isEmpty();
            }
            assertThat(index.find("p.A")).isPresent();
            assertThat(files.problems()).isEmpty();
        }
    }

    @Test
    void typesThatAreMissingAreUnresolved() throws IOException {
        Path classes = TestClasses.compile(
                folder,
                Map.of(
                        "p/A.java",
                        "package p; public class A<T extends Gone> extends Gone implements Gone.I<String> { Gone.I<T> m(java.util.List<Gone> l, T t) { return null; } }",
                        "p/Gone.java",
                        "package p; public class Gone { public interface I<T> {} }"));
        Files.delete(classes.resolve("p/Gone.class"));
        Files.delete(classes.resolve("p/Gone$I.class"));
        try (ClassFiles files = new ClassFiles(List.of(classes))) {
            JavaType type = new ClassFileIndex(files).find("p.A").orElseThrow();

            assertThat(type.superclass()).isEmpty();
            assertThat(type.interfaces()).containsExactly(new TypeUse(TypeUse.Kind.UNRESOLVED, "p.Gone.I", List.of()));
            JavaMethod method = method(type, "m");
            assertThat(method.returnType()).isEqualTo(new TypeUse(TypeUse.Kind.UNRESOLVED, "p.Gone.I", List.of()));
            assertThat(method.parameters())
                    .extracting(p -> p.type().erasure())
                    .containsExactly("java.util.List", "p.Gone");
        }
    }

    @Test
    void classesAreFoundByCanonicalNameOnly() throws IOException {
        Path classes = TestClasses.compile(
                folder,
                Map.of(
                        "p/A.java",
                        "package p; public class A { static class B { class C$D { Object o = new Object() {}; } } }"));
        try (ClassFiles files = new ClassFiles(List.of(classes))) {
            ClassFileIndex index = new ClassFileIndex(files);

            assertThat(index.find("p.A.B.C$D")).map(JavaType::name).contains("p.A.B.C$D");
            assertThat(index.find("p.A.B.C.D")).isEmpty();
            assertThat(index.find("p.A$B")).isEmpty();
            assertThat(index.find("p.a")).isEmpty();
            assertThat(index.find("java.util.Map.Entry"))
                    .map(JavaType::packageName)
                    .contains("java.util");
            assertThat(files.isJava("java.util.Map.Entry")).isTrue();
            assertThat(files.isJava("p.A")).isFalse();
        }
    }

    @Test
    void whatIsDamagedIsReportedAndLeftOut() throws IOException {
        Path jar = Files.writeString(folder.resolve("bad.jar"), "no jar", UTF_8);
        Path classes = Files.createDirectories(folder.resolve("classes/p"));
        Files.write(classes.resolve("A.class"), new byte[] {1, 2, 3});
        try (ClassFiles files = new ClassFiles(List.of(jar, classes.getParent(), folder.resolve("nowhere")))) {
            assertThat(new ClassFileIndex(files).find("p.A")).isEmpty();
            assertThat(files.problems()).hasSize(2);
            assertThat(files.problems().get(0)).contains("bad.jar");
            assertThat(files.problems().get(1)).contains("p/A");
        }
    }

    @Test
    void classesOfOtherLanguagesAreToldByTheNameOfTheirSource() throws IOException {
        Path classes = TestClasses.compile(
                folder,
                Map.of(
                        "p/A.java",
                        "package p; public class A { class B {} Object o = new Object() {}; }",
                        "p/C.java",
                        "package p; class C {}"));
        for (String name : List.of("p/A.class", "p/A$B.class", "p/A$1.class")) {
            ClassNode node = new ClassNode();
            new ClassReader(Files.readAllBytes(classes.resolve(name))).accept(node, 0);
            node.sourceFile = "A.kt";
            ClassWriter writer = new ClassWriter(0);
            node.accept(writer);
            Files.write(classes.resolve(name), writer.toByteArray());
        }
        try (ClassFiles files = new ClassFiles(List.of(classes))) {
            assertThat(files.ofOtherLanguages(classes, Set.of("A.kt"))).containsExactly("p.A", "p.A.B");
            assertThat(files.ofOtherLanguages(classes, Set.of("Gone.kt"))).isEmpty();
            assertThat(files.ofOtherLanguages(folder.resolve("nowhere"), Set.of("A.kt")))
                    .isEmpty();
        }
    }
}
