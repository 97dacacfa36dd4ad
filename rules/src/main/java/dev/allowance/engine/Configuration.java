package dev.allowance.engine;

import dev.allowance.framework.Deployment;
import dev.allowance.framework.Matching;
import dev.allowance.framework.ReaderOptions;
import dev.allowance.framework.Runtime;
import dev.allowance.spi.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The options, validated.
 *
 * @param severities by rule id; empty value for {@code off}; a rule that is not in the map has its own default
 * @param runtimes as given, in order; empty where they are to be told from the class path
 * @param matching as given; empty where it is to be told from the class path
 * @param lookup the generated class's qualified name, {@code off}, or empty for the default
 * @param excludes template globs ({@code *} within a segment, {@code **} across) whose routes no rule reports
 * @param timing whether to tell what took how long
 */
public record Configuration(
        Map<String, Optional<Severity>> severities,
        List<Runtime> runtimes,
        Optional<Set<Matching>> matching,
        Optional<String> lookup,
        ReaderOptions reader,
        List<String> excludes,
        boolean timing) {

    /** Every default. */
    public static final Configuration DEFAULT = new Configuration(
            Map.of(), List.of(), Optional.empty(), Optional.empty(), ReaderOptions.NONE, List.of(), false);

    public Configuration {
        severities = Map.copyOf(severities);
        runtimes = List.copyOf(runtimes);
        matching = matching.map(Set::copyOf);
        excludes = List.copyOf(excludes);
    }

    /** This configuration with another way of comparing paths, for readers too. */
    public Configuration withMatching(Set<Matching> other) {
        ReaderOptions options = new ReaderOptions(reader.basePath(), reader.properties(), other, reader.deployment());
        return new Configuration(severities, runtimes, Optional.of(other), lookup, options, excludes, timing);
    }

    /**
     * This configuration with what files besides the code say, for readers.
     *
     * @param properties for placeholders that the options do not give
     */
    public Configuration withDeployment(Deployment deployment, Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(properties);
        all.putAll(reader.properties());
        ReaderOptions options = new ReaderOptions(reader.basePath(), all, reader.matching(), deployment);
        return new Configuration(severities, runtimes, matching, lookup, options, excludes, timing);
    }

    /**
     * The key that somebody means. javac takes no hyphens in keys, so that people write underscores, and then do so everywhere;
     * the name of a property is the user's, and stays.
     */
    public static String key(String spelled) {
        return spelled.startsWith("allowance.property.") ? spelled : spelled.replace('_', '-');
    }

    /**
     * Reads options, for the rules there are.
     *
     * @param options by full key, such as {@code allowance.rule.post-on-item}; keys without the prefix {@code allowance.}
     *     belong to others and are left alone, and so is {@code allowance.config}, which an adapter replaces by what the file
     *     holds. A missing value is null, as compilers have it
     * @throws ConfigurationException naming every unknown key or value, and the nearest valid one
     */
    public static Configuration parse(Map<String, String> options) throws ConfigurationException {
        return parse(options, RuleCatalog.load());
    }

    /** As {@link #parse(Map)}, for the rules of a catalogue. */
    public static Configuration parse(Map<String, String> options, RuleCatalog catalog) throws ConfigurationException {
        return new ConfigurationParser(catalog).parse(options);
    }
}
