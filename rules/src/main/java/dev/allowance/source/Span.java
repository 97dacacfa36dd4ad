package dev.allowance.source;

/**
 * A range of characters in a text file, as an adapter resolves an {@link Anchor}. Lines and columns count from 1, columns
 * in UTF-16 units; the end is exclusive.
 *
 * @param file the file's path, as the adapter knows it
 */
public record Span(String file, int line, int column, int endLine, int endColumn) {}
