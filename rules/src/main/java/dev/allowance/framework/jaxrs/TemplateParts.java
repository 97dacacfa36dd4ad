package dev.allowance.framework.jaxrs;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaValue;
import dev.allowance.path.InvalidTemplateException;
import dev.allowance.path.PathSyntax;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.ResourcePath;
import dev.allowance.route.TemplateFlaw;
import dev.allowance.route.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The {@code @Path} values on the way to a method. Leading and trailing slashes mean nothing (Jakarta REST 3.1 §3.4), so
 * the full template has exactly one slash between the parts, one before them and none after.
 *
 * @param unknown why a part is not known, if one is not; it then is {@link #UNKNOWN_PART}
 * @param flaw what is wrong with the first part that no implementation takes for what it is meant to be
 */
record TemplateParts(ResourcePath path, Optional<UnknownReason> unknown, Optional<TemplateFlaw> flaw) {

    /** Stands for a part that cannot be read, or that no implementation would accept. */
    static final String UNKNOWN_PART = "${?}";

    /** The part that adds nothing. */
    static final PathTemplate EMPTY = template("").orElseThrow();

    private static final PathTemplate UNKNOWN = template(UNKNOWN_PART).orElseThrow();

    /** Jersey minds neither blanks nor commas in a name, whatever Jakarta REST 3.1 §3.4 says of it. */
    private static final Pattern NAME_FOR_JERSEY =
            Pattern.compile("\\s*[\\p{L}\\p{Nd}_.][\\p{L}\\p{Nd}_.,\\s-]*[:}].*", Pattern.DOTALL);

    private record Part(PathTemplate template, Optional<UnknownReason> unknown, Optional<TemplateFlaw> flaw) {

        static Part of(PathTemplate template) {
            return new Part(template, Optional.empty(), Optional.empty());
        }
    }

    /** The way to a root resource class; an empty annotation stands for a class without {@code @Path}. */
    static TemplateParts root(String application, Optional<JavaAnnotation> path) {
        PathTemplate prefix = template(application).orElse(UNKNOWN);
        Part root = path.map(TemplateParts::part).orElse(Part.of(EMPTY));
        Optional<UnknownReason> unknown = application.contains(UNKNOWN_PART)
                ? Optional.of(UnknownReason.UNRESOLVED_CONSTANT)
                : prefix.equals(UNKNOWN) ? Optional.of(UnknownReason.INVALID_TEMPLATE) : root.unknown();
        return new TemplateParts(
                new ResourcePath(prefix, root.template(), List.of(), Optional.empty()), unknown, root.flaw());
    }

    /** The way on through a locator. */
    TemplateParts locator(JavaAnnotation annotation) {
        Part part = part(annotation);
        List<PathTemplate> locators = new ArrayList<>(path.locators());
        locators.add(part.template());
        return new TemplateParts(
                new ResourcePath(path.application(), path.root(), locators, Optional.empty()),
                unknown.or(part::unknown),
                flaw.or(part::flaw));
    }

    /** The way to a method; an empty annotation stands for a method without {@code @Path}. */
    TemplateParts method(Optional<JavaAnnotation> annotation) {
        Optional<Part> part = annotation.map(TemplateParts::part);
        return new TemplateParts(
                new ResourcePath(path.application(), path.root(), path.locators(), part.map(Part::template)),
                unknown.or(() -> part.flatMap(Part::unknown)),
                flaw.or(() -> part.flatMap(Part::flaw)));
    }

    /** The whole template. */
    PathTemplate full() {
        List<PathTemplate> parts = new ArrayList<>(List.of(path.application(), path.root()));
        parts.addAll(path.locators());
        path.method().ifPresent(parts::add);
        return join(parts);
    }

    /** The template that these parts make, with one slash before each that is not empty. */
    static PathTemplate join(List<PathTemplate> parts) {
        StringBuilder text = new StringBuilder();
        for (PathTemplate part : parts) {
            String trimmed = trim(part.toString());
            if (!trimmed.isEmpty()) {
                text.append('/').append(trimmed);
            }
        }
        // Parts that are valid each for themselves make a valid whole, unless a variable comes back with another
        // expression.
        return template(text.isEmpty() ? "/" : text.toString()).orElse(UNKNOWN);
    }

    /** The template with a slash at the end. */
    static PathTemplate withSlash(PathTemplate template) {
        return template.segments().isEmpty()
                ? template
                : template(template + "/").orElse(template);
    }

    private static String trim(String text) {
        int start = text.startsWith("/") ? 1 : 0;
        int end = text.length() > start && text.endsWith("/") ? text.length() - 1 : text.length();
        return text.substring(start, end);
    }

    private static Part part(JavaAnnotation annotation) {
        Optional<JavaValue> value = annotation.value("value");
        if (value.isEmpty() || !(value.get() instanceof JavaValue.Text text)) {
            return new Part(UNKNOWN, Optional.of(UnknownReason.UNRESOLVED_CONSTANT), Optional.empty());
        }
        try {
            return Part.of(PathTemplate.parse(text.value(), PathSyntax.JAXRS));
        } catch (InvalidTemplateException e) {
            boolean taken = NAME_FOR_JERSEY
                    .matcher(text.value())
                    .region(e.index(), text.value().length())
                    .matches();
            Optional<TemplateFlaw> flaw = taken
                    ? Optional.empty()
                    : Optional.of(new TemplateFlaw(text.value(), e.getMessage(), annotation.anchor("value")));
            return new Part(UNKNOWN, Optional.of(UnknownReason.INVALID_TEMPLATE), flaw);
        }
    }

    private static Optional<PathTemplate> template(String text) {
        try {
            return Optional.of(PathTemplate.parse(text, PathSyntax.JAXRS));
        } catch (InvalidTemplateException e) {
            return Optional.empty();
        }
    }
}
