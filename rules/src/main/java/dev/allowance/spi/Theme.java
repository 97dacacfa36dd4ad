package dev.allowance.spi;

/**
 * What a rule is about. Where findings of several themes have one cause, only that of the theme named first here is
 * reported; but how a path is written has to do with what the framework makes of it, and not with its methods.
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
        return this == BINDING || this == ANSWER || this == API;
    }

    /** Whether a finding of this theme may have the cause of one of the other, and be what is to be told of it. */
    public boolean precedes(Theme other) {
        return compareTo(other) < 0 && (other != PATH || this == FRAMEWORK);
    }
}
