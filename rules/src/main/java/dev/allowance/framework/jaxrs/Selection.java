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
record Selection(Kind kind, List<Route> routes, Optional<HttpMethods> header) {

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

    static final Selection NOT_FOUND = new Selection(Kind.NOT_FOUND, List.of(), Optional.empty());

    Selection {
        routes = List.copyOf(routes);
    }

    static Selection handled(List<Route> routes) {
        return new Selection(Kind.HANDLED, routes, Optional.empty());
    }

    /** Beside the handlers there is an automatic answer with this header; media types decide. */
    static Selection handledOrAutomatic(List<Route> routes, HttpMethods header) {
        return new Selection(Kind.HANDLED, routes, Optional.of(header));
    }

    static Selection automatic(HttpMethods header) {
        return new Selection(Kind.AUTOMATIC, List.of(), Optional.of(header));
    }

    static Selection notAllowed(Optional<HttpMethods> header) {
        return new Selection(Kind.NOT_ALLOWED, List.of(), header);
    }

    /** Whether the method is not refused. */
    boolean isAllowed() {
        return kind == Kind.HANDLED || kind == Kind.AUTOMATIC;
    }
}
