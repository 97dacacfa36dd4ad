package dev.allowance.rules.path;

import dev.allowance.naming.Resource;
import dev.allowance.path.Segment;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells where {@code list} is the verb for which GET stands from where it makes a thing of its own. */
final class Lists {

    /** Lists of these are things: {@code /price/list}. */
    private static final Set<String> LISTED = Set.of(
            "access", "allow", "black", "block", "check", "deny", "grey", "mailing", "packing", "play", "price", "wait",
            "waiting", "watch", "white", "wish");

    private Lists() {}

    /**
     * Whether {@code list} is done there to things that have paths: not where each is reached by further verbs only.
     *
     * @param place what is listed
     */
    static boolean isOf(Resource place) {
        return !place.routes().isEmpty()
                || place.phrase()
                                .filter(phrase -> LISTED.contains(phrase.head()))
                                .isEmpty()
                        && Stream.concat(place.item().stream(), nearestItem(place).stream())
                                .noneMatch(item -> item.routes().isEmpty());
    }

    private static Optional<Resource> nearestItem(Resource place) {
        return Stream.iterate(
                        place.parent(),
                        Optional::isPresent,
                        above -> above.get().parent())
                .map(Optional::get)
                .filter(above -> above.segment().flatMap(Segment::soleVariable).isPresent())
                .findFirst();
    }
}
