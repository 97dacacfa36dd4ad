package dev.allowance.route;

/** A text that is not route notation. The message says where and why. */
public final class RouteNotationException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * @param line counted from 1
     * @param problem what is wrong with it
     */
    public RouteNotationException(int line, String problem) {
        super("line " + line + ": " + problem);
        this.line = line;
    }

    /** The line at fault, counted from 1. */
    public int line() {
        return line;
    }
}
