package dev.allowance.framework.jaxrs;

import dev.allowance.http.HttpMethods;
import dev.allowance.route.Route;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a request with one method on one path, media types left aside.
 *
 * @param kind how it ends
 * @param routes for {@link Kind#HANDLED}: the routes among which media types decide
 * @param header what the runtime puts into {@code Allow}, if it sends any
 */
record Outcome(Kind kind, List<Route> routes, Optional<HttpMethods> header) {

    enum Kind {
        /** A handler is reached. */
        HANDLED,
        /** The runtime answers OPTIONS by itself. */
        AUTOMATIC,
        /** 405. */
        NOT_ALLOWED,
        /** 404. */
        NOT_FOUND
    }

    static final Outcome NOT_FOUND = new Outcome(Kind.NOT_FOUND, List.of(), Optional.empty());

    Outcome {
        routes = List.copyOf(routes);
    }

    static Outcome handled(List<Route> routes) {
        return new Outcome(Kind.HANDLED, routes, Optional.empty());
    }

    static Outcome automatic(HttpMethods header) {
        return new Outcome(Kind.AUTOMATIC, List.of(), Optional.of(header));
    }

    static Outcome notAllowed(Optional<HttpMethods> header) {
        return new Outcome(Kind.NOT_ALLOWED, List.of(), header);
    }

    /** Whether the method is not refused. */
    boolean isAllowed() {
        return kind == Kind.HANDLED || kind == Kind.AUTOMATIC;
    }
}
