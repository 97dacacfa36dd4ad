package dev.allowance.spi;

import dev.allowance.http.HttpMethods;
import dev.allowance.path.PathTemplate;
import java.util.List;
import java.util.Optional;

/**
 * What a server answers for all paths that match the same templates.
 *
 * @param server its name, such as {@code Jersey}
 * @param known false where only run time can know: then only the templates are of use
 * @param templates the templates whose handlers may be reached, the most specific first; of a server's undecided paths there is
 *     one answer with all that may be reached there
 * @param allow the methods that are not refused; {@link HttpMethods#ALL} where none is
 * @param frameworkAllow what the server itself puts into {@code Allow} on its 405; empty where it sends none
 */
public record PathAnswer(
        String server,
        boolean known,
        List<PathTemplate> templates,
        HttpMethods allow,
        Optional<HttpMethods> frameworkAllow) {

    public PathAnswer {
        templates = List.copyOf(templates);
    }
}
