package dev.allowance.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An immutable set of HTTP method names, with two special values: {@link #ALL}, every method there is or will be, and
 * {@link #UNKNOWN}, methods that only run time can know. Names are compared by case, as RFC 9110 §9.1 demands, and come in
 * alphabetical order.
 */
public final class HttpMethods implements Iterable<String> {

    /** Every method, named or not: a Spring mapping that names no method. Printed as {@code *}. */
    public static final HttpMethods ALL = new HttpMethods("*", Collections.emptySortedSet());

    /** A set that cannot be known before run time: an undecided sub-resource locator. Printed as {@code ?}. */
    public static final HttpMethods UNKNOWN = new HttpMethods("?", Collections.emptySortedSet());

    /** No method. Printed as the empty string. */
    public static final HttpMethods NONE = new HttpMethods("", Collections.emptySortedSet());

    /** Sets of one method each, which nearly all are. */
    private static final Map<String, HttpMethods> STANDARD = new HashMap<>();

    static {
        for (String name : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS")) {
            STANDARD.put(name, made(List.of(name)));
        }
    }

    private final String text;
    private final SortedSet<String> names;
    private final String[] sorted;

    private HttpMethods(String text, SortedSet<String> names) {
        this.text = text;
        this.names = names;
        this.sorted = names.toArray(new String[0]);
    }

    /** The set of these names; {@link #NONE} for no name. */
    public static HttpMethods of(String... names) {
        return of(Arrays.asList(names));
    }

    /** The set of these names; {@link #NONE} for no name. */
    public static HttpMethods of(Collection<String> names) {
        if (names.isEmpty()) {
            return NONE;
        }
        if (names.size() == 1) {
            HttpMethods known = STANDARD.get(names.iterator().next());
            if (known != null) {
                return known;
            }
        }
        return made(names);
    }

    private static HttpMethods made(Collection<String> names) {
        SortedSet<String> sorted = Collections.unmodifiableSortedSet(new TreeSet<>(names));
        return new HttpMethods(String.join(",", sorted), sorted);
    }

    /** Reads what {@link #toString} prints. */
    public static HttpMethods parse(String text) {
        return switch (text) {
            case "*" -> ALL;
            case "?" -> UNKNOWN;
            case "" -> NONE;
            default -> of(List.of(text.split(",")));
        };
    }

    /** Whether this is {@link #ALL}. */
    public boolean isAll() {
        return this == ALL;
    }

    /** Whether this is {@link #UNKNOWN}. */
    public boolean isUnknown() {
        return this == UNKNOWN;
    }

    /** Whether this set surely holds no method. */
    public boolean isEmpty() {
        return this == NONE;
    }

    /** Whether this set surely holds the method: true for all of {@link #ALL}, false for all of {@link #UNKNOWN}. */
    public boolean contains(String method) {
        return isAll() || has(method);
    }

    /** By comparing: a set rarely has more than one name, and this is asked by every rule of every route. */
    private boolean has(String method) {
        for (String name : sorted) {
            if (name.equals(method)) {
                return true;
            }
        }
        return false;
    }

    /** Whether at least one method is surely in both sets. */
    public boolean intersects(HttpMethods other) {
        if (isAll()) {
            return other.isAll() || other.sorted.length > 0;
        }
        if (other.isAll()) {
            return sorted.length > 0;
        }
        for (String name : sorted) {
            if (other.has(name)) {
                return true;
            }
        }
        return false;
    }

    /** The union; {@link #ALL} wins over everything, then {@link #UNKNOWN}. */
    public HttpMethods union(HttpMethods other) {
        if (isAll() || other.isAll()) {
            return ALL;
        }
        if (isUnknown() || other.isUnknown()) {
            return UNKNOWN;
        }
        if (equals(other) || other.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return other;
        }
        SortedSet<String> both = new TreeSet<>(names);
        both.addAll(other.names);
        return of(both);
    }

    /** This set with one more method; the special values stay as they are. */
    public HttpMethods plus(String method) {
        return has(method) ? this : union(of(method));
    }

    /** The methods that are surely in both sets; {@link #ALL} with {@link #ALL} is {@link #ALL}. */
    public HttpMethods intersection(HttpMethods other) {
        if (isAll()) {
            return other;
        }
        if (other.isAll()) {
            return this;
        }
        SortedSet<String> both = new TreeSet<>(names);
        both.retainAll(other.names);
        return of(both);
    }

    /** As a sentence lists them, with a blank after each comma. */
    public String readable() {
        return text.replace(",", ", ");
    }

    /** The names, immutable and sorted; empty for the special values. */
    public SortedSet<String> names() {
        return names;
    }

    @Override
    public Iterator<String> iterator() {
        return names.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof HttpMethods methods && text.equals(methods.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The names joined by commas without blanks, {@code *} or {@code ?}. */
    @Override
    public String toString() {
        return text;
    }
}
