package dev.allowance.path;

import java.util.Comparator;

/** Which of several templates that match a path a framework prefers: the more specific comes first. */
public final class Specificity {

    private static final int WILDCARD = 100;

    private Specificity() {}

    /** The comparator of a dialect. */
    public static Comparator<PathTemplate> of(PathSyntax syntax) {
        return syntax == PathSyntax.JAXRS ? jaxRs() : spring();
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
            boolean aAll = endsInCatchAll(a);
            boolean bAll = endsInCatchAll(b);
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

    private static boolean endsInCatchAll(PathTemplate template) {
        return !template.segments().isEmpty()
                && template.segments().get(template.segments().size() - 1) instanceof Segment.CatchAll;
    }

    private static int score(PathTemplate template) {
        int score = 0;
        for (Segment segment : template.segments()) {
            if (segment instanceof Segment.CatchAll all) {
                score += all.name().isPresent() ? 1 : WILDCARD;
            } else if (segment instanceof Segment.Mixed mixed) {
                for (Segment.Part part : mixed.parts()) {
                    if (part instanceof Segment.Variable) {
                        score++;
                    } else if (part instanceof Segment.AnyCharacters) {
                        score += WILDCARD;
                    }
                }
            }
        }
        return score;
    }

    /** The text's length with every variable counting one character. */
    private static int length(PathTemplate template) {
        int length = template.toString().startsWith("/") ? 0 : -1;
        for (Segment segment : template.segments()) {
            length++;
            if (segment instanceof Segment.Literal literal) {
                length += literal.text().length();
            } else if (segment instanceof Segment.CatchAll all) {
                length += all.name().isPresent() ? 1 : 2;
            } else {
                for (Segment.Part part : ((Segment.Mixed) segment).parts()) {
                    length += part instanceof Segment.Text text ? text.text().length() : 1;
                }
            }
        }
        return length + (template.endsWithSlash() ? 1 : 0);
    }

    /** Every character outside of variables, slashes included, as the specification counts them. */
    private static int literalCharacters(PathTemplate template) {
        int count = template.toString().startsWith("/") ? 0 : -1;
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
