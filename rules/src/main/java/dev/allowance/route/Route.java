package dev.allowance.route;

import dev.allowance.http.HttpMethods;
import dev.allowance.path.PathTemplate;
import java.util.Comparator;
import java.util.Optional;

/**
 * One template that one handler answers, for a set of methods. Equality leaves the facts out: two routes are equal when
 * their notation is.
 *
 * @param methods as declared: without the HEAD and OPTIONS that a server adds; {@link HttpMethods#UNKNOWN} for an undecided
 *     sub-resource locator, whose whole subtree is then unknown
 * @param template the full path from the application's root; relative for {@link Role#UNREACHED}
 * @param unknown why it is not fully understood, if so
 * @param resource how a JAX-RS template is put together; empty for Spring
 */
public record Route(
        Framework framework,
        HttpMethods methods,
        PathTemplate template,
        Handler handler,
        Conditions conditions,
        Role role,
        Optional<UnknownReason> unknown,
        Optional<ResourcePath> resource,
        HandlerFacts facts)
        implements Comparable<Route> {

    private static final Comparator<Route> ORDER = Comparator.comparing(Route::framework)
            .thenComparing(Route::template)
            .thenComparing(route -> route.methods().toString())
            .thenComparing(Route::toString);

    /** A served route without conditions, of which nothing else is known. */
    public static Route of(Framework framework, HttpMethods methods, PathTemplate template, Handler handler) {
        return new Route(
                framework,
                methods,
                template,
                handler,
                Conditions.NONE,
                Role.SERVER,
                Optional.empty(),
                Optional.empty(),
                HandlerFacts.UNKNOWN);
    }

    /** By framework, template, methods and the rest of the notation. */
    @Override
    public int compareTo(Route other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Route route && toString().equals(route.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** The route notation. */
    @Override
    public String toString() {
        return RouteNotation.print(this);
    }
}
