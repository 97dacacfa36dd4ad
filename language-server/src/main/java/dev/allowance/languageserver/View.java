package dev.allowance.languageserver;

import dev.allowance.check.Located;
import dev.allowance.route.Route;
import dev.allowance.source.Anchor;
import dev.allowance.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a request about one document is answered from.
 *
 * @param file absolute
 * @param text as the editor has it, or as it is on disk
 * @param snapshot what is known of the module, perhaps of a text that was a little earlier
 * @param shift from the text that the snapshot knows to this one
 */
record View(String file, TextBuffer text, Snapshot snapshot, LineShift shift) {

    /** The findings in the document, at their places now; those whose place has been changed since are left out. */
    List<Located> findings() {
        return snapshot.file(file).findings().stream()
                .flatMap(located -> located.span().flatMap(this::now).stream()
                        .map(span -> new Located(located.finding(), Optional.of(span))))
                .toList();
    }

    /** The routes whose handlers the document declares. */
    List<Route> routes() {
        return snapshot.file(file).routes();
    }

    /** Where something of a route of this document stands now. */
    Optional<Span> place(Anchor anchor) {
        return Optional.ofNullable(snapshot.file(file).places().get(anchor)).flatMap(this::now);
    }

    private Optional<Span> now(Span span) {
        return span.file().equals(file) ? shift.now(span) : Optional.of(span);
    }
}
