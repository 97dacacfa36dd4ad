package dev.allowance.path;

/** A template that its framework refuses at start-up. The message says what is wrong, without the template's text. */
public final class InvalidTemplateException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int index;

    /**
     * @param message what is wrong
     * @param index where in the template's text, in UTF-16 units from 0
     */
    public InvalidTemplateException(String message, int index) {
        super(message);
        this.index = index;
    }

    /** Where in the template's text, in UTF-16 units from 0. */
    public int index() {
        return index;
    }
}
