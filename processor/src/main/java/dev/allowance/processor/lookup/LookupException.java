package dev.allowance.processor.lookup;

/** The class cannot be generated; the message says why and what to do. */
public final class LookupException extends Exception {

    private static final long serialVersionUID = 1L;

    LookupException(String message) {
        super(message);
    }

    /** No automaton can be made for a runtime. */
    public static LookupException tooLarge() {
        return new LookupException("the regular expressions of the path templates make the lookup class too large; set"
                + " `allowance.lookup=off`");
    }
}
