package dev.allowance.framework.jaxrs;

import dev.allowance.framework.Outcome;
import dev.allowance.framework.Request;
import dev.allowance.http.MediaRange;
import dev.allowance.route.HandlerParameter;
import dev.allowance.route.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of several resource methods gets a request, by its media types (Jakarta REST 3.1 §3.7.2, step 3). */
final class MediaTypes {

    /** Neither what is asked for nor what is declared can be compared where it is no media type. */
    static final Outcome UNREADABLE = new Outcome.Unknown("a media type cannot be read");

    private MediaTypes() {}

    /**
     * What a request says about media types.
     *
     * @param content of its body, if it says so
     * @param accepted the field's ranges in its order; any where there is no field
     */
    record Asked(Optional<MediaRange> content, List<MediaRange> accepted) {

        Asked {
            accepted = List.copyOf(accepted);
        }

        /** Empty where a field cannot be read. */
        static Optional<Asked> by(Request request) {
            Optional<String> field = request.header("Content-Type");
            Optional<MediaRange> content = field.flatMap(MediaRange::parse);
            Optional<List<MediaRange>> accepted = MediaRange.parseList(
                            request.header("Accept").orElse("*/*"))
                    .map(ranges -> ranges.isEmpty() ? List.of(MediaRange.ANY) : ranges);
            return field.isPresent() == content.isPresent()
                    ? accepted.map(ranges -> new Asked(content, ranges))
                    : Optional.empty();
        }
    }

    /** The routes among which the order of registration or of reflection decides. */
    static Outcome tie(List<Route> routes) {
        return new Outcome.Unknown("media types do not tell apart "
                + routes.stream().map(route -> route.handler().toString()).collect(Collectors.joining(" and ")));
    }

    /** Whether all that the routes declare are media types. */
    static boolean areReadable(List<Route> routes) {
        return routes.stream()
                .flatMap(route ->
                        Stream.concat(route.conditions().consumes().stream(), route.conditions().produces().stream()))
                .allMatch(text -> MediaRange.parse(text).isPresent());
    }

    /** What the route declares to consume; any where it declares nothing. */
    static List<MediaRange> consumed(Route route) {
        return ranges(route.conditions().consumes());
    }

    /** What the route declares to produce; any where it declares nothing. */
    static List<MediaRange> produced(Route route) {
        return ranges(route.conditions().produces());
    }

    /** Whether one of the ranges and this one have a type in common ({@code MediaType.isCompatible}). */
    static boolean isAmong(List<MediaRange> ranges, MediaRange range) {
        return ranges.stream().anyMatch(range::isCompatibleWith);
    }

    /** Whether the handler takes the body; empty where that is not known. */
    static Optional<Boolean> takesBody(Route route) {
        if (route.handler().parameterTypes().isEmpty()) {
            return Optional.of(false);
        }
        return route.facts().known()
                ? Optional.of(route.facts().parameters().stream()
                        .anyMatch(parameter -> parameter.kind() == HandlerParameter.Kind.BODY))
                : Optional.empty();
    }

    private static List<MediaRange> ranges(List<String> texts) {
        return texts.isEmpty()
                ? List.of(MediaRange.ANY)
                : texts.stream()
                        .flatMap(text -> MediaRange.parse(text).stream())
                        .toList();
    }
}
