package dev.allowance.framework;

import java.util.Map;
import java.util.Set;

/**
 * What a reader is told from outside.
 *
 * @param basePath put before every template, such as {@code /api}; empty for none. For JAX-RS it replaces
 *     {@code @ApplicationPath}
 * @param properties values for <code>${name}</code> in a mapping
 * @param matching the ways of comparing paths, as far as they are not the runtime's default: they decide how templates are put
 *     together, and which are valid
 * @param deployment what files besides the code say
 */
public record ReaderOptions(
        String basePath, Map<String, String> properties, Set<Matching> matching, Deployment deployment) {

    /** No base path and no property. */
    public static final ReaderOptions NONE = new ReaderOptions("", Map.of(), Set.of());

    /** Options without a deployment. */
    public ReaderOptions(String basePath, Map<String, String> properties, Set<Matching> matching) {
        this(basePath, properties, matching, Deployment.NONE);
    }

    public ReaderOptions {
        properties = Map.copyOf(properties);
        matching = Set.copyOf(matching);
    }
}
