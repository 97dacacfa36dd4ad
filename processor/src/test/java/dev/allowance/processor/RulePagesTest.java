package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.RuleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example on every rule's page does under every compiler what the page says: flagged on the marked lines only. */
class RulePagesTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("^## (Bad|Good)$|^```java\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern TOP_LEVEL =
            Pattern.compile("^(public )?([a-z]+ )*?(class|interface|record|enum) (\\w+)", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    private record Example(String rule, boolean bad, int number, String source) {

        String name() {
            return rule + (bad ? " bad " : " good ") + number;
        }

        /** Of the public type if there is one, else of the first. */
        String fileName() {
            List<MatchResult> types = TOP_LEVEL.matcher(source).results().toList();
            assertThat(types).as("a type in " + name()).isNotEmpty();
            return types.stream()
                            .filter(type -> type.group(1) != null)
                            .findFirst()
                            .orElse(types.get(0))
                            .group(4)
                    + ".java";
        }

        SortedSet<Long> markedLines() {
            SortedSet<Long> lines = new TreeSet<>();
            long line = 0;
            for (String text : source.split("\n")) {
                line++;
                if (text.endsWith("// allowance:" + rule)) {
                    lines.add(line);
                }
            }
            return lines;
        }
    }

    @TestFactory
    List<DynamicTest> everyExampleDoesWhatItsPageSays() {
        RuleCatalog catalog = RuleCatalog.load();
        List<Example> examples = catalog.ids().stream()
                .flatMap(id -> examples(id, catalog.page(id).orElse("")).stream())
                .toList();
        assertThat(examples.stream().map(Example::rule).collect(Collectors.toSet()))
                .as("rules with examples")
                .isEqualTo(catalog.ids());
        List<DynamicTest> tests = new ArrayList<>();
        for (Example example : examples) {
            for (TestCompiler.Kind kind : TestCompiler.Kind.values()) {
                tests.add(DynamicTest.dynamicTest(example.name() + " " + kind, () -> check(example, kind)));
            }
        }
        return tests;
    }

    private static List<Example> examples(String id, String page) {
        List<Example> examples = new ArrayList<>();
        boolean bad = false;
        Matcher matcher = EXAMPLE.matcher(page);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                bad = matcher.group(1).equals("Bad");
            } else {
                examples.add(new Example(id, bad, examples.size() + 1, matcher.group(2)));
            }
        }
        return examples;
    }

    private void check(Example example, TestCompiler.Kind kind) throws IOException {
        Compilation compilation = TestCompiler.in(Files.createTempDirectory(folder, "page"), kind)
                .source(example.fileName(), example.source())
                .withOptions("-Aallowance.lookup=off", "-Aallowance.runtime=spring-mvc,jersey")
                .withProcessors(new AllowanceProcessor())
                .compile();

        assertThat(compilation.errors())
                .as("errors of the compiler's own")
                .allSatisfy(error -> assertThat(error.text()).contains("[allowance:"));
        assertThat(compilation.messages())
                .allSatisfy(message -> assertThat(message.text()).doesNotContain("[allowance:internal-error]"));
        SortedSet<Long> flagged = compilation.messages().stream()
                .filter(message -> message.text().contains("[allowance:" + example.rule() + "]"))
                .map(Compilation.Message::line)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(example.markedLines().isEmpty()).isEqualTo(!example.bad());
        assertThat(flagged).as(compilation.messages().toString()).isEqualTo(example.markedLines());
    }
}
