package dev.allowance.engine;

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

/**
 * Finds the routes of a table that most likely have to do with others: those that share a word with them that few routes have.
 * Immutable.
 */
final class Neighbours {

    /** A word that more routes have says little of what belongs together. */
    private static final int MOST = 150;

    private final Map<String, List<Entry>> byWord;

    private record Entry(String owner, Route route) {}

    private Neighbours(Map<String, List<Entry>> byWord) {
        this.byWord = byWord;
    }

    /** Of these routes, by what declares them. */
    static Neighbours of(Map<String, ? extends Collection<Route>> byOwner) {
        Map<String, List<Entry>> byWord = new HashMap<>();
        byOwner.forEach((owner, routes) -> routes.forEach(route -> {
            Entry entry = new Entry(owner, route);
            words(route)
                    .forEach(word ->
                            byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(entry));
        }));
        return new Neighbours(byWord);
    }

    /**
     * The same after some owners got other routes.
     *
     * @param before what they had
     * @param now what they have, by owner; nothing is known of those that are missing
     */
    Neighbours replace(Set<String> owners, Collection<Route> before, Map<String, ? extends Collection<Route>> now) {
        Map<String, List<Entry>> replaced = new HashMap<>(byWord);
        Set<String> gone = new HashSet<>();
        before.forEach(route -> gone.addAll(words(route)));
        for (String word : gone) {
            replaced.computeIfPresent(
                    word,
                    (w, entries) -> entries.stream()
                            .filter(entry -> !owners.contains(entry.owner()))
                            .toList());
        }
        of(now).byWord
                .forEach((word, entries) -> replaced.merge(word, entries, (left, right) -> {
                    List<Entry> both = new ArrayList<>(left);
                    both.addAll(right);
                    return both;
                }));
        return new Neighbours(replaced);
    }

    /** The neighbours of these routes that others than these owners declare. */
    Set<Route> of(Collection<Route> routes, Set<String> owners) {
        Set<String> words = new HashSet<>();
        routes.forEach(route -> words.addAll(words(route)));
        Set<Route> neighbours = new LinkedHashSet<>();
        for (String word : words) {
            List<Entry> having = byWord.getOrDefault(word, List.of());
            if (having.size() <= MOST) {
                having.stream()
                        .filter(entry -> !owners.contains(entry.owner()))
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
                words.add(stem(literal.text().toLowerCase(Locale.ROOT)));
            }
        }
        if (words.isEmpty()) {
            words.add("");
        }
        return words;
    }

    private static String stem(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        word.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        for (String ending : List.of("ies", "es", "s", "y")) {
            if (letters.length() >= ending.length()
                    && letters.indexOf(ending, letters.length() - ending.length()) >= 0) {
                letters.setLength(letters.length() - ending.length());
                break;
            }
        }
        return letters.toString();
    }
}
