package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.allowance.engine.ConfigurationException;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;

/** How options are spelt. */
class OptionsTest {

    @Test
    void everySupportedOptionIsOneThatJavacTakes() {
        assertThat(Options.supported(Map.of("allowance.x-y", "", "allowance.x_y", "", "other.key", "")))
                .contains("allowance.lookup", "allowance.base_path", "allowance.rule.post_on_item", "allowance.x_y")
                .doesNotContain("other.key")
                .allMatch(SourceVersion::isName);
    }

    @Test
    void underscoreAndHyphenAreTheSame() throws ConfigurationException {
        assertThat(Options.read(Map.of("allowance.rule.post_on_item", "off")))
                .isEqualTo(Options.read(Map.of("allowance.rule.post-on-item", "off")));
        assertThat(Options.read(Map.of("allowance.rule.post_on_item", "off")).severities())
                .containsEntry("post-on-item", Optional.empty());
    }

    @Test
    void thePropertysNameStaysAsItIs() throws ConfigurationException {
        assertThat(Options.read(Map.of("allowance.property.a_b", "/x")).reader().properties())
                .containsEntry("a_b", "/x");
    }

    @Test
    void anUnknownRuleNamesTheNearest() {
        assertThatThrownBy(() -> Options.read(Map.of("allowance.rule.post_on_itm", "off")))
                .hasMessageContaining("post-on-item");
    }
}
