package dev.allowance.route;

import dev.allowance.path.PathTemplate;
import java.util.List;
import java.util.Optional;

/**
 * How a JAX-RS route's template is put together, which decides its matching (Jakarta REST 3.1 §3.7.2): the template is the
 * concatenation of these parts.
 *
 * @param application {@code @ApplicationPath} or the configured base path; empty template where there is none
 * @param root {@code @Path} of the root resource class
 * @param locators {@code @Path} of each sub-resource locator on the way, outermost first
 * @param method {@code @Path} of the method; empty where it has none (which differs from {@code @Path("")})
 */
public record ResourcePath(
        PathTemplate application, PathTemplate root, List<PathTemplate> locators, Optional<PathTemplate> method) {
    public ResourcePath {
        locators = List.copyOf(locators);
    }
}
