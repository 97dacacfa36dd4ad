package dev.allowance.naming;

import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import java.util.Set;

/** Names of resources about which questions do not belong in a URL, since URLs are logged and remembered. */
public final class SensitiveWords {

    private static final Set<String> WORDS = WordList.words("sensitive.txt");

    private SensitiveWords() {}

    /** Whether a literal segment of the template holds such a word. */
    public static boolean in(PathTemplate template) {
        for (Segment segment : template.segments()) {
            if (segment instanceof Segment.Literal literal) {
                for (String word : Words.split(literal.text())) {
                    if (WORDS.contains(word)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
