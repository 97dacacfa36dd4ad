package dev.allowance.naming;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Many words at little cost: their file as it is, searched by halves, and what was asked before. One word of a to z a line,
 * sorted.
 */
final class SortedWords {

    /** An API has some hundred words; a daemon compiles many. */
    private static final int REMEMBERED = 4_000;

    private final byte[] text;
    private final Map<String, Boolean> asked = new ConcurrentHashMap<>();

    private SortedWords(byte[] text) {
        this.text = text;
    }

    /** The words of a file; a first line that begins with {@code #} is a comment, which sorts before every word. */
    static SortedWords read(String file) {
        return new SortedWords(WordList.read(file));
    }

    boolean contains(String word) {
        Boolean known = asked.get(word);
        if (known != null) {
            return known;
        }
        if (asked.size() >= REMEMBERED) {
            asked.clear();
        }
        boolean found = search(word);
        asked.put(word, found);
        return found;
    }

    private boolean search(String word) {
        byte[] sought = word.getBytes(StandardCharsets.UTF_8);
        int from = 0;
        int to = text.length;
        while (from < to) {
            int start = (from + to) >>> 1;
            while (start > from && text[start - 1] != '\n') {
                start--;
            }
            int end = start;
            while (text[end] != '\n') {
                end++;
            }
            int order = Arrays.compare(text, start, end, sought, 0, sought.length);
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                from = end + 1;
            } else {
                to = start;
            }
        }
        return false;
    }
}
