package dev.allowance.framework.jaxrs;

import dev.allowance.framework.Outcome;
import dev.allowance.framework.Request;
import dev.allowance.http.MediaRange;
import dev.allowance.route.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which of several resource methods gets a request, by its media types (Jakarta REST 3.1 §3.7.2, step 3). */
final class MediaTypes {

    private MediaTypes() {}

    /**
     * 415 before 406.
     *
     * @param candidates at least one; all with the method of the request
     * @param asksContent whether {@code Content-Type} matters
     */
    static Outcome choose(List<Route> candidates, Request request, boolean asksContent) {
        Optional<MediaRange> content =
                asksContent ? request.header("Content-Type").flatMap(MediaRange::parse) : Optional.empty();
        List<Route> consuming = candidates.stream()
                .filter(route -> content.isEmpty() || consumes(route, content.get()))
                .toList();
        if (consuming.isEmpty()) {
            return Outcome.UNSUPPORTED_MEDIA_TYPE;
        }
        List<MediaRange> accepted = request.header("Accept")
                .flatMap(MediaRange::parseList)
                .filter(ranges -> !ranges.isEmpty())
                .orElse(List.of(MediaRange.ANY));
        List<Route> producing = consuming.stream()
                .filter(route -> ranges(route.conditions().produces()).stream()
                        .anyMatch(range -> accepted.stream().anyMatch(range::isCompatibleWith)))
                .toList();
        if (producing.isEmpty()) {
            return Outcome.NOT_ACCEPTABLE;
        }
        return producing.size() == 1
                ? new Outcome.Handled(producing.get(0))
                : new Outcome.Unknown("which of these methods comes first is up to their media types: "
                        + producing.stream()
                                .map(route -> route.handler().toString())
                                .collect(Collectors.joining(", ")));
    }

    /** Whether the route leaves any media type out. */
    static boolean isDemanding(Route route) {
        return !route.conditions().consumes().isEmpty()
                || !route.conditions().produces().isEmpty();
    }

    private static boolean consumes(Route route, MediaRange content) {
        return ranges(route.conditions().consumes()).stream().anyMatch(range -> range.isCompatibleWith(content));
    }

    private static List<MediaRange> ranges(List<String> texts) {
        return texts.isEmpty()
                ? List.of(MediaRange.ANY)
                : texts.stream()
                        .flatMap(text -> MediaRange.parse(text).stream())
                        .toList();
    }
}
