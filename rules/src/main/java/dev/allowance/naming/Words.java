package dev.allowance.naming;

import java.util.List;

/** Splits names into words. */
public final class Words {

    private Words() {}

    /** The words of a name in lower case: kebab, snake, dotted, camel case, acronyms and digits are told apart. */
    public static List<String> split(String name) {
        throw new UnsupportedOperationException("written next");
    }
}
