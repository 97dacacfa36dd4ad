package dev.allowance.path;

import java.util.List;

/**
 * A path template of one dialect. Equal when dialect and text are equal; ordered by text. Parsing and printing are inverse:
 * {@code parse(t.toString(), t.syntax()).equals(t)}.
 */
public final class PathTemplate implements Comparable<PathTemplate> {

    private final PathSyntax syntax;
    private final String text;
    private final List<Segment> segments;

    private PathTemplate(PathSyntax syntax, String text, List<Segment> segments) {
        this.syntax = syntax;
        this.text = text;
        this.segments = List.copyOf(segments);
    }

    /**
     * Reads a template.
     *
     * @throws InvalidTemplateException where the framework would refuse to start
     */
    public static PathTemplate parse(String text, PathSyntax syntax) throws InvalidTemplateException {
        throw new UnsupportedOperationException("written next");
    }

    /** The dialect. */
    public PathSyntax syntax() {
        return syntax;
    }

    /** The segments in order; none for the empty template and for {@code /}. A trailing slash makes no segment. */
    public List<Segment> segments() {
        return segments;
    }

    /** Whether the text ends in a slash that is not its only character. */
    public boolean endsWithSlash() {
        return text.length() > 1 && text.endsWith("/");
    }

    /** All variables in order, those of {@link Segment.CatchAll} included. */
    public List<Segment.Variable> variables() {
        throw new UnsupportedOperationException("written next");
    }

    /** Whether exactly one path matches: no variable, wildcard or unresolved part. */
    public boolean isLiteral() {
        return segments.stream().allMatch(s -> s instanceof Segment.Literal);
    }

    /** Whether everything in it is known: no {@link Segment.Unresolved} part. */
    public boolean isResolved() {
        throw new UnsupportedOperationException("written next");
    }

    /** The text with every variable's name left out: equal shapes match equal paths. */
    public String shape() {
        throw new UnsupportedOperationException("written next");
    }

    @Override
    public int compareTo(PathTemplate other) {
        int byText = text.compareTo(other.text);
        return byText != 0 ? byText : syntax.compareTo(other.syntax);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathTemplate template && syntax == template.syntax && text.equals(template.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text as written. */
    @Override
    public String toString() {
        return text;
    }
}
