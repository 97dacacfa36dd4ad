package dev.allowance.javaparser;

import dev.allowance.source.Anchor;
import dev.allowance.source.Span;

/** A place in a file of a source set. */
record SourceAnchor(String path, Place place) implements Anchor {

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceAnchor anchor && place.equals(anchor.place) && path.equals(anchor.path);
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + place.hashCode();
    }

    Span span() {
        return new Span(path, place.line(), place.column(), place.endLine(), place.endColumn());
    }
}
