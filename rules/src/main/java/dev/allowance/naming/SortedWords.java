package dev.allowance.naming;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Many words at little cost: their file as it is, searched by halves. One word of a to z a line, sorted. */
final class SortedWords {

    private final byte[] text;

    private SortedWords(byte[] text) {
        this.text = text;
    }

    /** The words of a file; a first line that begins with {@code #} is a comment, which sorts before every word. */
    static SortedWords read(String file) {
        return new SortedWords(WordList.read(file));
    }

    boolean contains(String word) {
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
