package dev.allowance.framework;

import dev.allowance.route.Framework;
import java.util.Map;
import java.util.Optional;

/**
 * Where a server puts an application, as far as files besides the code say it.
 *
 * @param mounts put before every template of a framework, before base path and {@code @ApplicationPath} as well: a servlet
 *     context, a dispatcher's path. Empty or as in {@code /shop}
 * @param servletMapping replaces {@code @ApplicationPath} (Jakarta REST 3.1 §2.3.2)
 * @param application the JAX-RS application's path where no class has {@code @ApplicationPath}
 * @param defaults whether a placeholder without a property has the default that it names
 */
public record Deployment(
        Map<Framework, String> mounts,
        Optional<String> servletMapping,
        Optional<String> application,
        boolean defaults) {

    /** Nothing is said. */
    public static final Deployment NONE = new Deployment(Map.of(), Optional.empty(), Optional.empty(), false);

    public Deployment {
        mounts = Map.copyOf(mounts);
    }

    /** Where the applications of this framework are put; empty for the root. */
    public String mount(Framework framework) {
        return mounts.getOrDefault(framework, "");
    }
}
