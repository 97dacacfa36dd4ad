package dev.allowance.framework;

import dev.allowance.http.HttpMethods;
import dev.allowance.path.PathTemplate;
import java.util.List;
import java.util.Optional;

/**
 * What a runtime answers for one path.
 *
 * @param known false where only run time can know; everything else is then a guess that must not be used
 * @param allow exactly the methods for which a handler is reached, or the runtime's own OPTIONS answer, provided that the
 *     request satisfies all other conditions (media types, parameters, headers, version): those never cause a 405;
 *     {@link HttpMethods#NONE} where every method is a 404, {@link HttpMethods#ALL} where no method is refused
 * @param frameworkAllow what the runtime itself puts into {@code Allow} on its 405; empty where it sends none
 * @param frameworkOptions what it puts into {@code Allow} on its automatic OPTIONS answer; empty where it sends none
 * @param templates the templates that the path matches and whose handlers it may reach, the most specific first
 */
public record Answer(
        boolean known,
        HttpMethods allow,
        Optional<HttpMethods> frameworkAllow,
        Optional<HttpMethods> frameworkOptions,
        List<PathTemplate> templates) {

    /** No template matches: 404 for every method. */
    public static final Answer NOT_FOUND =
            new Answer(true, HttpMethods.NONE, Optional.empty(), Optional.empty(), List.of());

    /** Only run time can know. */
    public static final Answer UNKNOWN =
            new Answer(false, HttpMethods.UNKNOWN, Optional.empty(), Optional.empty(), List.of());

    public Answer {
        templates = List.copyOf(templates);
    }
}
