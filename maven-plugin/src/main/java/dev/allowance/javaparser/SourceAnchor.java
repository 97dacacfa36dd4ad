package dev.allowance.javaparser;

import dev.allowance.source.Anchor;
import dev.allowance.source.Span;

/** A place in a file of a source set. */
record SourceAnchor(String path, Place place) implements Anchor {

    Span span() {
        return new Span(path, place.line(), place.column(), place.endLine(), place.endColumn());
    }
}
