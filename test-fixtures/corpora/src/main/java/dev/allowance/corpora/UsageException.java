package dev.allowance.corpora;

/** The command cannot run as it was called; the message says what to do. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1;

    UsageException(String message) {
        super(message);
    }
}
