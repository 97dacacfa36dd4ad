package dev.allowance.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits names into words. Whatever is neither letter nor digit separates; camel case and acronyms are told apart
 * ({@code HTTPServer} is http and server, {@code userIDs} is user and ids); digits stay with a single letter before them
 * ({@code v2}, {@code s3}) and stand alone after a longer word ({@code address2} is address and 2).
 */
public final class Words {

    private Words() {}

    /** The words of a name in lower case: kebab, snake, dotted, camel case, acronyms and digits are told apart. */
    public static List<String> split(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < name.length(); i++) {
            if (!Character.isLetterOrDigit(name.charAt(i))) {
                add(words, name, start, i);
                start = i + 1;
            } else if (i > start && isBoundary(name, start, i)) {
                add(words, name, start, i);
                start = i;
            }
        }
        add(words, name, start, name.length());
        return List.copyOf(words);
    }

    private static boolean isBoundary(String name, int start, int i) {
        char before = name.charAt(i - 1);
        char here = name.charAt(i);
        if (Character.isDigit(here)) {
            return Character.isLetter(before) && i - start > 1;
        }
        if (!Character.isUpperCase(here)) {
            return false;
        }
        if (!Character.isUpperCase(before)) {
            return true;
        }
        // the last capital of an acronym begins the next word, unless only a plural s follows: userIDs, APIsByName
        boolean lowerFollows = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        boolean pluralFollows = lowerFollows
                && name.charAt(i + 1) == 's'
                && (i + 2 == name.length() || !Character.isLowerCase(name.charAt(i + 2)));
        return lowerFollows && !pluralFollows;
    }

    private static void add(List<String> words, String name, int start, int end) {
        if (end > start) {
            words.add(name.substring(start, end).toLowerCase(Locale.ROOT));
        }
    }
}
