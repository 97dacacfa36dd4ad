package dev.allowance.javaparser;

import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;

/** A range in a file; lines and columns count from 1, the end is exclusive. */
record Place(int line, int column, int endLine, int endColumn) {

    private static final Place START = new Place(1, 1, 1, 1);

    @Override
    public boolean equals(Object other) {
        return other instanceof Place place
                && line == place.line
                && column == place.column
                && endLine == place.endLine
                && endColumn == place.endColumn;
    }

    @Override
    public int hashCode() {
        return (31 * line + column) * 961 + 31 * endLine + endColumn;
    }

    /** Of a node of JavaParser, whose ends are inclusive. */
    static Place of(Node node) {
        return node.getRange().map(Place::of).orElse(START);
    }

    static Place of(Range range) {
        return new Place(range.begin.line, range.begin.column, range.end.line, range.end.column + 1);
    }
}
