package dev.allowance;

/** How many random inputs a test tries: as many as usual, or fewer where {@code -Dseeds} asks for it, as mutation testing does. */
public final class Seeds {

    private Seeds() {}

    /** The number of the last seed, from 1. */
    public static int upTo(int usual) {
        return Math.min(usual, Integer.getInteger("seeds", usual));
    }
}
