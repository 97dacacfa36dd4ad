package dev.allowance.conformance;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sources of controllers or resources that are compiled and served together.
 *
 * @param name for messages; a generated fixture names its seed
 * @param sources source text by file name relative to a source root, such as {@code a/Users.java}
 */
public record Fixture(String name, SortedMap<String, String> sources) {

    public Fixture {
        sources = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    }

    /** A fixture of these sources. */
    public static Fixture of(String name, Map<String, String> sources) {
        return new Fixture(name, new TreeMap<>(sources));
    }

    /** The same for the {@code javax} namespace in place of {@code jakarta}. */
    public Fixture javax() {
        SortedMap<String, String> older = new TreeMap<>();
        sources.forEach((file, source) -> older.put(file, source.replace("jakarta.ws.rs", "javax.ws.rs")));
        return new Fixture(name, older);
    }

    /** All sources one after the other, for messages. */
    public String text() {
        StringBuilder text = new StringBuilder();
        sources.forEach((file, source) ->
                text.append("// ").append(file).append('\n').append(source).append('\n'));
        return text.toString();
    }
}
