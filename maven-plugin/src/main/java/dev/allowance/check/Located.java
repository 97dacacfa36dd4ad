package dev.allowance.check;

import dev.allowance.source.Span;
import dev.allowance.spi.Finding;
import java.util.Optional;

/** A finding and its place; none where it is about what exists only compiled. */
public record Located(Finding finding, Optional<Span> span) {}
