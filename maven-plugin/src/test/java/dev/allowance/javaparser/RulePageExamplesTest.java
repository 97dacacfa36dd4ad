package dev.allowance.javaparser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.classfile.ClassFiles;
import dev.allowance.engine.Analyzer;
import dev.allowance.engine.ClassPath;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.ConfigurationException;
import dev.allowance.engine.Reading;
import dev.allowance.engine.Report;
import dev.allowance.fixtures.PageExample;
import dev.allowance.source.Span;
import dev.allowance.spi.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example on every rule's page does without a compiler what the page says: flagged on the marked lines only. */
class RulePageExamplesTest {

    @TestFactory
    List<DynamicTest> everyExampleDoesWhatItsPageSays() {
        return PageExample.all().stream()
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> check(example)))
                .toList();
    }

    private static void check(PageExample example) throws IOException, ConfigurationException {
        Configuration given = Configuration.parse(Map.of("allowance.runtime", "spring-mvc,jersey"));
        try (ClassFiles classFiles = new ClassFiles(TestClasses.ownClassPath())) {
            SourceSet sources = new SourceSet(classFiles);
            sources.put(example.fileName(), example.source());
            ClassPath classPath =
                    new ClassPath(name -> sources.index().find(name).isPresent());
            Configuration options = given.withMatching(classPath.matching(given));
            Analyzer analyzer = new Analyzer(options);
            Reading reading = analyzer.read(sources.types(), sources.index());
            Report report = analyzer.check(reading.table(), classPath.servers(reading.table(), options))
                    .inSource();

            assertThat(sources.problems()).isEmpty();
            assertThat(reading.faults()).isEmpty();
            assertThat(report.faults()).isEmpty();
            SortedSet<Long> flagged = report.findings().stream()
                    .filter(finding -> finding.rule().equals(example.rule()))
                    .map(finding -> place(finding, sources))
                    .map(span -> (long) span.line())
                    .collect(Collectors.toCollection(TreeSet::new));
            example.check(flagged, report.findings().toString());
        }
    }

    private static Span place(Finding finding, SourceSet sources) {
        return sources.span(finding.anchor()).orElseThrow(() -> new AssertionError("no place: " + finding));
    }
}
