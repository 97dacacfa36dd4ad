package dev.allowance.rules.method;

import dev.allowance.naming.Phrase;
import dev.allowance.naming.Resource;
import dev.allowance.path.Segment;
import java.util.Optional;

/** Finds the words that say what a resource is. */
final class Literals {

    private Literals() {}

    /** The last literal, if nothing but variables follows. */
    static Optional<Phrase> last(Resource resource) {
        Optional<Resource> place = Optional.of(resource);
        while (place.flatMap(Resource::segment).flatMap(Segment::soleVariable).isPresent()) {
            place = place.get().parent();
        }
        return place.flatMap(Resource::phrase);
    }
}
