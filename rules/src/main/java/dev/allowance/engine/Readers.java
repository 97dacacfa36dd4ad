package dev.allowance.engine;

import dev.allowance.framework.RouteReader;
import dev.allowance.framework.jaxrs.JaxRsRouteReader;
import dev.allowance.framework.spring.SpringRouteReader;
import java.util.List;

/** The readers of all frameworks. */
final class Readers {

    private Readers() {}

    /** One reader for each framework that is supported. */
    static List<RouteReader> all() {
        return List.of(new SpringRouteReader(), new JaxRsRouteReader());
    }
}
