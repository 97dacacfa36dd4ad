package dev.allowance.path;

import java.util.Comparator;

/** Which of several templates that match a path a framework prefers: the more specific comes first. */
public final class Specificity {

    private static final int WILDCARD = 100;

    private Specificity() {}

    /** The comparator of a dialect. */
    public static Comparator<PathTemplate> of(PathSyntax syntax) {
        return switch (syntax) {
            case SPRING -> spring();
            case SPRING_ANT -> ant("");
            case JAXRS -> jaxRs();
        };
    }

    /** Compares two templates of one dialect: below 0 where {@code a} is preferred, 0 where neither is. */
    public static int compare(PathTemplate a, PathTemplate b) {
        return of(a.syntax()).compare(a, b);
    }

    /**
     * {@code org.springframework.web.util.pattern.PathPattern#SPECIFICITY_COMPARATOR}: catch-alls last and among them the longer
     * first; then fewer wildcards (100 each) and variables (1 each); then the longer text, a variable counting one character.
     */
    public static Comparator<PathTemplate> spring() {
        return (a, b) -> {
            boolean aAll = hasCatchAll(a);
            boolean bAll = hasCatchAll(b);
            if (aAll != bAll) {
                return aAll ? 1 : -1;
            }
            int byLength = Integer.compare(length(b), length(a));
            if (aAll && byLength != 0) {
                return byLength;
            }
            int byScore = Integer.compare(score(a), score(b));
            return byScore != 0 ? byScore : byLength;
        };
    }

    /**
     * {@code org.springframework.util.AntPathMatcher#getPatternComparator}: {@code /**} last and the template that is the very path
     * first; then those that end in {@code /**} behind those without {@code **}; then fewer variables and wildcards; then the
     * longer text, a variable counting one character.
     *
     * @param path decoded; empty where any path is meant
     */
    public static Comparator<PathTemplate> ant(String path) {
        return Comparator.comparing(PathTemplate::toString, AntSpecificity.comparator(path));
    }

    /** Jakarta REST 3.1 §3.7.2: more literal characters, then more variables, then more of them with an own expression. */
    public static Comparator<PathTemplate> jaxRs() {
        return Comparator.comparingInt(Specificity::literalCharacters)
                .reversed()
                .thenComparing(
                        Comparator.<PathTemplate>comparingInt(t -> t.variables().size())
                                .reversed())
                .thenComparing(Comparator.<PathTemplate>comparingInt(Specificity::expressions)
                        .reversed());
    }

    private static boolean hasCatchAll(PathTemplate template) {
        return template.segments().stream().anyMatch(segment -> segment instanceof Segment.CatchAll);
    }

    private static int score(PathTemplate template) {
        int score = 0;
        for (Segment segment : template.segments()) {
            if (segment instanceof Segment.Mixed mixed) {
                boolean afterDot = false;
                for (Segment.Part part : mixed.parts()) {
                    if (part instanceof Segment.Variable) {
                        score++;
                    } else if (part instanceof Segment.AnyCharacters && !afterDot) {
                        // RegexPathElement, as AntPathMatcher before it, takes ".*" for a file name's ending
                        score += WILDCARD;
                    }
                    afterDot = part instanceof Segment.Text text && text.text().endsWith(".");
                }
            }
        }
        return score;
    }

    /** The text's length with every variable counting one character, a catch-all with its slash too. */
    private static int length(PathTemplate template) {
        int length = template.toString().startsWith("/") ? 0 : -1;
        for (Segment segment : template.segments()) {
            length++;
            if (segment instanceof Segment.Literal literal) {
                length += literal.text().length();
            } else if (segment instanceof Segment.Mixed mixed) {
                for (Segment.Part part : mixed.parts()) {
                    length += length(part, segment.soleVariable().isPresent());
                }
            }
        }
        return length + (template.endsWithSlash() ? 1 : 0);
    }

    /** RegexPathElement takes off the names and one brace each, and leaves the rest of a variable in. */
    private static int length(Segment.Part part, boolean alone) {
        if (part instanceof Segment.Text text) {
            return text.text().length();
        }
        return part instanceof Segment.Variable variable && !alone
                ? 1 + variable.regex().map(regex -> 1 + regex.length()).orElse(0)
                : 1;
    }

    /**
     * Every character outside of variables, slashes included, as the specification counts them. The first slash counts whether
     * it is written or not ({@code org.glassfish.jersey.uri.PathTemplate#prefixWithSlash}).
     */
    private static int literalCharacters(PathTemplate template) {
        int count = 0;
        for (Segment segment : template.segments()) {
            count++;
            if (segment instanceof Segment.Literal literal) {
                count += literal.text().length();
            } else if (segment instanceof Segment.Mixed mixed) {
                for (Segment.Part part : mixed.parts()) {
                    count += part instanceof Segment.Text text ? text.text().length() : 0;
                }
            }
        }
        return count;
    }

    private static int expressions(PathTemplate template) {
        return (int) template.variables().stream()
                .filter(variable -> variable.regex().isPresent())
                .count();
    }
}
