package dev.allowance.automaton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** An immutable set of code points, as sorted ranges that neither overlap nor touch. */
public final class CharSet {

    /** Every code point, surrogates included. */
    public static final CharSet ALL = range(0, Character.MAX_CODE_POINT);

    /** No code point. */
    public static final CharSet NONE = new CharSet(new int[0]);

    /** First and last code point of each range, both inclusive, one after the other. */
    private final int[] bounds;

    private CharSet(int[] bounds) {
        this.bounds = bounds;
    }

    /** The set of one code point. */
    public static CharSet of(int codePoint) {
        return range(codePoint, codePoint);
    }

    /** The set of these UTF-16 units. */
    public static CharSet anyOf(String characters) {
        CharSet set = NONE;
        for (int i = 0; i < characters.length(); i++) {
            set = set.or(of(characters.charAt(i)));
        }
        return set;
    }

    /** All code points from one to another, both inclusive; empty where {@code to} is the smaller. */
    public static CharSet range(int from, int to) {
        return from > to ? new CharSet(new int[0]) : new CharSet(new int[] {from, to});
    }

    /** The union. */
    public CharSet or(CharSet other) {
        List<int[]> ranges = new ArrayList<>();
        for (CharSet set : List.of(this, other)) {
            for (int i = 0; i < set.bounds.length; i += 2) {
                ranges.add(new int[] {set.bounds[i], set.bounds[i + 1]});
            }
        }
        ranges.sort(Comparator.comparingInt(range -> range[0]));
        int[] merged = new int[ranges.size() * 2];
        int n = 0;
        for (int[] range : ranges) {
            if (n > 0 && range[0] <= merged[n - 1] + 1) {
                merged[n - 1] = Math.max(merged[n - 1], range[1]);
            } else {
                merged[n++] = range[0];
                merged[n++] = range[1];
            }
        }
        return new CharSet(Arrays.copyOf(merged, n));
    }

    /** Every code point that is not in this set. */
    public CharSet complement() {
        int[] gaps = new int[bounds.length + 2];
        int n = 0;
        int next = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] > next) {
                gaps[n++] = next;
                gaps[n++] = bounds[i] - 1;
            }
            next = bounds[i + 1] + 1;
        }
        if (next <= Character.MAX_CODE_POINT) {
            gaps[n++] = next;
            gaps[n++] = Character.MAX_CODE_POINT;
        }
        return new CharSet(Arrays.copyOf(gaps, n));
    }

    /** The intersection. */
    public CharSet and(CharSet other) {
        return complement().or(other.complement()).complement();
    }

    /** This set without the other's members. */
    public CharSet minus(CharSet other) {
        return and(other.complement());
    }

    /** Whether the set has no member. */
    public boolean isEmpty() {
        return bounds.length == 0;
    }

    /** Whether the code point is a member. */
    public boolean contains(int codePoint) {
        int at = Arrays.binarySearch(bounds, codePoint);
        return at >= 0 || (-at - 1) % 2 == 1;
    }

    /** The number of ranges. */
    int ranges() {
        return bounds.length / 2;
    }

    /** The first member of a range. */
    int from(int range) {
        return bounds[2 * range];
    }

    /** The last member of a range. */
    int to(int range) {
        return bounds[2 * range + 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CharSet set && Arrays.equals(bounds, set.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    /** The ranges in hexadecimal. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < bounds.length; i += 2) {
            text.append(i == 0 ? "" : " ")
                    .append(Integer.toHexString(bounds[i]))
                    .append('-')
                    .append(Integer.toHexString(bounds[i + 1]));
        }
        return text.append(']').toString();
    }

    /** Collects members one by one, in ascending order. */
    static final class Collector {

        private int[] bounds = new int[64];
        private int n;

        void add(int codePoint) {
            if (n > 0 && bounds[n - 1] == codePoint - 1) {
                bounds[n - 1] = codePoint;
                return;
            }
            if (n == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * n);
            }
            bounds[n++] = codePoint;
            bounds[n++] = codePoint;
        }

        CharSet set() {
            return new CharSet(Arrays.copyOf(bounds, n));
        }
    }
}
