package dev.allowance.path;

/** How the paths of two templates of one dialect relate. Decided exactly, regular expressions included. */
public enum Overlap {
    /** No path matches both. */
    DISJOINT,
    /** The same paths match both. */
    EQUAL,
    /** Every path of the second matches the first, and the first matches more. */
    SUBSUMES,
    /** Every path of the first matches the second, and the second matches more. */
    SUBSUMED,
    /** Some paths match both, and each matches some that the other does not. */
    PARTIAL,
    /** Cannot be decided: an unresolved part, or a regular expression that is not regular. */
    UNKNOWN;

    /** How the paths of {@code a} relate to those of {@code b}. */
    public static Overlap between(PathTemplate a, PathTemplate b) {
        throw new UnsupportedOperationException("written next");
    }
}
