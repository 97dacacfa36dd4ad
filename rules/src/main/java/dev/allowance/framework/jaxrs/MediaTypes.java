package dev.allowance.framework.jaxrs;

import dev.allowance.framework.Outcome;
import dev.allowance.framework.Request;
import dev.allowance.http.MediaRange;
import dev.allowance.route.Route;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which of several resource methods gets a request, by its media types (Jakarta REST 3.1 §3.7.2, step 3). */
final class MediaTypes {

    private MediaTypes() {}

    /**
     * 415 before 406, then the method that consumes the most specific range, then the one that produces the best.
     *
     * @param candidates at least one; all with the method of the request
     */
    static Outcome choose(List<Route> candidates, Request request) {
        Optional<MediaRange> content = request.header("Content-Type").flatMap(MediaRange::parse);
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
        if (producing.stream().map(Route::handler).distinct().count() == 1) {
            return new Outcome.Handled(producing.get(0));
        }
        Comparator<Route> order = Comparator.comparing(route -> wildcards(route, content));
        Route best = producing.stream().min(order).orElseThrow();
        List<Route> tied = producing.stream()
                .filter(route -> order.compare(route, best) == 0)
                .toList();
        return tied.size() == 1
                ? new Outcome.Handled(best)
                : new Outcome.Unknown("media types do not tell apart "
                        + tied.stream().map(route -> route.handler().toString()).collect(Collectors.joining(" and ")));
    }

    private static boolean consumes(Route route, MediaRange content) {
        return ranges(route.conditions().consumes()).stream().anyMatch(range -> range.isCompatibleWith(content));
    }

    private static int wildcards(Route route, Optional<MediaRange> content) {
        return ranges(route.conditions().consumes()).stream()
                .filter(range -> content.isEmpty() || range.isCompatibleWith(content.get()))
                .mapToInt(range -> range.isAny() ? 2 : range.isConcrete() ? 0 : 1)
                .min()
                .orElse(2);
    }

    private static List<MediaRange> ranges(List<String> texts) {
        return texts.isEmpty()
                ? List.of(MediaRange.ANY)
                : texts.stream()
                        .flatMap(text -> MediaRange.parse(text).stream())
                        .toList();
    }
}
