package dev.allowance.processor.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.framework.Answer;
import dev.allowance.framework.AnswerAutomaton;
import dev.allowance.http.AllowHeader;
import dev.allowance.route.RouteTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectCodeTest {

    /** HotSpot does not compile longer methods (its HugeMethodLimit). */
    private static final int LONGEST_COMPILED = 8_000;

    private static final Pattern INSTRUCTION = Pattern.compile("^ +(\\d+): [a-z]", Pattern.MULTILINE);

    private static GeneratedClass generate(Map<String, String> templates) {
        return generate(templates, 4_000);
    }

    private static GeneratedClass generate(Map<String, String> templates, int mostStatesInCode) {
        try {
            return LookupGenerator.generate(
                    "a.b.AllowedMethods",
                    new RouteTable(List.of()),
                    List.of(AnswerAutomaton.of(UnionDispatch.of(templates)).orElseThrow()),
                    mostStatesInCode);
        } catch (LookupException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void noMethodIsTooLongForHotSpotToCompile(@TempDir Path directory) throws IOException {
        for (int routes : List.of(20, 400, 1300, 3000)) {
            Path classes = directory.resolve("classes-" + routes);
            compile(generate(Synthetic.templates(routes)), classes);
            List<String> arguments = new ArrayList<>(List.of("-c", "-p"));
            try (Stream<Path> files = Files.walk(classes)) {
                files.filter(file -> file.toString().endsWith(".class"))
                        .forEach(file -> arguments.add(file.toString()));
            }
            StringWriter text = new StringWriter();
            ToolProvider.findFirst("javap")
                    .orElseThrow()
                    .run(new PrintWriter(text), new PrintWriter(text), arguments.toArray(String[]::new));
            Matcher instruction = INSTRUCTION.matcher(text.toString());
            int instructions = 0;
            while (instruction.find()) {
                instructions++;
                assertThat(Integer.parseInt(instruction.group(1))).isLessThan(LONGEST_COMPILED - 8);
            }
            assertThat(instructions).as("instructions for %d routes", routes).isGreaterThan(1_000);
        }
    }

    private static void compile(GeneratedClass generated, Path classes) throws IOException {
        Path source = classes.resolve("a/b/AllowedMethods.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, generated.source());
        JavaCompiler compiler = javax.tools.ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, "-d", classes.toString(), source.toString()))
                .isZero();
    }

    @Test
    void theCodeAnswersAsTheLanguagesDoNearEveryTemplate() {
        Map<String, String> templates = new java.util.TreeMap<>(Synthetic.templates(120));
        templates.put("/api/{any}", "LOCK");
        templates.put("/api/{any}/{other}/search", "COPY");
        templates.put("/{any}/{rest:.*}", "TRACE");
        UnionDispatch dispatch = UnionDispatch.of(templates);
        Loaded code = Loaded.of(generate(templates));
        Loaded steps = Loaded.of(generate(templates, 0));
        Random random = new Random(5);
        String units = "a1/%;?#-2.s";
        int found = 0;
        int asked = 0;
        for (String template : templates.keySet()) {
            for (int i = 0; i < 12; i++) {
                StringBuilder path = new StringBuilder(template.replaceAll("\\{[^}]*}", i % 2 == 0 ? "12" : "search"));
                for (int changes = i % 4; changes > 0; changes--) {
                    int at = random.nextInt(path.length());
                    char unit = units.charAt(random.nextInt(units.length()));
                    if (random.nextBoolean()) {
                        path.insert(at, unit);
                    } else {
                        path.setCharAt(at, unit);
                    }
                }
                Answer answer = dispatch.ask(path.toString());
                String allow = answer.allow().isEmpty() ? null : AllowHeader.format(answer.allow());
                assertThat(code.allow(path.toString())).as(path.toString()).isEqualTo(allow);
                assertThat(steps.allow(path.toString())).as(path.toString()).isEqualTo(allow);
                found += answer.allow().isEmpty() ? 0 : 1;
                asked++;
            }
        }

        assertThat(asked).isGreaterThan(600);
        assertThat(found).isBetween(asked / 4, asked - 20);
    }

    @Test
    void hostilePathsCannotMakeHostileRegularExpressionsBacktrack() {
        // with java.util.regex each of these takes time exponential in the length of the path
        Loaded loaded = Loaded.of(generate(Map.of(
                "/a/{x:(a+)+}", "GET",
                "/b/{x:(a|aa)+}", "PUT",
                "/c/{x:(.*a){8}}", "POST",
                "/d/{x:([a-z]+)*x}", "PATCH")));
        String many = "a".repeat(1_000_000);

        assertThat(loaded.allow("/a/" + many)).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(loaded.allow("/a/" + many + "!")).isNull();
        assertThat(loaded.allow("/b/" + many + "!")).isNull();
        assertThat(loaded.allow("/c/" + many)).isEqualTo("OPTIONS, POST");
        assertThat(loaded.allow("/c/" + "b".repeat(1_000_000))).isNull();
        assertThat(loaded.allow("/d/" + many + "!")).isNull();
        assertThat(loaded.allow("/d/" + many + "x")).isEqualTo("OPTIONS, PATCH");
    }

    @Test
    void theTextNeverNamesTheRegularExpressionsOfTheLibrary() {
        assertThat(generate(Map.of("/a/{x:[0-9]+}", "GET", "/b/{x:\\w+}/c", "PUT"))
                        .source())
                .doesNotContain("java.util.regex")
                .doesNotContain(".matches(")
                .contains("private static int from");
    }
}
