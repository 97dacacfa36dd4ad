package dev.allowance.framework;

import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import dev.allowance.route.Framework;
import dev.allowance.route.Route;
import java.util.List;

/**
 * Reads the route annotations of one framework. Stateless.
 *
 * <p>Every method that carries a route annotation of the framework, and belongs to one of the types or is inherited by one,
 * is accounted for by at least one route: served, declared for others, or with its unknown reason. Nothing is dropped.
 */
public interface RouteReader {

    /** Whose annotations it reads. */
    Framework framework();

    /**
     * The routes that these types declare, in any order.
     *
     * @param types the types being compiled, nested ones included
     * @param index finds every type, these among them
     */
    List<Route> read(List<JavaType> types, TypeIndex index, ReaderOptions options);
}
