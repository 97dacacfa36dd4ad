package dev.allowance.naming;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of resources that the server derives from others, so that clients can only read them. */
public final class DerivedNouns {

    /** What is derived. */
    public enum Kind {
        /** Figures that the server works out. A client may reset them. */
        STATISTIC,
        /** A record of what happened. No client may rewrite it. */
        TRAIL,
        /** A number that grows by use. The word may as well name things that clients make. */
        COUNT
    }

    private static final Map<String, List<String>> ENTRIES = WordList.entries("derived.txt");

    private DerivedNouns() {}

    /** What a phrase names if that is derived; the longest ending of it that is known decides. */
    public static Optional<Kind> kind(Phrase phrase) {
        List<String> words = phrase.isPlain() && !phrase.opensWithVerb() ? phrase.words() : List.of();
        for (int from = 0; from < words.size(); from++) {
            List<String> fields = ENTRIES.get(String.join("-", words.subList(from, words.size())));
            if (fields != null) {
                return Optional.of(Kind.valueOf(fields.get(0).toUpperCase(Locale.ROOT)));
            }
        }
        return Optional.empty();
    }
}
