package dev.allowance.corpora;

import java.util.List;

/**
 * A method that carries a routing annotation, with all that the compiler knows of where the index may account for it.
 * Methods are written {@code type#name(erased parameter types)}, as handlers of the index are.
 *
 * @param framework {@code spring} or {@code jaxrs}
 * @param name where the annotation stands
 * @param inSource false for a method of the class path that a type in source inherits
 * @param runs the method as a member of every type in source that has it, overridden or not
 * @param locator the template of a sub-resource locator, a list of one; empty for all other methods
 * @param targets of a locator: the types that it may return, as declared, and their subtypes in source
 */
record AnnotatedMethod(
        String framework,
        String name,
        boolean inSource,
        List<String> runs,
        List<String> locator,
        List<String> targets) {

    AnnotatedMethod {
        runs = List.copyOf(runs);
        locator = List.copyOf(locator);
        targets = List.copyOf(targets);
    }

    boolean isLocator() {
        return !locator.isEmpty();
    }

    /** The types that have the method. */
    List<String> types() {
        return runs.stream().map(run -> run.substring(0, run.indexOf('#'))).toList();
    }
}
