package dev.allowance.source;

/**
 * An opaque position in a source, made by an adapter and resolved by the same adapter. No other code may look inside.
 * {@link #NONE} stands for a declaration without a source, such as one that was read from a class file or an index.
 */
public interface Anchor {

    /** The position of what has no source here. */
    Anchor NONE = new Anchor() {
        @Override
        public String toString() {
            return "nowhere";
        }
    };
}
