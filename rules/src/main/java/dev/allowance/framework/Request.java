package dev.allowance.framework;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A request, as far as routing looks at it.
 *
 * @param method as it stands on the request line
 * @param target the raw path, with the query if there is one
 * @param headers field values by name in lower case; several fields of one name joined by a comma (RFC 9110 §5.3)
 */
public record Request(String method, String target, SortedMap<String, String> headers) {

    public Request {
        SortedMap<String, String> lower = new TreeMap<>();
        headers.forEach((name, value) -> lower.merge(name.toLowerCase(Locale.ROOT), value, (a, b) -> a + "," + b));
        headers = Collections.unmodifiableSortedMap(lower);
    }

    /** A request without header fields. */
    public static Request of(String method, String target) {
        return new Request(method, target, new TreeMap<>());
    }

    /** This request with one more header field. */
    public Request with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(headers);
        more.merge(name.toLowerCase(Locale.ROOT), value, (a, b) -> a + "," + b);
        return new Request(method, target, more);
    }

    /** A header field's value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The target without its query. */
    public String path() {
        int end = target.indexOf('?');
        return end < 0 ? target : target.substring(0, end);
    }

    /** The values of the query's parameters by name, decoded; a parameter without {@code =} has an empty value. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new TreeMap<>();
        int start = target.indexOf('?');
        if (start >= 0) {
            Arrays.stream(target.substring(start + 1).split("&"))
                    .filter(pair -> !pair.isEmpty())
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> parameters
                            .computeIfAbsent(decoded(pair[0]), name -> new ArrayList<>())
                            .add(pair.length == 1 ? "" : decoded(pair[1])));
        }
        return parameters;
    }

    /** A broken escape stays as it is. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
