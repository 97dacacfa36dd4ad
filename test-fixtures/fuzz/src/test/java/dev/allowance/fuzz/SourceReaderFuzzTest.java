package dev.allowance.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.classfile.ClassFiles;
import dev.allowance.engine.Analyzer;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.Reading;
import dev.allowance.engine.Servers;
import dev.allowance.framework.Runtime;
import dev.allowance.javaparser.SourceSet;
import dev.allowance.route.Route;
import dev.allowance.route.RouteNotation;
import dev.allowance.source.Span;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The reader without a compiler, on sources of any kind: it reads what it can, and says what it cannot. */
class SourceReaderFuzzTest {

    @Test
    void whateverASourceSays() throws IOException {
        try (ClassFiles classFiles = new ClassFiles(Sources.classPath())) {
            Analyzer analyzer = new Analyzer(Configuration.DEFAULT);
            new Campaign(300).run(random -> {
                Map<String, String> files = Sources.any(random);
                SourceSet sources = new SourceSet(classFiles);
                files.forEach(sources::put);
                Reading reading = analyzer.read(sources.types(), sources.index());
                assertThat(reading.faults()).isEmpty();
                for (Route route : reading.table().routes()) {
                    assertThat(RouteNotation.parse(RouteNotation.print(route))).isEqualTo(route);
                    sources.span(route.facts().methodAnchor()).ifPresent(span -> assertWithin(span, files));
                    sources.span(route.facts().pathAnchor()).ifPresent(span -> assertWithin(span, files));
                }
                Servers servers =
                        new Servers(reading.table(), List.of(Runtime.SPRING_MVC, Runtime.JERSEY), List.of(), Set.of());
                assertThat(analyzer.check(reading.table(), servers).faults()).isEmpty();
                sources.problems()
                        .forEach(problem -> assertThat(problem.message()).isNotBlank());
            });
        }
    }

    private static void assertWithin(Span span, Map<String, String> files) {
        assertThat(files).containsKey(span.file());
        long lines = files.get(span.file()).lines().count();
        assertThat(span.line()).isBetween(1, (int) lines + 1);
        assertThat(span.column()).isPositive();
    }
}
