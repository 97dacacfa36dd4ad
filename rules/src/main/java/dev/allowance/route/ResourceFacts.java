package dev.allowance.route;

import dev.allowance.source.Anchor;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the declaration of a method tells of JAX-RS alone.
 *
 * @param returnsData for a sub-resource locator: whether what it is declared to return is known to be no resource, such as a
 *     string, a collection, or a class without any resource method
 * @param replaced the override that keeps this declaration from being served
 */
public record ResourceFacts(boolean returnsData, Optional<Replaced> replaced) {

    /** Nothing to tell. */
    public static final ResourceFacts NONE = new ResourceFacts(false, Optional.empty());

    /**
     * An override with annotations of its own, which say neither method nor path: none are inherited then (Jakarta REST 3.1
     * §3.6).
     *
     * @param by the override
     * @param annotation one of those annotations, such as {@code @Produces}; one of a parameter only where the method has none
     * @param onMethod whether it is one of the method, as against a parameter
     * @param anchor the override's name
     */
    public record Replaced(Handler by, String annotation, boolean onMethod, Anchor anchor) {}

    ResourceFacts withAnchors(UnaryOperator<Anchor> to) {
        return new ResourceFacts(
                returnsData,
                replaced.map(override -> new Replaced(
                        override.by(), override.annotation(), override.onMethod(), to.apply(override.anchor()))));
    }
}
