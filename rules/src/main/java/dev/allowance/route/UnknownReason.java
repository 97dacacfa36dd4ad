package dev.allowance.route;

import java.util.Locale;

/** Why a route is not fully understood. */
public enum UnknownReason {
    PLACEHOLDER("a placeholder in the path is resolved at run time only; give -Aallowance.property.<name>=<value>"),
    UNRESOLVED_CONSTANT("a constant in the annotation cannot be resolved by the compiler"),
    INVALID_TEMPLATE("the framework refuses this template"),
    UNDECIDED_LOCATOR("the sub-resource that this locator returns is only known at run time"),
    UNRESOLVED_TYPE("a type that the route depends on is missing from the class path"),
    RECURSIVE_LOCATOR("the locator leads back to a resource on the way to it; deeper paths repeat it"),
    CUSTOM_METHOD("the HTTP method of a custom annotation cannot be read");

    private final String sentence;

    UnknownReason(String sentence) {
        this.sentence = sentence;
    }

    /** The word of the route notation. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it means and what helps, for people. */
    public String sentence() {
        return sentence;
    }
}
