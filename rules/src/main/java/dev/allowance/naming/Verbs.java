package dev.allowance.naming;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * English verbs in their base form, as they open the name of an operation: {@code create}, {@code mark} in
 * {@code mark-as-read}. Other forms ({@code updates}, {@code deleted}) are no verbs here: in a path they are nouns or
 * adjectives. What a verb means to an API is decided by hand; whether a word is a verb, the dictionary may tell.
 */
public final class Verbs {

    /** What a verb does to the thing it is said of. */
    public enum Act {
        /** Returns something. */
        READ,
        /** Selects among many. */
        SEARCH,
        /** Makes or changes. */
        WRITE,
        /** Takes away. */
        REMOVE,
        /** Makes something happen; as well a verb that only the dictionary knows. */
        ACT,
        /** None of these. */
        NONE
    }

    private static final Map<String, List<String>> ENTRIES = WordList.entries("verbs.txt");
    private static final Set<String> LOOKING = WordList.words("looking.txt");
    private static final Map<String, List<String>> LOOKED_AT = WordList.entries("looked-at.txt");

    private Verbs() {}

    /** What the verb does; empty for a word that is no verb. */
    public static Optional<Act> act(String word) {
        List<String> fields = ENTRIES.get(word);
        if (fields == null) {
            return isOnlyVerb(word) ? Optional.of(Act.ACT) : Optional.empty();
        }
        return Optional.of(Act.valueOf(fields.get(0).toUpperCase(Locale.ROOT)));
    }

    /** Whether the word is a verb and hardly ever a noun: {@code delete}, not {@code order}. */
    public static boolean isOnlyVerb(String word) {
        return ENTRIES.containsKey(word)
                ? !has(word, "noun")
                : Lexicon.isVerb(word) && !Lexicon.isNoun(word) && !Nouns.isListed(word);
    }

    /** Whether the word is a verb and as well a noun: {@code order}, {@code post}, {@code view}. */
    public static boolean isAlsoNoun(String word) {
        return ENTRIES.containsKey(word)
                ? has(word, "noun")
                : Lexicon.isVerb(word) && Lexicon.isNoun(word) && !Nouns.isListed(word);
    }

    /** Whether the verb, said of a safe method, contradicts it: {@code delete}, not {@code attach}. */
    public static boolean isUnsafe(String word) {
        return has(word, "unsafe");
    }

    /** Whether a web page's GET may show a form under this verb: {@code edit}. */
    public static boolean opensForm(String word) {
        return has(word, "form");
    }

    /** Whether links in mails say this verb: {@code unsubscribe}. */
    public static boolean isMailed(String word) {
        return has(word, "mailed");
    }

    /** Whether a handler whose name opens with this word only looks: {@code get}, {@code show}, {@code is}. */
    public static boolean opensLook(String word) {
        return LOOKING.contains(word)
                || act(word).filter(act -> act == Act.READ || act == Act.SEARCH).isPresent();
    }

    /** Whether the word, behind a verb in a path, makes a thing of it that one looks at: {@code delete-preview}. */
    public static boolean isLookedAt(String word) {
        return LOOKED_AT.containsKey(word);
    }

    /** Whether the word, behind a verb in a handler's name, says that a page is shown: {@code createForm}. */
    public static boolean isShown(String word) {
        return LOOKED_AT.getOrDefault(word, List.of()).contains("page");
    }

    /** Whether the word stands in the hand-made list as a verb. */
    static boolean isListed(String word) {
        return ENTRIES.containsKey(word);
    }

    private static boolean has(String word, String property) {
        return ENTRIES.getOrDefault(word, List.of()).contains(property);
    }
}
