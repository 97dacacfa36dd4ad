package dev.allowance.naming;

import java.util.Set;

/** Names of collections whose items clients put and take away without reading them one by one: relations, grants, secrets. */
public final class WriteOnlyNouns {

    private static final Set<String> WORDS = WordList.words("write-only.txt");

    private static final Set<String> KEPT = WordList.words("kept.txt");

    /** Shorter ones end too many words by chance. */
    private static final int SHORTEST = 4;

    private WriteOnlyNouns() {}

    /** Whether the phrase, a collection's name, ends in such a word, be it joined to another one: {@code apitokens}. */
    public static boolean contains(Phrase collection) {
        return collection.isWriteOnly();
    }

    /** Whether such a word names lasting things as well: a role is granted, and is made and named somewhere. */
    public static boolean mayBeKept(Phrase collection) {
        return KEPT.contains(collection.head());
    }

    static boolean endIn(String head) {
        if (WORDS.contains(head)) {
            return true;
        }
        for (String word : WORDS) {
            if (word.length() >= SHORTEST && head.endsWith(word)) {
                String before = head.substring(0, head.length() - word.length());
                if (Nouns.isListed(before) || Lexicon.isNoun(before)) {
                    return true;
                }
            }
        }
        return false;
    }
}
