package dev.allowance.route;

/** The text form of routes, one a line; see the design notes for its grammar. Printing and parsing are inverse. */
public final class RouteNotation {

    private RouteNotation() {}

    /** One route as one line, without a line end. */
    public static String print(Route route) {
        throw new UnsupportedOperationException("written next");
    }
}
