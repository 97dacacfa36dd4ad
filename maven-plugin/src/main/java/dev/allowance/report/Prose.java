package dev.allowance.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a sentence.
 *
 * @param code whether it stood in backquotes
 */
record Prose(String text, boolean code) {

    /** The pieces of a sentence; a backquote without a second one is a character like any other. */
    static List<Prose> of(String sentence) {
        List<Prose> pieces = new ArrayList<>();
        int start = 0;
        while (true) {
            int open = sentence.indexOf('`', start);
            int close = open < 0 ? -1 : sentence.indexOf('`', open + 1);
            if (close < 0) {
                add(pieces, sentence.substring(start), false);
                return List.copyOf(pieces);
            }
            add(pieces, sentence.substring(start, open), false);
            add(pieces, sentence.substring(open + 1, close), true);
            start = close + 1;
        }
    }

    private static void add(List<Prose> pieces, String text, boolean code) {
        if (!text.isEmpty()) {
            pieces.add(new Prose(text, code));
        }
    }
}
