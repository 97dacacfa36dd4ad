package dev.allowance.route;

/**
 * What routes of one table belong together: one framework serves them for one application. How one API is designed says
 * nothing of another.
 *
 * @param application the path of the JAX-RS application; empty for Spring
 */
public record Api(Framework framework, String application) implements Comparable<Api> {

    /** The API that the route belongs to. */
    public static Api of(Route route) {
        return new Api(
                route.framework(),
                route.resource().map(path -> path.application().toString()).orElse(""));
    }

    @Override
    public int compareTo(Api other) {
        int byFramework = framework.compareTo(other.framework);
        return byFramework != 0 ? byFramework : application.compareTo(other.application);
    }
}
