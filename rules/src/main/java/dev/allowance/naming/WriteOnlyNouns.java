package dev.allowance.naming;

import java.util.Set;

/** Names of collections whose items clients put and take away without reading them one by one: relations, grants, secrets. */
public final class WriteOnlyNouns {

    private static final Set<String> WORDS = WordList.words("write-only.txt");

    private WriteOnlyNouns() {}

    /** Whether the phrase, a collection's name, ends in such a word. */
    public static boolean contains(Phrase collection) {
        return WORDS.contains(collection.head());
    }
}
