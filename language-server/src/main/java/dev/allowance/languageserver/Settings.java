package dev.allowance.languageserver;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the user set in the editor, in the section {@code allowance}.
 *
 * @param debounce milliseconds without a further key before a change is looked at
 * @param codeLens whether each handler gets a line with its path and {@code Allow}
 * @param inlayHints whether the part of a path that the class adds is shown before the method's part
 * @param classPath jars and folders that replace what the project's files say; empty for none
 * @param options by full key, such as {@code allowance.rule.post-on-item}: they win over the project's files
 * @param problems what of the settings makes no sense, a sentence each
 */
record Settings(
        int debounce,
        boolean codeLens,
        boolean inlayHints,
        List<Path> classPath,
        Map<String, String> options,
        List<String> problems) {

    static final int DEFAULT_DEBOUNCE = 150;
    private static final int LONGEST_DEBOUNCE = 60_000;

    static final Settings DEFAULT = new Settings(DEFAULT_DEBOUNCE, true, true, List.of(), Map.of(), List.of());

    Settings {
        classPath = List.copyOf(classPath);
        options = Map.copyOf(options);
        problems = List.copyOf(problems);
    }

    /**
     * Reads settings. A value that makes no sense is told and left at its default.
     *
     * @param given the section itself, or an object that holds it by its name; null for none
     */
    static Settings parse(Object given) {
        return given instanceof JsonObject object ? new Reader(section(object)).read() : DEFAULT;
    }

    private static JsonObject section(JsonObject object) {
        return object.get("allowance") instanceof JsonObject inner ? inner : object;
    }

    /** Reads one section. */
    private static final class Reader {

        private final JsonObject section;
        private final List<String> problems = new ArrayList<>();

        Reader(JsonObject section) {
            this.section = section;
        }

        Settings read() {
            return new Settings(
                    debounce(), flag("codeLens"), flag("inlayHints"), classPath(), options(), List.copyOf(problems));
        }

        private int debounce() {
            JsonElement value = section.get("debounce");
            if (value == null || value.isJsonNull()) {
                return DEFAULT_DEBOUNCE;
            }
            if (value instanceof JsonPrimitive primitive && primitive.isNumber()) {
                double number = primitive.getAsDouble();
                if (number >= 0 && number <= LONGEST_DEBOUNCE) {
                    return (int) number;
                }
            }
            problems.add("allowance.debounce cannot be " + value + "; it is a number of milliseconds from 0 to "
                    + LONGEST_DEBOUNCE);
            return DEFAULT_DEBOUNCE;
        }

        private boolean flag(String name) {
            JsonElement value = section.get(name);
            if (value == null || value.isJsonNull()) {
                return true;
            }
            if (value instanceof JsonPrimitive primitive && primitive.isBoolean()) {
                return primitive.getAsBoolean();
            }
            problems.add("allowance." + name + " cannot be " + value + "; it is true or false");
            return true;
        }

        private List<Path> classPath() {
            List<Path> paths = new ArrayList<>();
            JsonElement value = section.get("classPath");
            if (value == null || value.isJsonNull()) {
                return paths;
            }
            try {
                value.getAsJsonArray().forEach(one -> paths.add(Path.of(one.getAsString())));
                return paths;
            } catch (IllegalStateException | UnsupportedOperationException | IllegalArgumentException e) {
                problems.add("allowance.classPath cannot be " + value + "; it is a list of jars and folders");
                return List.of();
            }
        }

        private Map<String, String> options() {
            Map<String, String> options = new TreeMap<>();
            JsonElement value = section.get("options");
            if (value == null || value.isJsonNull()) {
                return options;
            }
            if (value instanceof JsonObject object) {
                object.entrySet().forEach(entry -> {
                    String key =
                            entry.getKey().startsWith("allowance.") ? entry.getKey() : "allowance." + entry.getKey();
                    if (entry.getValue().isJsonPrimitive()) {
                        options.put(key, entry.getValue().getAsString());
                    } else {
                        problems.add("allowance.options: " + key + " cannot be " + entry.getValue() + "; it is a text");
                    }
                });
                return options;
            }
            problems.add("allowance.options cannot be " + value + "; it is an object of options, such as "
                    + "{\"rule.post-on-item\": \"off\"}");
            return Map.of();
        }
    }
}
