package dev.allowance.framework.jaxrs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a dispatcher tries one after the other, filed by the languages that it asks for. Thousands of root classes are gone
 * through for each set of languages and each method, and hardly any of them has to do with a path.
 */
final class Candidates<T> {

    private final List<T> all;
    private final Map<Integer, List<Integer>> positions = new HashMap<>();

    /**
     * Files them.
     *
     * @param ordered in the order in which they are tried
     * @param languages all that are asked for to learn whether a path comes to one of them
     */
    Candidates(List<? extends T> ordered, Function<? super T, List<Integer>> languages) {
        this.all = List.copyOf(ordered);
        for (int i = 0; i < all.size(); i++) {
            for (int language : languages.apply(all.get(i))) {
                positions.computeIfAbsent(language, number -> new ArrayList<>()).add(i);
            }
        }
    }

    /** Those that ask for a language of the path, in their order; no path comes to any other. */
    Stream<T> on(MatchedPath path) {
        return path.languages()
                .mapToObj(language -> positions.getOrDefault(language, List.of()))
                .flatMap(List::stream)
                .sorted()
                .distinct()
                .map(all::get);
    }
}
