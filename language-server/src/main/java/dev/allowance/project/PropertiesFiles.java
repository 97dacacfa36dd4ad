package dev.allowance.project;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Options that stand in properties files. What cannot be read is told. Used once. */
final class PropertiesFiles {

    private static final String NAME = "allowance.properties";
    private static final Set<String> NOT_HERE = Set.of("allowance.lookup", "allowance.config", "allowance.timing");

    private final List<Path> asked = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** The files of the usual name in a module's folder and those around it up to the workspace's, the innermost last. */
    List<GivenOptions> upward(Path module, Path workspace) {
        List<GivenOptions> found = new ArrayList<>();
        for (Path folder = module; folder != null && folder.startsWith(workspace); folder = folder.getParent()) {
            Path file = folder.resolve(NAME);
            asked.add(file);
            if (Files.isRegularFile(file)) {
                found.add(0, load(file));
            }
        }
        return found;
    }

    /** A file that something names; told where it is not there. */
    GivenOptions named(Path file, String by) {
        asked.add(file);
        if (!Files.isRegularFile(file)) {
            problems.add("there is no file " + file + "; correct " + by);
            return new GivenOptions(file.toString(), Map.of());
        }
        return load(file);
    }

    private GivenOptions load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            problems.add(file + " cannot be read as a properties file in UTF-8: " + e.getMessage());
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        GivenOptions given = new GivenOptions(file.toString(), values);
        given.values().keySet().removeAll(NOT_HERE);
        return given;
    }

    /** All files that were looked for. */
    List<Path> asked() {
        return List.copyOf(asked);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }
}
