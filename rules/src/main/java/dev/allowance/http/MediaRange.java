package dev.allowance.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A media type or a range of them (RFC 9110 §12.5.1): {@code text/html}, {@code text/*}, <code>*&#47;*</code>.
 *
 * @param type in lower case; {@code *} for any
 * @param subtype in lower case; {@code *} for any; a suffix such as {@code +json} is part of it
 * @param parameters by name in lower case, without quotes; among them {@code q}
 */
public record MediaRange(String type, String subtype, SortedMap<String, String> parameters) {

    /** <code>*&#47;*</code>. */
    public static final MediaRange ANY = new MediaRange("*", "*", new TreeMap<>());

    public MediaRange {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** The range that the text stands for; empty where it is none. */
    public static Optional<MediaRange> parse(String text) {
        List<String> parts = split(text, ';');
        String name = parts.get(0).trim().toLowerCase(Locale.ROOT);
        // java.net.URLConnection's stand-in for any type, which browsers have learnt to accept
        String[] types = name.equals("*") ? new String[] {"*", "*"} : name.split("/", -1);
        if (types.length != 2 || types[0].isEmpty() || types[1].isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, String> parameters = new TreeMap<>();
        for (String part : parts.subList(1, parts.size())) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2) {
                parameters.put(pair[0].trim().toLowerCase(Locale.ROOT), unquoted(pair[1].trim()));
            }
        }
        return Optional.of(new MediaRange(types[0], types[1], parameters));
    }

    /** The ranges of a header field such as {@code Accept}, in its order; empty where one of them is none. */
    public static Optional<List<MediaRange>> parseList(String field) {
        List<MediaRange> ranges = new ArrayList<>();
        for (String element : split(field, ',')) {
            if (element.isBlank()) {
                continue;
            }
            Optional<MediaRange> range = parse(element);
            if (range.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(range.get());
        }
        return Optional.of(List.copyOf(ranges));
    }

    /** The weight, from 0 to 1; 1 where none is given or it cannot be read. */
    public double quality() {
        try {
            return Math.max(0, Math.min(1, Double.parseDouble(parameters.getOrDefault("q", "1"))));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /** Whether every type of the other range is in this one; neither parameters nor suffixes count. */
    public boolean includes(MediaRange other) {
        if (type.equals("*")) {
            return true;
        }
        if (!type.equals(other.type)) {
            return false;
        }
        return subtype.equals("*") || subtype.equals(other.subtype);
    }

    /** Whether some type is in both ranges; neither parameters nor suffixes count. */
    public boolean isCompatibleWith(MediaRange other) {
        return includes(other) || other.includes(this);
    }

    /** Whether it stands for every type. */
    public boolean isAny() {
        return type.equals("*") && subtype.equals("*");
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    /** As in a header field. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(type).append('/').append(subtype);
        parameters.forEach(
                (name, value) -> text.append(';').append(name).append('=').append(value));
        return text.toString();
    }
}
