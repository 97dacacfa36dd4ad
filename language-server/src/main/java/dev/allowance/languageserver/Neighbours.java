package dev.allowance.languageserver;

import dev.allowance.path.Segment;
import dev.allowance.route.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the routes of a table that most likely have to do with others: those that share a word with them that few routes have. */
final class Neighbours {

    /** A word that more routes have says little of what belongs together. */
    private static final int MOST = 150;

    private final Map<String, List<Entry>> byWord = new HashMap<>();

    private record Entry(String file, Route route) {}

    /** Of the routes of these files. */
    Neighbours(Snapshot snapshot) {
        for (String file : snapshot.files()) {
            for (Route route : snapshot.file(file).routes()) {
                Entry entry = new Entry(file, route);
                words(route)
                        .forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>())
                                .add(entry));
            }
        }
    }

    /** The neighbours of these routes in other files. */
    Set<Route> of(Collection<Route> routes, String file) {
        Set<String> words = new HashSet<>();
        routes.forEach(route -> words.addAll(words(route)));
        Set<Route> neighbours = new LinkedHashSet<>();
        for (String word : words) {
            List<Entry> having = byWord.getOrDefault(word, List.of());
            if (having.size() <= MOST) {
                having.stream()
                        .filter(entry -> !entry.file().equals(file))
                        .forEach(entry -> neighbours.add(entry.route()));
            }
        }
        return neighbours;
    }

    /** The literal segments, spelled alike whatever their case, separators and number; an empty word where there are none. */
    private static Set<String> words(Route route) {
        Set<String> words = new HashSet<>();
        for (Segment segment : route.template().segments()) {
            if (segment instanceof Segment.Literal literal) {
                String letters = literal.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
                words.add(letters.replaceFirst("(ies|es|s|y)$", ""));
            }
        }
        if (words.isEmpty()) {
            words.add("");
        }
        return words;
    }
}
