package dev.allowance.processor;

import dev.allowance.engine.Configuration;
import dev.allowance.engine.ConfigurationException;
import dev.allowance.engine.Fault;
import dev.allowance.engine.RuleCatalog;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;

/** The processor's options: those of the command line, over those of the file that {@code allowance.config} names. */
final class Options {

    private static final String PREFIX = "allowance.";
    private static final String RULE = PREFIX + "rule.";
    private static final String CONFIG = PREFIX + "config";
    private static final List<String> KEYS = List.of(
            CONFIG,
            PREFIX + "timing",
            PREFIX + "lookup",
            PREFIX + "runtime",
            PREFIX + "matching",
            PREFIX + "base-path",
            PREFIX + "exclude",
            RULE + "all",
            RULE + Fault.ID);

    private Options() {}

    /**
     * Every key that means something, and every other of ours that is present: the compiler need not complain, we do. As
     * {@link CompilerQuirks#optionKey} spells them.
     */
    static SortedSet<String> supported(Map<String, String> given) {
        SortedSet<String> keys = new TreeSet<>();
        KEYS.forEach(key -> keys.add(CompilerQuirks.optionKey(key)));
        RuleCatalog.load().ids().forEach(id -> keys.add(CompilerQuirks.optionKey(RULE + id)));
        given.keySet().stream()
                .filter(key -> key.startsWith(PREFIX) && SourceVersion.isName(key))
                .forEach(keys::add);
        return keys;
    }

    /** @throws ConfigurationException naming all that is wrong, the file where it is at fault */
    static Configuration read(Map<String, String> given) throws ConfigurationException {
        Map<String, String> merged = new TreeMap<>();
        if (given.containsKey(CONFIG)) {
            merged.putAll(load(Optional.ofNullable(given.get(CONFIG)).orElse("")));
        }
        given.forEach((key, value) -> {
            if (key.startsWith(PREFIX)) {
                merged.put(Configuration.key(key), value);
            }
        });
        return Configuration.parse(merged);
    }

    private static Map<String, String> load(String name) throws ConfigurationException {
        Properties properties = new Properties();
        try {
            Path file = Path.of(name).toAbsolutePath();
            if (name.isBlank() || !Files.isRegularFile(file)) {
                throw problem("there is no file \"" + file + "\"");
            }
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw problem("\"" + name + "\" cannot be read as a properties file in UTF-8: " + e.getMessage());
        }
        Map<String, String> options = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> options.put(Configuration.key(key), properties.getProperty(key)));
        return options;
    }

    private static ConfigurationException problem(String text) {
        return new ConfigurationException(List.of("option " + CONFIG + ": " + text));
    }
}
