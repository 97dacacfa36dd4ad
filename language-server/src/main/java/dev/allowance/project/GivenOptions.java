package dev.allowance.project;

import dev.allowance.engine.Configuration;
import dev.allowance.engine.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Options that stand together.
 *
 * @param source where, for people: mostly a file
 * @param values by full key, such as {@code allowance.rule.post-on-item}; keys of others are left alone
 */
public record GivenOptions(String source, Map<String, String> values) {

    private static final String PREFIX = "allowance.";

    public GivenOptions {
        Map<String, String> ours = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(PREFIX)) {
                ours.put(Configuration.key(key), Objects.requireNonNullElse(value, ""));
            }
        });
        values = ours;
    }

    /**
     * Puts options together, later ones over earlier ones. What makes no sense is left out.
     *
     * @param problems gets a sentence on each option that makes none, with its source
     */
    public static Configuration merge(List<GivenOptions> all, List<String> problems) {
        Map<String, String> merged = new TreeMap<>();
        all.forEach(given -> merged.putAll(given.valid(problems)));
        try {
            return Configuration.parse(merged);
        } catch (ConfigurationException e) {
            problems.addAll(e.problems());
            return Configuration.DEFAULT;
        }
    }

    private Map<String, String> valid(List<String> problems) {
        Map<String, String> valid = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        values.forEach((key, value) -> {
            try {
                Configuration.parse(Map.of(key, value));
                valid.put(key, value);
            } catch (ConfigurationException e) {
                wrong.addAll(e.problems());
            }
        });
        wrong.forEach(problem -> problems.add(source + ": " + problem));
        return valid;
    }
}
