package dev.allowance.framework;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a server reads a raw request path before it compares it with templates.
 *
 * @param escapes what becomes of percent escapes
 * @param dropsMatrixParameters whether {@code ;name=value} is cut from each segment, before anything is decoded
 */
public record PathReading(Escapes escapes, boolean dropsMatrixParameters) {

    /** What becomes of percent escapes. */
    public enum Escapes {
        /** They stay. */
        KEPT,
        /** Those of letters, digits and {@code - . _ ~} are decoded (RFC 3986 §6.2.2.2); the others stay. */
        UNRESERVED,
        /** All are decoded; a decoded slash is {@link #ENCODED_SLASH}, which no template's slash matches. */
        IN_SEGMENTS,
        /** All are decoded; a decoded slash separates segments like any other. */
        ALL
    }

    /** Stands for a slash that came percent-encoded and so does not separate segments. */
    public static final char ENCODED_SLASH = '\uFFFF';

    private static final Pattern QUERY = Pattern.compile("[?#].*", Pattern.DOTALL);
    private static final Pattern MATRIX = Pattern.compile(";[^/]*");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern UNRESERVED =
            Pattern.compile("%(?:2[DdEe]|3[0-9]|4[1-9A-Fa-f]|5[0-9AaFf]|6[1-9A-Fa-f]|7[0-9AaEe])");

    /** A reading that decodes all or nothing, and never takes an encoded slash for one. */
    public PathReading(boolean decodes, boolean dropsMatrixParameters) {
        this(decodes ? Escapes.IN_SEGMENTS : Escapes.KEPT, dropsMatrixParameters);
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
                switch (escapes) {
                    case KEPT -> path;
                    case UNRESERVED -> replaced(path, UNRESERVED);
                    case IN_SEGMENTS, ALL -> replaced(path, ESCAPES);
                });
    }

    private String replaced(String path, Pattern pattern) {
        return pattern.matcher(path).replaceAll(found -> Matcher.quoteReplacement(decoded(found.group())));
    }

    private String decoded(String found) {
        byte[] octets = HexFormat.of().parseHex(found.replace("%", ""));
        String text = new String(octets, StandardCharsets.UTF_8);
        return escapes == Escapes.ALL ? text : text.replace('/', ENCODED_SLASH);
    }
}
