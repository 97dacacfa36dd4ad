package dev.allowance.languageserver;

import dev.allowance.source.Span;
import java.util.Optional;

/**
 * Where a place of an earlier text stands now: whole lines at the beginning and the end that both texts share keep their places, and
 * what lies between is nowhere.
 */
record LineShift(int firstLines, int lastLines, int linesBefore, int linesNow) {

    /** Nothing has moved. */
    static final LineShift NONE = new LineShift(Integer.MAX_VALUE, 0, 0, 0);

    /** The shift between two texts. */
    static LineShift between(TextBuffer before, TextBuffer now) {
        int most = Math.min(before.lines(), now.lines());
        int first = 0;
        while (first < most && before.line(first).equals(now.line(first))) {
            first++;
        }
        int last = 0;
        while (last < most - first && before.line(before.lines() - 1 - last).equals(now.line(now.lines() - 1 - last))) {
            last++;
        }
        return new LineShift(first, last, before.lines(), now.lines());
    }

    /** The place now; empty where it has been changed. */
    Optional<Span> now(Span span) {
        if (span.endLine() <= firstLines) {
            return Optional.of(span);
        }
        if (span.line() > linesBefore - lastLines) {
            int by = linesNow - linesBefore;
            return Optional.of(
                    new Span(span.file(), span.line() + by, span.column(), span.endLine() + by, span.endColumn()));
        }
        return Optional.empty();
    }
}
