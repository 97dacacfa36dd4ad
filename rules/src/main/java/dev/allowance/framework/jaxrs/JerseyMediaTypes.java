package dev.allowance.framework.jaxrs;

import dev.allowance.framework.Outcome;
import dev.allowance.framework.Request;
import dev.allowance.http.HttpMethods;
import dev.allowance.http.MediaRange;
import dev.allowance.route.Handler;
import dev.allowance.route.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which of several resource methods Jersey gives a request to ({@code internal.routing.AbstractMethodSelectingRouter} in
 * its default form, {@code WildcardMethodSelectingRouter}: no {@code Content-Type} satisfies every {@code @Consumes}).
 *
 * <p>A method without {@code @Consumes} or {@code @Produces} gets the media types of the readers or writers that are
 * registered for its entity, and those are only known at run time. They are taken to cover everything. Where it matters
 * which concrete types are among them, a method must win in every case, or nobody knows who wins.
 */
final class JerseyMediaTypes {

    /** What {@code HttpHeaderReader#readQualityFactor} reads, without a weight of zero. */
    private static final Pattern WEIGHT = Pattern.compile("1(\\.0{0,3})?|0\\.0{0,2}[1-9]\\d{0,2}");

    private static final MediaRange TEXT_PLAIN = new MediaRange("text", "plain", new TreeMap<>());
    private static final Outcome ILLEGIBLE = new Outcome.Unknown("a media type that cannot be read");

    /** The methods of the automatic answer, {@code wadl.processor.OptionsMethodProcessor}. */
    private static final List<List<MediaRange>> AUTOMATIC = List.of(List.of(TEXT_PLAIN), List.of());

    private JerseyMediaTypes() {}

    /**
     * Whether there is an automatic answer to OPTIONS beside explicit ones: each of its methods gives way to those only that
     * cover its media types ({@code model.internal.ModelProcessorUtil#isMethodOverridden}).
     */
    static boolean leaveAutomaticOptions(List<Route> explicit) {
        return AUTOMATIC.stream().anyMatch(produced -> !isOverridden(produced, explicit));
    }

    private static boolean isOverridden(List<MediaRange> produced, List<Route> explicit) {
        MediaRange type = produced.isEmpty() ? MediaRange.ANY : produced.get(0);
        return explicit.stream()
                .anyMatch(route -> overrides(route.conditions().consumes(), MediaRange.ANY)
                        && overrides(route.conditions().produces(), type));
    }

    private static boolean overrides(List<String> texts, MediaRange type) {
        return texts.isEmpty()
                || JerseyCandidate.ranges(texts).orElse(List.of()).stream().anyMatch(range -> range.includes(type));
    }

    /**
     * 415 before 406, then the method that fits best.
     *
     * @param routes at least one; all with the method of the request
     * @param automatic what the automatic answer that may stand beside them puts into {@code Allow}; else empty
     */
    static Outcome choose(List<Route> routes, Optional<HttpMethods> automatic, Request request) {
        Optional<List<JerseyCandidate>> candidates = candidates(routes, automatic.isPresent());
        Optional<MediaRange> content = request.header("Content-Type").flatMap(MediaRange::parse);
        Optional<List<MediaRange>> accepted = accepted(request.header("Accept").orElse(""));
        if (candidates.isEmpty()
                || accepted.isEmpty()
                || content.isPresent() != request.header("Content-Type").isPresent()) {
            return ILLEGIBLE;
        }
        List<JerseyCandidate> consuming = candidates.get().stream()
                .filter(candidate -> candidate.consumes(content))
                .toList();
        if (consuming.isEmpty()) {
            return Outcome.UNSUPPORTED_MEDIA_TYPE;
        }
        List<JerseyCandidate> producing = consuming.stream()
                .filter(candidate -> candidate.produces(accepted.get()))
                .toList();
        if (producing.isEmpty()) {
            return Outcome.NOT_ACCEPTABLE;
        }
        return best(producing, content, accepted.get())
                .<Outcome>map(best -> best.route().isPresent()
                        ? new Outcome.Handled(best.route().get())
                        : new Outcome.AutomaticOptions(automatic.orElse(HttpMethods.NONE)))
                .orElseGet(() -> new Outcome.Unknown("media types do not tell apart the methods that fit"));
    }

    /**
     * Whether Jersey may find two of the methods alike in all ({@code
     * model.RuntimeResourceModelValidator#checkIntersectingMediaTypes}).
     */
    static boolean mayClash(List<Route> routes) {
        for (int i = 0; i < routes.size(); i++) {
            for (Route other : routes.subList(i + 1, routes.size())) {
                if (mayClash(routes.get(i), other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean mayClash(Route one, Route other) {
        return one.methods().names().stream()
                        .anyMatch(name ->
                                !MatchedPath.declaring(name, List.of(other)).isEmpty())
                && mayClash(one.conditions().consumes(), other.conditions().consumes())
                && mayClash(one.conditions().produces(), other.conditions().produces());
    }

    /** Where one side declares nothing, all its types must be those of the other. */
    private static boolean mayClash(List<String> one, List<String> other) {
        Set<String> names = names(one);
        Set<String> otherNames = names(other);
        return names.isEmpty() || otherNames.isEmpty()
                ? names.equals(otherNames) || names.contains("*/*") || otherNames.contains("*/*")
                : names.stream().anyMatch(otherNames::contains);
    }

    private static Set<String> names(List<String> texts) {
        return JerseyCandidate.ranges(texts).orElse(List.of()).stream()
                .map(range -> range.type() + "/" + range.subtype())
                .collect(Collectors.toSet());
    }

    private static Optional<List<JerseyCandidate>> candidates(List<Route> routes, boolean automatic) {
        List<JerseyCandidate> candidates = new ArrayList<>();
        Set<Handler> seen = new HashSet<>();
        for (Route route : routes) {
            Optional<JerseyCandidate> candidate = JerseyCandidate.of(route);
            if (candidate.isEmpty()) {
                return Optional.empty();
            }
            if (seen.add(route.handler())) {
                candidates.add(candidate.get());
            }
        }
        if (automatic) {
            AUTOMATIC.stream()
                    .filter(produced -> !isOverridden(produced, routes))
                    .forEach(produced -> candidates.add(JerseyCandidate.automatic(produced)));
        }
        return Optional.of(candidates);
    }

    /** The ranges of the field in the order of {@code AcceptableMediaType.COMPARATOR}. */
    private static Optional<List<MediaRange>> accepted(String field) {
        if (field.isEmpty()) {
            return Optional.of(List.of(MediaRange.ANY));
        }
        return MediaRange.parseList(field)
                .filter(ranges -> !ranges.isEmpty()
                        && ranges.stream()
                                .allMatch(range -> WEIGHT.matcher(
                                                range.parameters().getOrDefault("q", "1"))
                                        .matches()))
                .map(ranges -> ranges.stream()
                        .sorted(Comparator.comparingDouble(MediaRange::quality)
                                .reversed()
                                .thenComparing(JerseyCandidate::rank))
                        .toList());
    }

    /** The one that comes first whatever readers and writers there are. */
    private static Optional<JerseyCandidate> best(
            List<JerseyCandidate> candidates, Optional<MediaRange> content, List<MediaRange> accepted) {
        Optional<JerseyCandidate> poor = best(candidates, content, accepted, false);
        Optional<JerseyCandidate> rich = best(candidates, content, accepted, true);
        return poor.isPresent() && rich.isPresent() && poor.get().isSame(rich.get()) ? poor : Optional.empty();
    }

    /** As above, where the readers of requests without entity are known to be rich or not. */
    private static Optional<JerseyCandidate> best(
            List<JerseyCandidate> candidates, Optional<MediaRange> content, List<MediaRange> accepted, boolean rich) {
        for (JerseyCandidate one : candidates) {
            List<JerseyCandidate> others =
                    candidates.stream().filter(other -> !other.isSame(one)).toList();
            JerseyFitness worst = one.fitness(content, accepted, one.takesNoEntity() && rich, false);
            if (others.stream()
                    .allMatch(other ->
                            worst.compareTo(other.fitness(content, accepted, !other.takesNoEntity() || rich, true))
                                    < 0)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
