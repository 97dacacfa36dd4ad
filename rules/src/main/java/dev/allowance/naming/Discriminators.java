package dev.allowance.naming;

import dev.allowance.path.Segment;
import java.util.List;
import java.util.Set;

/** Tells variables that identify an item from those that choose a kind, a scope or the rest of a path. */
public final class Discriminators {

    private static final Set<String> WORDS = WordList.words("discriminators.txt");
    private static final Set<String> IDENTIFIERS = Set.of(
            "id",
            "ids",
            "uuid",
            "guid",
            "uid",
            "pk",
            "identifier",
            "oid",
            "gid",
            "sid",
            "ref",
            "slug",
            "no",
            "nr",
            "number");

    private Discriminators() {}

    /** Whether the variable, below a collection of this name, chooses something else than one of its items. */
    public static boolean contains(Segment.Variable variable, Phrase collection) {
        List<String> words = Words.split(variable.name());
        if (words.isEmpty() || identifies(variable, collection)) {
            return false;
        }
        return WORDS.contains(words.get(words.size() - 1)) || WORDS.contains(String.join("", words));
    }

    /** Whether the word, the last of a variable's name, means what identifies an item: {@code id}, {@code uuid}. */
    public static boolean isIdentifier(String word) {
        return IDENTIFIERS.contains(word);
    }

    /** Whether the variable's name says that it identifies an item of this collection: an id, or the item's own name. */
    public static boolean identifies(Segment.Variable variable, Phrase collection) {
        List<String> words = Words.split(variable.name());
        if (words.isEmpty()) {
            return false;
        }
        String last = words.get(words.size() - 1);
        boolean glued = last.endsWith("id") && Nouns.areForms(last.substring(0, last.length() - 2), collection.head());
        return glued || IDENTIFIERS.contains(last) || Nouns.areForms(last, collection.head());
    }
}
