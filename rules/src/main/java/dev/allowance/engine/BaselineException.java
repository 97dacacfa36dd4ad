package dev.allowance.engine;

/** A baseline that cannot be read. The message names the line and the cure. */
public final class BaselineException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;

    BaselineException(int line, String problem) {
        super("line " + line + ": " + problem);
        this.line = line;
    }

    /** The line, counted from 1. */
    public int line() {
        return line;
    }
}
