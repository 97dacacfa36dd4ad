package dev.allowance.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Plural and singular of English nouns in lower case. A word that is not known is judged by its ending where that is
 * clear, as {@code -ies} is; anything else is {@link Number#UNKNOWN}.
 */
public final class Nouns {

    /** What a word's form says about how many it names. */
    public enum Number {
        SINGULAR,
        PLURAL,
        /** No word for one or no word for many: {@code news}, {@code media}, {@code status}. */
        UNCOUNTABLE,
        UNKNOWN
    }

    private static final Set<String> UNCOUNTABLE = WordList.words("uncountable.txt");
    private static final Map<String, List<String>> IRREGULAR = WordList.entries("irregular-plurals.txt");
    private static final Map<String, String> SINGULAR_BY_IRREGULAR = singularByIrregular();
    private static final Set<String> LISTED = WordList.words("nouns.txt");

    /** Endings in s that words in the singular have, here or in other languages. */
    private static final List<String> SINGULAR_ENDINGS = List.of("ss", "us", "is", "as", "os", "ys", "ns", "rs", "ics");

    private Nouns() {}

    /** The number of a word. */
    public static Number number(String word) {
        if (UNCOUNTABLE.contains(word)) {
            return Number.UNCOUNTABLE;
        }
        if (isSingular(word)) {
            return Number.SINGULAR;
        }
        return singularOfPlural(word).isPresent() ? Number.PLURAL : Number.UNKNOWN;
    }

    /** The singular of a word in the plural; empty for a word that is not surely one. */
    public static Optional<String> singular(String word) {
        if (UNCOUNTABLE.contains(word) || isSingular(word)) {
            return Optional.empty();
        }
        return singularOfPlural(word);
    }

    private static Optional<String> singularOfPlural(String word) {
        Optional<String> singular = Optional.ofNullable(SINGULAR_BY_IRREGULAR.get(word));
        if (singular.isEmpty()) {
            singular = known(word);
        }
        if (singular.isEmpty()) {
            singular = Lexicon.irregularSingular(word);
        }
        return singular.isEmpty() ? guess(word) : singular;
    }

    /** Whether the word stands in the hand-made list. */
    static boolean isListed(String word) {
        return LISTED.contains(word);
    }

    private static boolean isSingular(String word) {
        return LISTED.contains(word)
                || IRREGULAR.containsKey(word)
                || (Verbs.isListed(word)
                        ? Verbs.isAlsoNoun(word)
                        : Lexicon.isNoun(word) && !SINGULAR_BY_IRREGULAR.containsKey(word));
    }

    /** The known word of which this is the regular plural. */
    private static Optional<String> known(String word) {
        int length = word.length();
        if (length < 3 || !word.endsWith("s")) {
            return Optional.empty();
        }
        for (String stem : List.of(
                word.substring(0, length - 1), word.substring(0, length - 2), word.substring(0, length - 3) + "y")) {
            if (isSingular(stem)
                    && !IRREGULAR.containsKey(stem)
                    && regularPlural(stem).equals(word)) {
                return Optional.of(stem);
            }
        }
        return Optional.empty();
    }

    /** The usual plural of a countable word in the singular, known or not; empty for one without a plural. */
    public static Optional<String> plural(String word) {
        return plurals(word).stream().findFirst();
    }

    /** All plurals of a countable word in the singular, known or not, the usual one first. */
    public static List<String> plurals(String word) {
        if (UNCOUNTABLE.contains(word) || !isWord(word)) {
            return List.of();
        }
        List<String> irregular = IRREGULAR.get(word);
        return irregular != null
                ? irregular
                : Stream.concat(Stream.of(regularPlural(word)), Lexicon.irregularPlurals(word).stream())
                        .toList();
    }

    /** Whether the second word is the plural of the first, both being countable: {@code person} and {@code people}. */
    public static boolean areForms(String singular, String plural) {
        if (UNCOUNTABLE.contains(singular) || UNCOUNTABLE.contains(plural) || !isWord(singular)) {
            return false;
        }
        return plurals(singular).contains(plural);
    }

    private static Optional<String> guess(String word) {
        if (word.length() < 4 || !isWord(word) || !word.endsWith("s")) {
            return Optional.empty();
        }
        String stem = word.substring(0, word.length() - 1);
        if (word.endsWith("ies") && word.length() > 4) {
            return Optional.of(word.substring(0, word.length() - 3) + "y");
        }
        for (String ending : List.of("sses", "shes", "ches", "xes")) {
            if (word.endsWith(ending) && word.length() > ending.length() + 1) {
                return Optional.of(word.substring(0, word.length() - 2));
            }
        }
        // "-ns" and "-rs" are common plurals of long words and common singulars of short foreign ones
        boolean clear = !endsInSingular(word) || word.length() > 5 && (word.endsWith("ns") || word.endsWith("rs"));
        return clear ? Optional.of(stem) : Optional.empty();
    }

    private static boolean endsInSingular(String word) {
        for (String ending : SINGULAR_ENDINGS) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return false;
            }
        }
        return word.length() > 1;
    }

    private static String regularPlural(String word) {
        int length = word.length();
        if (word.endsWith("y") && length > 1 && "aeiou".indexOf(word.charAt(length - 2)) < 0) {
            return word.substring(0, length - 1) + "ies";
        }
        boolean hisses = word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh")
                || List.of("hero", "potato", "tomato", "echo", "veto").contains(word);
        return word + (hisses ? "es" : "s");
    }

    private static Map<String, String> singularByIrregular() {
        Map<String, String> byPlural = new HashMap<>();
        IRREGULAR.forEach((singular, plurals) -> plurals.forEach(plural -> byPlural.put(plural, singular)));
        return Map.copyOf(byPlural);
    }
}
