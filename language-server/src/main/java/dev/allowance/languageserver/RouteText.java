package dev.allowance.languageserver;

import dev.allowance.http.AllowHeader;
import dev.allowance.http.HttpMethods;
import dev.allowance.route.Role;
import dev.allowance.route.Route;

/** Routes in words. */
final class RouteText {

    private RouteText() {}

    /** {@code GET /users/{id}}; {@code any method} where the mapping names none. */
    static String request(Route route) {
        return (route.methods().isAll()
                        ? "any method"
                        : route.methods().isUnknown() ? "?" : route.methods().toString()) + " " + route.template();
    }

    /** {@code Users#one}. */
    static String handler(Route route) {
        return route.handler().simpleTypeName() + "#" + route.handler().methodName();
    }

    /** The value of an {@code Allow} header, or what it stands for. */
    static String allow(HttpMethods methods) {
        return methods.isAll() ? "every method" : AllowHeader.format(methods);
    }

    /** What is to be said of a route that is not served here; nothing where it is. */
    static String role(Route route) {
        return switch (route.role()) {
            case SERVER -> "";
            case CLIENT -> "a client's view of another service";
            case INTERFACE -> "declared for classes that implement it";
            case ABSTRACT -> "declared for classes that extend it";
            case UNREGISTERED -> "not served: nothing registers the class";
            case UNREACHED -> "not served: no locator leads here";
        };
    }

    /** Whether the application serves it. */
    static boolean isServed(Route route) {
        return route.role() == Role.SERVER;
    }
}
