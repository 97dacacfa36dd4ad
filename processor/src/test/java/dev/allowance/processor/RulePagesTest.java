package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.fixtures.PageExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example on every rule's page does under every compiler what the page says: flagged on the marked lines only. */
class RulePagesTest {

    @TempDir
    private Path folder;

    @TestFactory
    List<DynamicTest> everyExampleDoesWhatItsPageSays() {
        List<DynamicTest> tests = new ArrayList<>();
        for (PageExample example : PageExample.all()) {
            for (TestCompiler.Kind kind : TestCompiler.Kind.values()) {
                tests.add(DynamicTest.dynamicTest(example.name() + " " + kind, () -> check(example, kind)));
            }
        }
        return tests;
    }

    private void check(PageExample example, TestCompiler.Kind kind) throws IOException {
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
        example.check(flagged, compilation.messages().toString());
    }
}
