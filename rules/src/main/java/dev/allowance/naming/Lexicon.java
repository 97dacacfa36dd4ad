package dev.allowance.naming;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a dictionary tells of English words in lower case. The lists beside the hand-made ones are derived from WordNet 3.1
 * when this project is built ({@code src/lexicon}); they are read when they are first asked for.
 */
final class Lexicon {

    /** Shorter words are words of too many languages. */
    private static final int SHORTEST = 4;

    private Lexicon() {}

    /** Whether the word is at home as a noun in the singular. */
    static boolean isNoun(String word) {
        return word.length() >= SHORTEST && Holder.NOUNS.contains(word);
    }

    /** Whether the word is at home as a verb in its base form. */
    static boolean isVerb(String word) {
        return word.length() >= SHORTEST && Holder.VERBS.contains(word);
    }

    /** The singular of a plural that no rule makes. */
    static Optional<String> irregularSingular(String plural) {
        return Optional.ofNullable(Holder.SINGULARS.get(plural));
    }

    /** The plurals of a word that no rule makes; it may have a regular one as well. */
    static List<String> irregularPlurals(String singular) {
        return Holder.PLURALS.getOrDefault(singular, List.of());
    }

    private static final class Holder {
        static final SortedWords NOUNS = SortedWords.read("wordnet-nouns.txt");
        static final SortedWords VERBS = SortedWords.read("wordnet-verbs.txt");
        static final Map<String, String> SINGULARS = new TreeMap<>();
        static final Map<String, List<String>> PLURALS = new TreeMap<>();

        static {
            WordList.entries("wordnet-plurals.txt").forEach((plural, singular) -> {
                SINGULARS.put(plural, singular.get(0));
                PLURALS.merge(singular.get(0), List.of(plural), Holder::join);
            });
        }

        private static List<String> join(List<String> some, List<String> others) {
            return Stream.of(some, others).flatMap(List::stream).sorted().toList();
        }
    }
}
