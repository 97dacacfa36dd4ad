package dev.allowance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReportFormatsTest {

    @Test
    void formatsAreFoundByName() {
        assertThat(ReportFormats.parse("sarif, json,sarif"))
                .extracting(ReportFormat::fileName)
                .containsExactly("allowance.sarif", "allowance.json");
        assertThat(ReportFormats.parse("none")).isEmpty();
        assertThat(ReportFormats.parse("")).isEmpty();
    }

    @Test
    void anUnknownNameIsToldWithThoseThereAre() {
        assertThatThrownBy(() -> ReportFormats.parse("json,pdf"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"pdf\"")
                .hasMessageContaining("json, sarif");
    }
}
