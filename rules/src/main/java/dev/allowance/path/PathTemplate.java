package dev.allowance.path;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A path template of one dialect. Equal when dialect and text are equal; ordered by text. Parsing and printing are inverse:
 * {@code parse(t.toString(), t.syntax()).equals(t)}.
 */
public final class PathTemplate implements Comparable<PathTemplate> {

    private static final Pattern ANYTHING = Pattern.compile("\\{:\\s*\\.[+*]\\s*}");

    private final PathSyntax syntax;
    private final String text;
    private final List<Segment> segments;
    private final List<Segment.Variable> variables;
    private String shape;

    private PathTemplate(PathSyntax syntax, String text, List<Segment> segments) {
        this.syntax = syntax;
        this.text = text;
        this.segments = List.copyOf(segments);
        this.variables = variables(this.segments);
    }

    /**
     * Reads a template. A leading slash is not demanded.
     *
     * @throws InvalidTemplateException where the framework would refuse to start
     */
    public static PathTemplate parse(String text, PathSyntax syntax) throws InvalidTemplateException {
        return new PathTemplate(syntax, text, new TemplateParser(text, syntax).segments());
    }

    /** The dialect. */
    public PathSyntax syntax() {
        return syntax;
    }

    /**
     * The segments in order; none for the empty template and for {@code /}. A leading and a trailing slash make no segment; an
     * empty segment within ({@code //}) is a literal without text, and with {@link PathSyntax#SPRING_ANT} none.
     */
    public List<Segment> segments() {
        return segments;
    }

    /** Whether the text ends in a slash that is not its only character. */
    public boolean endsWithSlash() {
        return text.length() > 1 && text.endsWith("/");
    }

    /** All variables in order, those of {@link Segment.CatchAll} included. */
    public List<Segment.Variable> variables() {
        return variables;
    }

    private static List<Segment.Variable> variables(List<Segment> segments) {
        List<Segment.Variable> variables = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment instanceof Segment.CatchAll all) {
                all.name().ifPresent(name -> variables.add(new Segment.Variable(name, java.util.Optional.empty())));
            }
            for (Segment.Part part : parts(segment)) {
                if (part instanceof Segment.Variable variable) {
                    variables.add(variable);
                }
            }
        }
        return List.copyOf(variables);
    }

    /** Whether exactly one path matches: no variable, wildcard or unresolved part. */
    public boolean isLiteral() {
        for (Segment segment : segments) {
            if (!(segment instanceof Segment.Literal)) {
                return false;
            }
        }
        return true;
    }

    /** Whether everything in it is known: no {@link Segment.Unresolved} part. */
    public boolean isResolved() {
        for (Segment segment : segments) {
            for (Segment.Part part : parts(segment)) {
                if (part instanceof Segment.Unresolved) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The text with every variable's name left out: templates of equal shape match the same paths. */
    public String shape() {
        // several rules ask; of two threads both would make the same
        String known = shape;
        if (known == null) {
            known = makeShape();
            shape = known;
        }
        return known;
    }

    /** The shape, in which an expression that takes every text is left out as well: it tells nothing apart. */
    public String openShape() {
        return ANYTHING.matcher(shape()).replaceAll("{}");
    }

    private String makeShape() {
        StringBuilder shape = new StringBuilder(text.length() + 1).append('/');
        for (int i = 0; i < segments.size(); i++) {
            if (i > 0) {
                shape.append('/');
            }
            if (segments.get(i) instanceof Segment.Literal literal) {
                shape.append(literal.text());
            } else if (segments.get(i) instanceof Segment.CatchAll) {
                shape.append("**");
            } else {
                for (Segment.Part part : parts(segments.get(i))) {
                    shape.append(shape(part));
                }
            }
        }
        if (syntax != PathSyntax.JAXRS && endsWithSlash()) {
            shape.append('/');
        }
        return shape.toString();
    }

    private static String shape(Segment.Part part) {
        if (part instanceof Segment.Text text) {
            return text.text();
        }
        if (part instanceof Segment.Variable variable) {
            return variable.regex().map(regex -> "{:" + regex + "}").orElse("{}");
        }
        if (part instanceof Segment.Unresolved unresolved) {
            return unresolved.text();
        }
        return part instanceof Segment.AnyCharacter ? "?" : "*";
    }

    private static List<Segment.Part> parts(Segment segment) {
        return segment instanceof Segment.Mixed mixed ? mixed.parts() : List.of();
    }

    @Override
    public int compareTo(PathTemplate other) {
        if (this == other) {
            return 0;
        }
        int byText = text.compareTo(other.text);
        return byText != 0 ? byText : syntax.compareTo(other.syntax);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof PathTemplate template && syntax == template.syntax && text.equals(template.text);
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
