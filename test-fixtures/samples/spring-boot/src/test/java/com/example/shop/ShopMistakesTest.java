package com.example.shop;

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

/** The compiler reports the shop's mistakes where the sources are marked, and nothing else. */
class ShopMistakesTest {

    @Test
    void everyMarkedLineIsReportedAndNoOther(@TempDir Path output) throws IOException {
        MarkedSources shop = MarkedSources.below(Path.of("src/main/java"));

        assertThat(shop.reported(new AllowanceProcessor(), output, List.of())).isEqualTo(shop.expected());
    }

    @Test
    void theMistakesAreOfSevenKinds() throws IOException {
        Set<String> rules = MarkedSources.below(Path.of("src/main/java")).expected().stream()
                .map(finding -> finding.substring(finding.indexOf(' ') + 1))
                .collect(Collectors.toSet());

        assertThat(rules)
                .containsExactlyInAnyOrder(
                        "get-with-side-effect",
                        "item-without-get",
                        "post-for-search",
                        "post-on-item",
                        "request-mapping-without-method",
                        "trailing-slash-mismatch",
                        "write-on-read-only-resource");
    }
}
