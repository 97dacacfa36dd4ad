package dev.allowance.javaparser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.classfile.ClassFileIndex;
import dev.allowance.classfile.ClassFileIndex.ConstantField;
import dev.allowance.classfile.ClassFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Constant expressions; the compiler, which writes them into class files, is the judge. */
class ConstantsTest {

    /** Type, then expression. */
    private static final List<String> EXPRESSIONS = List.of(
            "String \"/a\" + '/' + 1 + 2L + 1.5f + 2.0 + true",
            "String 1 + 2 + \"x\" + 1 + 2",
            "String (String) \"cast\"",
            "String \"\\t\\\"\\u0041\\101\\s\\\\u0041\"",
            "String \"\"\"\n        block\n          of \\\n        text\\u0042\n        \"\"\"",
            "String true ? \"yes\" : \"no\"",
            "String (1 < 2) + \"\" + ('a' < 98) + (\"a\" == \"a\") + (1 != 1.0)",
            "String \"\" + (char) 66 + (int) 'C' + (byte) 300 + (short) 70000 + (long) 1e18 + (int) 3.9f",
            "String \"\" + 1e10 + 1e-5f + 100.0 + 0x1p3 + Float.MAX_VALUE + Double.MIN_VALUE",
            "String Other.Y + Nested.Z + B + p.Other.Y",
            "String \"\" + 'a' + Other.CHAR + Other.LONG + Other.BYTE + Other.FLAG",
            "String Integer.MAX_VALUE + \"|\" + Long.MIN_VALUE + java.lang.Character.MAX_RADIX",
            "int 7 / 2 * 3 % 5 - -4",
            "int 'a' + 1",
            "int 1 << 33 | 6 >> 1 & 3 ^ ~5",
            "int -1 >>> 28",
            "int -2147483648",
            "int 0x7f + 0b101 + 017 + 1_000",
            "int 0xffffffff",
            "int true ? 1 : 'a'",
            "int Integer.MAX_VALUE + 1",
            "long 1L << 40",
            "long -9223372036854775808L",
            "long 0xffffffffffffffffL",
            "long -1 >>> 28",
            "long 2147483647 * 2",
            "long false ? 1 : 2L",
            "byte 10 + 'A'",
            "byte (byte) 0xff",
            "short -5",
            "char 'a' + 1",
            "char 65",
            "char '\\''",
            "char '\\u00e9'",
            "float 1 / 3f",
            "float 16777217",
            "float -0f",
            "double 1 / 3.0",
            "double 0.1f + 0.2",
            "double -0.0",
            "double 1e308 * 10",
            "double 5.5 % 2",
            "boolean !(1 > 2) && 3 >= 3 || false",
            "boolean true ^ false & true | false",
            "boolean 'a' == 97",
            "boolean 0.1 + 0.2 == 0.3",
            "boolean (float) 0.1 == 0.1");

    private static final String OTHER = """
            package p;
            interface Base { String B = "b" + Other.Y; }
            class Other implements Base {
                static final String Y = "y" + 1;
                static final char CHAR = 99;
                static final long LONG = 'x';
                static final byte BYTE = 5;
                static final boolean FLAG = !false;
                final String instance = "i";
                static final String NULL = null;
                static final String CALL = "a".trim();
                static String notFinal = "n";
                static final Integer BOXED = 1;
                static final String SELF = Other.SELF + "x";
                static final int BY_ZERO = 1 / 0;
            }
            """;

    @TempDir
    private Path folder;

    private static String source() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < EXPRESSIONS.size(); i++) {
            String[] parts = EXPRESSIONS.get(i).split(" ", 2);
            fields.append("static final %s V%d = %s;%n".formatted(parts[0], i, parts[1]));
        }
        return "package p; class C implements Base { static class Nested { static final String Z = \"z\"; }\n" + fields
                + "}";
    }

    @TestFactory
    List<DynamicTest> everyExpressionHasTheValueThatTheCompilerGivesIt() throws IOException {
        Path classes = TestClasses.compile(folder, Map.of("p/C.java", source(), "p/Other.java", OTHER));
        List<DynamicTest> tests = new ArrayList<>();
        try (ClassFiles compiled = new ClassFiles(List.of(classes));
                ClassFiles java = new ClassFiles(List.of())) {
            ClassFileIndex judge = new ClassFileIndex(compiled);
            SourceFile file = new SourceFile("C.java", source());
            SourceIndex index = new SourceIndex(List.of(file, new SourceFile("Other.java", OTHER)), java);
            for (int i = 0; i < EXPRESSIONS.size(); i++) {
                String name = "V" + i;
                Optional<ConstantField> expected = judge.field("p.C", name);
                Optional<Object> actual = fold(index, file, "p", "C", name);
                tests.add(DynamicTest.dynamicTest(
                        EXPRESSIONS.get(i),
                        () -> assertThat(actual.map(ConstantField.Value::new)).isEqualTo(expected)));
            }
        }
        return tests;
    }

    private static Optional<Object> fold(SourceIndex index, SourceFile file, String... name) {
        return index.constants().fold(new Syntax.Expression.Name(List.of(name)), Scope.of(file, index));
    }

    @Test
    void whatIsNoConstantHasNoValue() throws IOException {
        try (ClassFiles java = new ClassFiles(List.of())) {
            SourceFile file = new SourceFile("Other.java", OTHER);
            SourceIndex index = new SourceIndex(List.of(file), java);

            for (String name : List.of("NULL", "CALL", "notFinal", "BOXED", "SELF", "BY_ZERO", "MISSING")) {
                assertThat(fold(index, file, "Other", name)).as(name).isEmpty();
            }
            assertThat(fold(index, file, "Other", "instance")).contains("i");
        }
    }
}
