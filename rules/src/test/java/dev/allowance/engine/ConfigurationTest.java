package dev.allowance.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.allowance.framework.Matching;
import dev.allowance.framework.Runtime;
import dev.allowance.spi.Severity;
import dev.allowance.spi.Theme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationTest {

    private static final RuleCatalog CATALOG = new RuleCatalog(List.of(
            TestRule.flagging("post-on-item", Theme.METHOD, "x"), TestRule.flagging("house-rule", Theme.PATH, "y")));

    @Test
    void noOptionMeansEveryDefault() throws ConfigurationException {
        assertThat(Configuration.parse(Map.of(), CATALOG)).isEqualTo(Configuration.DEFAULT);
    }

    @Test
    void theSeverityOfOneRuleBeatsThatOfAll() throws ConfigurationException {
        Configuration configuration = parse("allowance.rule.all", "error", "allowance.rule.house-rule", "off");

        assertThat(configuration.severities())
                .isEqualTo(Map.of("post-on-item", Optional.of(Severity.ERROR), "house-rule", Optional.empty()));
    }

    @Test
    void allSaysNothingOfInternalErrors() throws ConfigurationException {
        assertThat(parse("allowance.rule.all", "error").severities()).doesNotContainKey(Fault.ID);
        assertThat(parse("allowance.rule.internal-error", "off").severities())
                .containsEntry(Fault.ID, Optional.empty());
    }

    @Test
    void readsEveryOption() throws ConfigurationException {
        Configuration configuration = parse(
                "allowance.lookup", "com.example.Allow",
                "allowance.runtime", "jersey, spring-mvc",
                "allowance.matching", "trailing-slash,ant-path-matcher",
                "allowance.base-path", "/api/",
                "allowance.property.users.path", "/people",
                "allowance.exclude", "/internal/**, /x/{id:a{1,2}}",
                "allowance.config", "somewhere.properties");

        assertThat(configuration.lookup()).contains("com.example.Allow");
        assertThat(configuration.runtimes()).containsExactly(Runtime.JERSEY, Runtime.SPRING_MVC);
        assertThat(configuration.matching()).contains(Set.of(Matching.TRAILING_SLASH, Matching.ANT_PATH_MATCHER));
        assertThat(configuration.reader().matching())
                .isEqualTo(configuration.matching().orElseThrow());
        assertThat(configuration.reader().basePath()).isEqualTo("/api");
        assertThat(configuration.reader().properties()).isEqualTo(Map.of("users.path", "/people"));
        assertThat(configuration.excludes()).containsExactly("/internal/**", "/x/{id:a{1,2}}");
    }

    @Test
    void takesAnUnderscoreForAHyphenButInNamesOfProperties() throws ConfigurationException {
        Configuration configuration = parse(
                "allowance.rule.post_on_item", "off", "allowance.base_path", "/api", "allowance.property.a_b", "c");

        assertThat(configuration.severities()).isEqualTo(Map.of("post-on-item", Optional.empty()));
        assertThat(configuration.reader().basePath()).isEqualTo("/api");
        assertThat(configuration.reader().properties()).isEqualTo(Map.of("a_b", "c"));
    }

    @Test
    void leavesTheOptionsOfOthersAlone() throws ConfigurationException {
        assertThat(parse("mapstruct.verbose", "true", "allowancex", "1")).isEqualTo(Configuration.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "allowance.lokup, X, allowance.lookup",
        "allowance.rule.post-on-itme, off, allowance.rule.post-on-item",
        "allowance.rules.house-rule, off, allowance.rule.house-rule",
        "allowance.RULE.all, off, allowance.rule.all",
        "allowance.property., x, allowance.property.<name>",
        "allowance.rule.house-rule, warn, warning",
        "allowance.rule.house-rule, ERROR, error",
        "allowance.rule.all, none, off",
        "allowance.runtime, spring-mcv, spring-mvc",
        "allowance.runtime, 'jersey,', cxf",
        "allowance.matching, ant-path, ant-path-matcher",
        "allowance.matching, 'trailing-slash,', first-template",
        "allowance.lookup, com/example/Allow, com.example.Allow",
        "allowance.lookup, com.example.class, com.example.class_",
        "allowance.lookup, '', off",
        "allowance.base-path, api, /api",
        "allowance.base-path, //api?x, /api",
        "allowance.exclude, 'internal/*', /internal/*",
    })
    void namesTheNearestValidKeyOrValue(String key, String value, String nearest) {
        ConfigurationException e = catchThrowableOfType(ConfigurationException.class, () -> parse(key, value));

        assertThat(e.problems()).hasSize(1);
        assertThat(e.problems().get(0)).endsWith("\"" + nearest + "\"");
    }

    @Test
    void collectsAllProblems() {
        ConfigurationException e = catchThrowableOfType(
                ConfigurationException.class,
                () -> parse("allowance.rule.all", "loud", "allowance.x", "1", "allowance.runtime", "tomcat"));

        assertThat(e.problems()).hasSize(3);
    }

    @Test
    void anEmptyListOfMatchingsIsNotTheSameAsNone() throws ConfigurationException {
        assertThat(parse("allowance.matching", "").matching()).contains(Set.of());
        assertThat(parse().matching()).isEmpty();
    }

    @Test
    void treatsAnOptionWithoutAValueAsEmpty() {
        Map<String, String> options = new HashMap<>();
        options.put("allowance.rule.all", null);

        ConfigurationException e =
                catchThrowableOfType(ConfigurationException.class, () -> Configuration.parse(options, CATALOG));

        assertThat(e.problems()).singleElement().asString().contains("cannot be \"\"");
    }

    private static Configuration parse(String... keysAndValues) throws ConfigurationException {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            options.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return Configuration.parse(options, CATALOG);
    }
}
