package dev.allowance.why;

import dev.allowance.framework.Request;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a request as people write it: {@code POST /api/users/123}, header fields beside it. */
public final class RequestText {

    /** RFC 9110 §5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)https?://[^/?#]*");
    private static final Pattern VERSION = Pattern.compile("HTTP/\\d(\\.\\d)?");
    private static final Pattern FIELDS = Pattern.compile("\\R|\\s+\\|\\s+");
    private static final String EXAMPLE = "; it is a method and a path, as in \"POST /api/users/123\"";

    private RequestText() {}

    /**
     * The request.
     *
     * @param line method and path, or a whole http URL; a query may follow, a fragment is left out
     * @param fields {@code Name: value}, several of them on lines of their own or separated by a bar between blanks
     * @throws IllegalArgumentException saying what is wrong with it and what was probably meant
     */
    public static Request parse(String line, Optional<String> fields) {
        String[] words = BLANKS.split(line.strip());
        if (words.length == 3 && VERSION.matcher(words[2]).matches()) {
            words = new String[] {words[0], words[1]};
        }
        if (words.length > 2) {
            throw wrong(line, "has a blank in its path, which is written %20");
        }
        if (words.length < 2 || !TOKEN.matcher(words[0]).matches()) {
            throw wrong(line, "is no request" + EXAMPLE);
        }
        Request request = Request.of(method(line, words[0]), target(line, words[1]));
        for (String field : FIELDS.split(fields.orElse(""))) {
            if (!field.isBlank()) {
                int colon = field.indexOf(':');
                String name = colon < 0 ? "" : field.substring(0, colon).strip();
                if (!TOKEN.matcher(name).matches()) {
                    throw new IllegalArgumentException(
                            "\"" + field.strip() + "\" is no header field; one is as in \"Accept: text/plain\"");
                }
                request = request.with(name, field.substring(colon + 1).strip());
            }
        }
        return request;
    }

    private static String method(String line, String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        if (!word.equals(upper)) {
            throw wrong(line, "has the method " + word + "; case matters in methods (RFC 9110 §9.1), write " + upper);
        }
        return word;
    }

    private static String target(String line, String word) {
        String target = ABSOLUTE.matcher(word).replaceFirst("");
        if (!target.equals(word) && !target.startsWith("/")) {
            target = "/" + target;
        }
        int fragment = target.indexOf('#');
        target = fragment < 0 ? target : target.substring(0, fragment);
        if (!target.startsWith("/")) {
            throw wrong(line, "has a path that does not begin with a slash" + EXAMPLE);
        }
        int end = target.indexOf('?');
        String path = end < 0 ? target : target.substring(0, end);
        if (path.chars().anyMatch(c -> c <= ' ' || c >= 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0)) {
            String encoded = encoded(path).orElse(path);
            throw wrong(line, "has characters in its path that are percent-encoded in requests; write " + encoded);
        }
        return target;
    }

    /** A path as it goes over the wire. */
    static Optional<String> encoded(String path) {
        try {
            return Optional.of(new URI(null, null, path, null).toASCIIString());
        } catch (java.net.URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static IllegalArgumentException wrong(String line, String what) {
        return new IllegalArgumentException("\"" + line.strip() + "\" " + what);
    }
}
