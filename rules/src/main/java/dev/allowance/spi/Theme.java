package dev.allowance.spi;

/**
 * What a rule is about. Where findings of several themes have one cause, only that of the theme named first here is
 * reported.
 */
public enum Theme {
    /** The framework treats the mapping in a way that its author cannot have meant. */
    FRAMEWORK,
    /** The method does not fit what the route does. */
    METHOD,
    /** A method that clients will look for is not there. */
    MISSING,
    /** How the path is written. */
    PATH,
    /** What the handler takes from the request. */
    BINDING,
    /** What the server answers without a handler. */
    ANSWER,
    /** How the API is built as a whole. */
    API;

    /** Whether findings of this theme never have a cause in common with those of another. */
    public boolean standsAlone() {
        return this == PATH || this == BINDING || this == ANSWER || this == API;
    }
}
