package dev.allowance.rules.method;

import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
import java.util.Optional;

/** Finds the words that say what a resource is. */
final class Literals {

    private Literals() {}

    /** The last literal, if nothing but variables follows. */
    static Optional<Phrase> last(Resource resource) {
        Resource place = resource;
        while (place.segment().isPresent()
                && place.segment().get().soleVariable().isPresent()) {
            place = place.parent().orElseThrow();
        }
        return place.phrase();
    }
}
