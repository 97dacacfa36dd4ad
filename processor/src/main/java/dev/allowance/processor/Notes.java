package dev.allowance.processor;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What one run notes for the next besides the routes. As text: a header, then a line a landmark, which is the name alone; a line
 * a handler's type that depends on others of the module, {@code a.Users < a.Base,a.Paths}; and {@code = a.AllowedMethods
 * SPRING_MVC}, the lookup class with what it was made for.
 *
 * @param landmarks types that matter without being anyone's handler
 * @param dependencies by the name of a type that has routes, the names of the types that it takes from
 * @param lookup the lookup class's name, a blank, and what else than the routes decides its text; empty where none was written
 */
record Notes(SortedSet<String> landmarks, SortedMap<String, SortedSet<String>> dependencies, Optional<String> lookup) {

    static final Notes NONE = new Notes(new TreeSet<>(), new TreeMap<>(), Optional.empty());

    private static final String HEADER = "# allowance types 1";
    private static final String FROM = " < ";
    private static final String LOOKUP = "= ";

    static Notes parse(String text) {
        Notes notes = new Notes(new TreeSet<>(), new TreeMap<>(), Optional.empty());
        for (String line : text.lines().toList()) {
            int from = line.indexOf(FROM);
            if (line.startsWith(LOOKUP)) {
                notes = new Notes(notes.landmarks, notes.dependencies, Optional.of(line.substring(LOOKUP.length())));
            } else if (from >= 0) {
                notes.dependencies.put(
                        line.substring(0, from),
                        new TreeSet<>(Arrays.asList(
                                line.substring(from + FROM.length()).split(","))));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                notes.landmarks.add(line);
            }
        }
        return notes;
    }

    boolean isEmpty() {
        return landmarks.isEmpty() && dependencies.isEmpty() && lookup.isEmpty();
    }

    Notes withLookup(Optional<String> made) {
        return new Notes(landmarks, dependencies, made);
    }

    /** What the type of this name takes from, as far as it is known; sorted. */
    SortedSet<String> of(String type) {
        return dependencies.getOrDefault(type, Collections.emptySortedSet());
    }

    /** Each line ended by a line feed; {@link #parse} reads it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        lookup.ifPresent(made -> text.append(LOOKUP).append(made).append('\n'));
        text.append(landmarks.stream().map(name -> name + "\n").collect(Collectors.joining()));
        dependencies.forEach((type, from) ->
                text.append(type).append(FROM).append(String.join(",", from)).append('\n'));
        return text.toString();
    }
}
