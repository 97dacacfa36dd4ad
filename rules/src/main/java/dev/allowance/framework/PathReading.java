package dev.allowance.framework;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a server reads a raw request path before it compares it with templates.
 *
 * @param decodes whether percent escapes are decoded
 * @param dropsMatrixParameters whether {@code ;name=value} is cut from each segment, before anything is decoded
 * @param decodesSlashes whether a decoded slash separates segments like any other; else it is {@link #ENCODED_SLASH}, which no
 *     template's slash matches
 */
public record PathReading(boolean decodes, boolean dropsMatrixParameters, boolean decodesSlashes) {

    /** Stands for a slash that came percent-encoded and so does not separate segments. */
    public static final char ENCODED_SLASH = '\uFFFF';

    private static final Pattern QUERY = Pattern.compile("[?#].*", Pattern.DOTALL);
    private static final Pattern MATRIX = Pattern.compile(";[^/]*");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    /** A reading that never takes an encoded slash for one. */
    public PathReading(boolean decodes, boolean dropsMatrixParameters) {
        this(decodes, dropsMatrixParameters, false);
    }

    /**
     * The symbols that path languages are about. A query or fragment is cut off.
     *
     * @param rawPath percent-encoded, as it comes over the wire
     * @return empty for a broken percent escape (RFC 3986 §2.1), which servers refuse before they route; octets that are no
     *     UTF-8 become U+FFFD
     */
    public Optional<String> read(String rawPath) {
        String path = QUERY.matcher(rawPath).replaceFirst("");
        if (dropsMatrixParameters) {
            path = MATRIX.matcher(path).replaceAll("");
        }
        if (BROKEN_ESCAPE.matcher(path).find()) {
            return Optional.empty();
        }
        return Optional.of(
                decodes
                        ? ESCAPES.matcher(path)
                                .replaceAll(escapes -> Matcher.quoteReplacement(decoded(escapes.group())))
                        : path);
    }

    private String decoded(String escapes) {
        byte[] octets = HexFormat.of().parseHex(escapes.replace("%", ""));
        String text = new String(octets, StandardCharsets.UTF_8);
        return decodesSlashes ? text : text.replace('/', ENCODED_SLASH);
    }
}
