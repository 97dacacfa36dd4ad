package dev.allowance.lang;

import java.util.Optional;

/** Finds type declarations by name, in the sources and on the class path. */
public interface TypeIndex {

    /** The type of this canonical name; empty where there is none, as where its class file is missing. */
    Optional<JavaType> find(String canonicalName);
}
