package dev.allowance.engine;

import dev.allowance.framework.ReaderOptions;
import dev.allowance.framework.Runtime;
import dev.allowance.spi.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options, validated.
 *
 * @param severities by rule id; empty value for {@code off}; a rule that is not in the map has its own default
 * @param runtimes as given, in order; empty where they are to be told from the class path
 * @param lookup the generated class's qualified name, {@code off}, or empty for the default
 * @param excludes template globs ({@code *} within a segment, {@code **} across) whose routes no rule looks at
 */
public record Configuration(
        Map<String, Optional<Severity>> severities,
        List<Runtime> runtimes,
        Optional<String> lookup,
        ReaderOptions reader,
        List<String> excludes) {

    public Configuration {
        severities = Map.copyOf(severities);
        runtimes = List.copyOf(runtimes);
        excludes = List.copyOf(excludes);
    }

    /**
     * Reads options.
     *
     * @param options by full key, such as {@code allowance.rule.post-on-item}; keys without the prefix {@code allowance.}
     *     belong to others and are left alone
     * @throws ConfigurationException naming every unknown key or value, and the nearest valid one
     */
    public static Configuration parse(Map<String, String> options) throws ConfigurationException {
        throw new UnsupportedOperationException("written next");
    }
}
