package dev.allowance.framework;

/**
 * How a server reads a raw request path before it compares it with templates.
 *
 * @param decodes whether percent escapes are decoded, segment by segment; a decoded slash then is
 *     {@link #ENCODED_SLASH}, which no template's slash matches
 * @param dropsMatrixParameters whether {@code ;name=value} is cut from each segment
 */
public record PathReading(boolean decodes, boolean dropsMatrixParameters) {

    /** Stands for a slash that came percent-encoded and so does not separate segments. */
    public static final char ENCODED_SLASH = '\uFFFF';
}
