package dev.allowance.framework;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * What one runtime answers for the paths of one route table, by method.
 *
 * <p>Everything that a framework decides about a path follows from <em>which of finitely many languages</em> the path
 * belongs to: the templates of Spring; root classes, sub-resource locators and methods, each with what may follow, of
 * JAX-RS. So a dispatch names those languages once, and answers for a set of them. {@code why} asks for one path; the
 * generated class asks once for every set that some path can belong to, and carries the answers in tables.
 */
public interface Dispatch {

    /** The runtime whose behaviour this is. */
    Runtime runtime();

    /** How a raw request path is turned into the symbols that {@link #languages()} are about. */
    PathReading reading();

    /** Whether a request's method is compared without case, against RFC 9110 §9.1. */
    default boolean ignoresCaseOfMethods() {
        return false;
    }

    /** The languages that decide, in a stable order; {@link #answer} speaks of their positions. */
    List<PathLanguage> languages();

    /**
     * The answer for every path that belongs to exactly these languages.
     *
     * @param matched positions in {@link #languages()}
     */
    Answer answer(BitSet matched);

    /**
     * What becomes of a request whose path belongs to exactly these languages.
     *
     * @param matched positions in {@link #languages()}
     */
    Outcome outcome(BitSet matched, Request request);

    /** What becomes of a request. */
    default Outcome outcome(Request request) {
        Optional<String> path = reading().read(request.path());
        if (path.isEmpty()) {
            return Outcome.BAD_REQUEST;
        }
        BitSet matched = new BitSet();
        List<PathLanguage> languages = languages();
        for (int i = 0; i < languages.size(); i++) {
            matched.set(i, languages.get(i).automaton().accepts(path.get()));
        }
        return outcome(matched, request);
    }
}
