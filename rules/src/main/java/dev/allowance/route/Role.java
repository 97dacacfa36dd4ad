package dev.allowance.route;

/** What a declared route is for. Only {@link #SERVER} routes answer requests. */
public enum Role {
    /** Served by this application. */
    SERVER,
    /** Declared by a client interface: Feign, {@code @HttpExchange} without a controller, {@code @RegisterRestClient}. */
    CLIENT,
    /** Declared on an interface that no handler among the types read implements. */
    INTERFACE,
    /** Declared on an abstract class that no handler among the types read extends. */
    ABSTRACT,
    /** Declared on a class that the framework does not take for a handler: no {@code @Controller}. */
    UNREGISTERED,
    /** Declared on a JAX-RS class without {@code @Path} to which no known locator leads. Its template is relative. */
    UNREACHED;

    /** The word of the route notation. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
