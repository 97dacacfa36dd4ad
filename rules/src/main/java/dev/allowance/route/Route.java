package dev.allowance.route;

import dev.allowance.http.HttpMethods;
import dev.allowance.path.PathTemplate;
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

    /** The same route, of which something else is known. */
    public Route withFacts(HandlerFacts other) {
        return new Route(framework, methods, template, handler, conditions, role, unknown, resource, other);
    }

    /** By framework, template, methods and the rest of the notation. */
    @Override
    public int compareTo(Route other) {
        if (this == other) {
            return 0;
        }
        int order = framework.compareTo(other.framework);
        if (order == 0) {
            order = template.compareTo(other.template);
        }
        if (order == 0) {
            order = methods.toString().compareTo(other.methods.toString());
        }
        return order == 0 ? toString().compareTo(other.toString()) : order;
    }

    @Override
    public boolean equals(Object other) {
        // the notation is costly, and tells these apart
        return this == other
                || other instanceof Route route
                        && template.equals(route.template)
                        && methods.equals(route.methods)
                        && toString().equals(route.toString());
    }

    @Override
    public int hashCode() {
        return 31 * template.hashCode() + methods.hashCode();
    }

    /** The route notation. */
    @Override
    public String toString() {
        return RouteNotation.print(this);
    }
}
