package dev.allowance.framework.jaxrs;

import dev.allowance.lang.JavaAnnotation;
import dev.allowance.lang.JavaValue;
import dev.allowance.path.InvalidTemplateException;
import dev.allowance.path.PathSyntax;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.ResourcePath;
import dev.allowance.route.UnknownReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The {@code @Path} values on the way to a method. Leading and trailing slashes mean nothing (Jakarta REST 3.1 §3.4), so
 * the full template has exactly one slash between the parts, one before them and none after.
 *
 * @param unknown why a part is not known, if one is not; it then is {@link #UNKNOWN_PART}
 */
record TemplateParts(ResourcePath path, Optional<UnknownReason> unknown) {

    /** Stands for a part that cannot be read, or that no implementation would accept. */
    static final String UNKNOWN_PART = "${?}";

    /** The part that adds nothing. */
    static final PathTemplate EMPTY = template("").orElseThrow();

    private static final PathTemplate UNKNOWN = template(UNKNOWN_PART).orElseThrow();

    private record Part(PathTemplate template, Optional<UnknownReason> unknown) {}

    /** The way to a root resource class; an empty annotation stands for a class without {@code @Path}. */
    static TemplateParts root(String application, Optional<JavaAnnotation> path) {
        PathTemplate prefix = template(application).orElse(UNKNOWN);
        Part root = path.map(TemplateParts::part).orElse(new Part(EMPTY, Optional.empty()));
        Optional<UnknownReason> unknown = application.contains(UNKNOWN_PART)
                ? Optional.of(UnknownReason.UNRESOLVED_CONSTANT)
                : prefix.equals(UNKNOWN) ? Optional.of(UnknownReason.INVALID_TEMPLATE) : root.unknown();
        return new TemplateParts(new ResourcePath(prefix, root.template(), List.of(), Optional.empty()), unknown);
    }

    /** The way on through a locator. */
    TemplateParts locator(JavaAnnotation annotation) {
        Part part = part(annotation);
        List<PathTemplate> locators = new ArrayList<>(path.locators());
        locators.add(part.template());
        return new TemplateParts(
                new ResourcePath(path.application(), path.root(), locators, Optional.empty()),
                unknown.or(part::unknown));
    }

    /** The way to a method; an empty annotation stands for a method without {@code @Path}. */
    TemplateParts method(Optional<JavaAnnotation> annotation) {
        Optional<Part> part = annotation.map(TemplateParts::part);
        return new TemplateParts(
                new ResourcePath(path.application(), path.root(), path.locators(), part.map(Part::template)),
                unknown.or(() -> part.flatMap(Part::unknown)));
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
            return new Part(UNKNOWN, Optional.of(UnknownReason.UNRESOLVED_CONSTANT));
        }
        return template(text.value())
                .map(template -> new Part(template, Optional.empty()))
                .orElse(new Part(UNKNOWN, Optional.of(UnknownReason.INVALID_TEMPLATE)));
    }

    private static Optional<PathTemplate> template(String text) {
        try {
            return Optional.of(PathTemplate.parse(text, PathSyntax.JAXRS));
        } catch (InvalidTemplateException e) {
            return Optional.empty();
        }
    }
}
