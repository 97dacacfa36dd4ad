package dev.allowance.naming;

import java.util.List;
import java.util.Optional;

/** A literal segment, read as words. Equal when text and words are. What many rules ask is worked out once and kept. */
public final class Phrase {

    private final String text;
    private final List<String> words;
    private Boolean plain;
    private Boolean opensWithVerb;
    private Boolean writeOnly;
    private Nouns.Number number;

    /**
     * A phrase.
     *
     * @param text as written
     * @param words its words, in lower case
     */
    public Phrase(String text, List<String> words) {
        this.text = text;
        this.words = List.copyOf(words);
    }

    /** As written. */
    public String text() {
        return text;
    }

    /** Its words, in lower case. */
    public List<String> words() {
        return words;
    }

    /** The phrase of a literal segment's text. */
    public static Phrase of(String text) {
        return new Phrase(text, Words.split(text));
    }

    /**
     * Whether it is plain words: no leading marker as in {@code _search}, {@code @me}, {@code $query}, no dot as in
     * {@code chat.postMessage} and no custom verb as in {@code users:batchGet}. What is not plain follows conventions of its
     * own, of which the words say too little.
     */
    public boolean isPlain() {
        if (plain == null) {
            plain = !words.isEmpty() && isJoinedWords() && !isVersion();
        }
        return plain;
    }

    /** Whether it names a version: {@code v1}, {@code v2beta1}, {@code 2024-01-01}. */
    public boolean isVersion() {
        return isVersion(text);
    }

    /** Whether a text names a version. */
    public static boolean isVersion(String text) {
        if (text.isEmpty()) {
            return false;
        }
        if (text.charAt(0) == 'v' || text.charAt(0) == 'V') {
            return text.length() > 1 && isDigit(text.charAt(1));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isDigit(c) && (i == 0 || c != '.' && c != '-')) {
                return false;
            }
        }
        return true;
    }

    /** Letters and digits of ASCII, the first a letter, with single hyphens or underscores in between. */
    private boolean isJoinedWords() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean joins =
                    (c == '-' || c == '_') && i > 0 && i + 1 < text.length() && isLetterOrDigit(text.charAt(i - 1));
            if (!joins && (i == 0 ? !isLetter(c) : !isLetterOrDigit(c))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || isDigit(c);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The first word; empty where there is none. */
    public String first() {
        return words.isEmpty() ? "" : words.get(0);
    }

    /** The last word, which decides what a noun phrase names; empty where there is none. */
    public String head() {
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    /** The words joined by hyphens. */
    public String hyphenated() {
        return String.join("-", words);
    }

    /** Whether it is plain and opens with what can only be a verb: {@code cancel}, {@code mark-as-read}. */
    public boolean opensWithVerb() {
        if (opensWithVerb == null) {
            boolean asSomething = words.size() > 2 && words.get(1).equals("as") && Verbs.isAlsoNoun(first());
            opensWithVerb = isPlain() && (asSomething || Verbs.isOnlyVerb(first()));
        }
        return opensWithVerb;
    }

    /**
     * The text with its last word in the usual plural, written as the text is: {@code orderItems} for {@code orderItem}. Empty
     * where the word has no plural, or does not end the text.
     */
    public Optional<String> pluralText() {
        int modifiers = text.length() - head().length();
        if (!isPlain() || !text.substring(modifiers).equalsIgnoreCase(head())) {
            return Optional.empty();
        }
        boolean capital = Character.isUpperCase(text.charAt(modifiers));
        return Nouns.plural(head())
                .map(form -> capital ? Character.toUpperCase(form.charAt(0)) + form.substring(1) : form)
                .map(form -> text.substring(0, modifiers) + form);
    }

    /** The number of the noun that it names; unknown where it is not plain or opens with a verb. */
    public Nouns.Number number() {
        if (number == null) {
            number = isPlain() && !opensWithVerb() ? Nouns.number(head()) : Nouns.Number.UNKNOWN;
        }
        return number;
    }

    /** Whether it ends in a word of {@link WriteOnlyNouns}. */
    boolean isWriteOnly() {
        if (writeOnly == null) {
            writeOnly = WriteOnlyNouns.endIn(head());
        }
        return writeOnly;
    }

    /** The noun in the singular where the phrase is one in the plural: {@code order item} for {@code order-items}. */
    public Optional<String> singular() {
        if (number() != Nouns.Number.PLURAL) {
            return Optional.empty();
        }
        return Nouns.singular(head()).map(head -> {
            String modifiers = String.join(" ", words.subList(0, words.size() - 1));
            return modifiers.isEmpty() ? head : modifiers + " " + head;
        });
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Phrase phrase && text.equals(phrase.text) && words.equals(phrase.words);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
