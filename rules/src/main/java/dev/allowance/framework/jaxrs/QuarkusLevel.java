package dev.allowance.framework.jaxrs;

import dev.allowance.route.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What Quarkus REST has filed for the classes at one place.
 *
 * @param byMethod a mapper for each HTTP method that is declared
 * @param locators the locators alone, if there are any
 * @param open whether there may be more than is known
 */
record QuarkusLevel(Map<String, Mapper> byMethod, Optional<Mapper> locators, boolean open) {

    /** Stands for the methods of a designator that cannot be read; no request has it. */
    static final String ANY_METHOD = "?";

    /**
     * Something filed.
     *
     * @param path its template
     * @param languages all that {@code matches} may ask for at first
     * @param matches whether a path matches it
     * @param found what is found with it
     */
    record Entry<T>(QuarkusTemplate path, List<Integer> languages, Predicate<MatchedPath> matches, T found) {}

    /**
     * Methods, or what a locator leads to.
     *
     * @param routes those of one template and HTTP method, among which media types decide; none for a locator
     */
    record Target(List<Route> routes, Optional<QuarkusLevel> into) {}

    /** What is filed, in the order in which it is tried. */
    record Mapper(Candidates<Entry<Target>> entries) {

        /** Files them in this order. */
        static Mapper of(List<Entry<Target>> sorted) {
            return new Mapper(new Candidates<>(sorted, Entry::languages));
        }

        /** What comes first for the path. */
        Optional<Target> find(MatchedPath path) {
            return entries.on(path)
                    .filter(entry -> entry.matches().test(path))
                    .findFirst()
                    .map(Entry::found);
        }
    }

    /** The mapper of an HTTP method, if any route declares it. */
    Optional<Mapper> mapper(String method) {
        return Optional.ofNullable(byMethod.get(method));
    }
}
