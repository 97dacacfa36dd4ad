package dev.allowance.framework;

import java.util.Map;

/**
 * What a reader is told from outside.
 *
 * @param basePath put before every template, such as {@code /api}; empty for none. For JAX-RS it replaces
 *     {@code @ApplicationPath}
 * @param properties values for <code>${name}</code> in a mapping
 */
public record ReaderOptions(String basePath, Map<String, String> properties) {

    /** No base path and no property. */
    public static final ReaderOptions NONE = new ReaderOptions("", Map.of());

    public ReaderOptions {
        properties = Map.copyOf(properties);
    }
}
