package dev.allowance.framework.spring;

import dev.allowance.framework.ReaderOptions;
import dev.allowance.framework.RouteReader;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import dev.allowance.route.Framework;
import dev.allowance.route.Route;
import java.util.List;

/**
 * Reads the mapping annotations of Spring MVC and WebFlux, which are the same, as {@code RequestMappingHandlerMapping}
 * does: {@code @RequestMapping} and {@code @HttpExchange}, with everything composed of them.
 */
public final class SpringRouteReader implements RouteReader {

    @Override
    public Framework framework() {
        return Framework.SPRING;
    }

    @Override
    public List<Route> read(List<JavaType> types, TypeIndex index, ReaderOptions options) {
        SpringTypes spring = new SpringTypes(index);
        SpringRoles roles = new SpringRoles(spring, types);
        SpringRoutes routes = new SpringRoutes(spring, types, options);
        return roles.parts().stream().flatMap(part -> routes.of(part).stream()).toList();
    }
}
