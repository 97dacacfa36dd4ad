package com.example.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.fixtures.sample.MarkedSources;
import dev.allowance.processor.AllowanceProcessor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler reports the mistakes where the sources are marked, and nothing else. */
class RoomsMistakesTest {

    @Test
    void everyMarkedLineIsReportedAndNoOther(@TempDir Path output) throws IOException {
        MarkedSources rooms = MarkedSources.below(Path.of("src/main/java"));

        assertThat(rooms.reported(new AllowanceProcessor(), output, List.of())).isEqualTo(rooms.expected());
    }

    @Test
    void theMistakesAreOfSevenKinds() throws IOException {
        Set<String> rules = MarkedSources.below(Path.of("src/main/java")).expected().stream()
                .map(finding -> finding.substring(finding.indexOf(' ') + 1))
                .collect(Collectors.toSet());

        assertThat(rules)
                .containsExactlyInAnyOrder(
                        "ambiguous-route",
                        "get-with-side-effect",
                        "path-case-mismatch",
                        "path-variable-unbound",
                        "plural-mismatch",
                        "post-for-search",
                        "post-on-item");
    }
}
