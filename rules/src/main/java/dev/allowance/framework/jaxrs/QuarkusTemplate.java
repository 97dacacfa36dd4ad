package dev.allowance.framework.jaxrs;

import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A template as Quarkus REST takes it apart ({@code server.mapping.URITemplate}), with what it is filed and sorted by.
 *
 * <p>From the first variable on that has an expression, or text behind it within its segment, all is one Java expression.
 *
 * @param text as it is compared: a slash before it and none behind, blanks outside of variables escaped
 * @param stem what it begins with, up to the first variable, without a slash at the end
 * @param expression the number of the part with which the expression begins; -1 if there is none
 */
record QuarkusTemplate(String text, String stem, List<Part> parts, int expression)
        implements Comparable<QuarkusTemplate> {

    /** What comes first is tried first, among templates with one stem. */
    private static final Comparator<QuarkusTemplate> ORDER = Comparator.comparingInt(QuarkusTemplate::literals)
            .thenComparingInt(QuarkusTemplate::variables)
            .thenComparingInt(QuarkusTemplate::expressions)
            .thenComparing(QuarkusTemplate::text)
            .reversed();

    /** One piece of a template. */
    sealed interface Part {}

    /** The slash before a segment. */
    record Slash() implements Part {}

    /** Text within a segment. */
    record Text(String text) implements Part {}

    /** A variable; without {@code regex} it takes what is left of a segment. */
    record Variable(String name, Optional<String> regex) implements Part {}

    /** What cannot be read. */
    record Unread() implements Part {}

    QuarkusTemplate {
        parts = List.copyOf(parts);
    }

    /** Takes an annotation's value apart. */
    static QuarkusTemplate of(PathTemplate written) {
        PathTemplate template = TemplateParts.join(List.of(written));
        List<Part> parts = new ArrayList<>();
        int expression = -1;
        for (Segment segment : template.segments()) {
            parts.add(new Slash());
            if (segment instanceof Segment.Literal literal) {
                parts.add(new Text(escaped(literal.text())));
            } else if (segment instanceof Segment.Mixed mixed) {
                for (int i = 0; i < mixed.parts().size(); i++) {
                    boolean last = i + 1 == mixed.parts().size();
                    if (mixed.parts().get(i) instanceof Segment.Variable variable) {
                        expression =
                                expression < 0 && (variable.regex().isPresent() || !last) ? parts.size() : expression;
                        parts.add(new Variable(variable.name(), variable.regex()));
                    } else if (mixed.parts().get(i) instanceof Segment.Text text) {
                        parts.add(new Text(escaped(text.text())));
                    } else {
                        parts.add(new Unread());
                    }
                }
            } else {
                parts.add(new Unread());
            }
        }
        String text = template.toString();
        int end = firstOf(text, "{", firstOf(text, TemplateParts.UNKNOWN_PART, text.length()));
        String stem = escaped(text.substring(0, end));
        stem = stem.length() > 1 && stem.endsWith("/") ? stem.substring(0, stem.length() - 1) : stem;
        return new QuarkusTemplate(text, stem, parts, expression);
    }

    private static int firstOf(String text, String part, int otherwise) {
        int at = text.indexOf(part);
        return at < 0 ? otherwise : Math.min(at, otherwise);
    }

    /** {@code EndpointIndexer.sanitizePath}. */
    private static String escaped(String text) {
        return text.replace(" ", "%20");
    }

    /**
     * Templates of equal key are one to the runtime where classes have them. Of names only those in an expression count, and
     * not its first ({@code RuntimeDeploymentManager.MappersKey}).
     */
    String key() {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part instanceof Text literal) {
                key.append(literal.text());
            } else if (part instanceof Variable variable) {
                key.append('{')
                        .append(expression >= 0 && i > expression ? variable.name() : "")
                        .append(variable.regex().map(regex -> ":" + regex).orElse(""))
                        .append('}');
            } else {
                key.append('/');
            }
        }
        return parts.contains(new Unread()) ? text : key.toString();
    }

    private int literals() {
        return parts.isEmpty()
                ? 1
                : parts.stream()
                        .mapToInt(part ->
                                part instanceof Text literal ? literal.text().length() : part instanceof Slash ? 1 : 0)
                        .sum();
    }

    private int variables() {
        return (int) parts.stream().filter(Variable.class::isInstance).count();
    }

    private int expressions() {
        return (int) parts.stream()
                .filter(part ->
                        part instanceof Variable variable && variable.regex().isPresent())
                .count();
    }

    /** Longer stems first. */
    @Override
    public int compareTo(QuarkusTemplate other) {
        int byLength = Integer.compare(other.stem.length(), stem.length());
        return byLength != 0 ? byLength : ORDER.compare(this, other);
    }
}
