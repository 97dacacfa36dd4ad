package dev.allowance.benchmarks.lookup;

/** Tells which methods a path allows; the form that every contestant takes here. */
public interface Lookup {

    /** Something that tells the methods, or null where nothing is mapped. */
    Object allow(String path);
}
