package dev.allowance.framework.jaxrs;

import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import java.util.Comparator;

/**
 * What templates of one level are sorted by (Jakarta REST 3.1 §3.7.2, steps 1(e) and 2(f)).
 *
 * @param literals literal characters, slashes included
 * @param escaped those of them that CXF writes with a backslash and, counting the written form, counts twice
 * @param slash 1 if the template is written with a slash at the end: Jersey and CXF count it
 * @param variables template variables
 * @param expressions those with a regular expression
 */
record Precedence(int literals, int escaped, int slash, int variables, int expressions) {

    /** As the specification has it, the first in order first: more literals, then more variables, then more expressions. */
    static final Comparator<Precedence> STANDARD = Comparator.<Precedence>comparingInt(p -> p.literals + p.slash)
            .thenComparingInt(Precedence::variables)
            .thenComparingInt(Precedence::expressions)
            .reversed();

    /** {@code URITemplate.compareTemplates} of CXF. */
    static final Comparator<Precedence> CXF = Comparator.<Precedence>comparingInt(p -> p.literals + p.escaped + p.slash)
            .thenComparingInt(Precedence::variables)
            .thenComparingInt(Precedence::expressions)
            .reversed();

    /** {@code registry.Expression} of RESTEasy, whose count of capturing groups is never set. */
    static final Comparator<Precedence> RESTEASY = Comparator.comparingInt(Precedence::literals)
            .thenComparingInt(Precedence::expressions)
            .reversed();

    private static final String CXF_ESCAPES = ".*+$()";

    /** The counts of a template that begins with a slash. */
    static Precedence of(PathTemplate template) {
        int literals = Math.max(1, template.segments().size());
        int escaped = 0;
        int variables = 0;
        int expressions = 0;
        for (Segment segment : template.segments()) {
            if (segment instanceof Segment.Literal literal) {
                literals += literal.text().length();
                escaped += escaped(literal.text());
            } else if (segment instanceof Segment.Mixed mixed) {
                for (Segment.Part part : mixed.parts()) {
                    if (part instanceof Segment.Text text) {
                        literals += text.text().length();
                        escaped += escaped(text.text());
                    } else if (part instanceof Segment.Variable variable) {
                        variables++;
                        expressions += variable.regex().isPresent() ? 1 : 0;
                    }
                }
            }
        }
        return new Precedence(literals, escaped, template.endsWithSlash() ? 1 : 0, variables, expressions);
    }

    /** The regular expression that CXF and, but for the default group, Jersey make of a template; it breaks ties. */
    static String pattern(PathTemplate template) {
        StringBuilder pattern = new StringBuilder();
        for (Segment segment : template.segments()) {
            pattern.append('/');
            if (segment instanceof Segment.Literal literal) {
                pattern.append(literal.text());
            } else if (segment instanceof Segment.Mixed mixed) {
                for (Segment.Part part : mixed.parts()) {
                    if (part instanceof Segment.Text text) {
                        pattern.append(text.text());
                    } else if (part instanceof Segment.Variable variable) {
                        pattern.append('(')
                                .append(variable.regex().orElse("[^/]+?"))
                                .append(')');
                    }
                }
            }
        }
        return pattern.append("(/.*)?").toString();
    }

    /** How many segments come before the first that is not fixed: how deep RESTEasy files the template. */
    static int fixedDepth(PathTemplate template) {
        int depth = 0;
        for (Segment segment : template.segments()) {
            if (!(segment instanceof Segment.Literal)) {
                break;
            }
            depth++;
        }
        return depth;
    }

    private static int escaped(String text) {
        return (int) text.chars().filter(c -> CXF_ESCAPES.indexOf(c) >= 0).count();
    }
}
