package dev.allowance.processor;

import dev.allowance.engine.Servers;
import dev.allowance.framework.Runtime;
import dev.allowance.route.Framework;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.util.Elements;

/** What the class path tells: whether there can be routes at all, and which servers will run them. */
final class ClassPath {

    private static final List<String> ANNOTATIONS = List.of(
            "org.springframework.web.bind.annotation.RequestMapping",
            "org.springframework.web.service.annotation.HttpExchange",
            "jakarta.ws.rs.Path",
            "javax.ws.rs.Path");

    /** A class that each server cannot do without. */
    private static final Map<Runtime, List<String>> SERVERS = new LinkedHashMap<>();

    static {
        SERVERS.put(Runtime.SPRING_MVC, List.of("org.springframework.web.servlet.DispatcherServlet"));
        SERVERS.put(Runtime.SPRING_WEBFLUX, List.of("org.springframework.web.reactive.DispatcherHandler"));
        SERVERS.put(
                Runtime.JERSEY,
                List.of(
                        "org.glassfish.jersey.server.ApplicationHandler",
                        "org.glassfish.jersey.server.ResourceConfig"));
        SERVERS.put(Runtime.RESTEASY, List.of("org.jboss.resteasy.core.SynchronousDispatcher"));
        SERVERS.put(Runtime.CXF, List.of("org.apache.cxf.jaxrs.JAXRSServerFactoryBean"));
        SERVERS.put(Runtime.QUARKUS, List.of("org.jboss.resteasy.reactive.server.core.Deployment"));
    }

    private final Elements elements;

    ClassPath(Elements elements) {
        this.elements = elements;
    }

    /** Whether any of the annotations that declare routes is there. */
    boolean hasRouteAnnotations() {
        return ANNOTATIONS.stream().anyMatch(this::has);
    }

    /**
     * The servers of the frameworks that the table has routes of: the configured ones; else the first one on the class path,
     * in a fixed order; where there is none, Spring MVC or Jersey is assumed. A module that has both Spring's servers is served
     * by MVC, as in Spring Boot's {@code WebApplicationType}.
     */
    Servers servers(RouteTable table, List<Runtime> configured) {
        Set<Framework> used = EnumSet.noneOf(Framework.class);
        table.routes().stream().map(Route::framework).forEach(used::add);
        List<Runtime> known = new ArrayList<>();
        List<Runtime> assumed = new ArrayList<>();
        for (Framework framework : used) {
            List<Runtime> asked = configured.stream()
                    .filter(runtime -> runtime.framework() == framework)
                    .toList();
            List<Runtime> found = asked.isEmpty() ? onClassPath(framework) : asked;
            known.addAll(found);
            if (found.isEmpty()) {
                assumed.add(usual(framework));
            }
        }
        return new Servers(table, known, assumed);
    }

    private List<Runtime> onClassPath(Framework framework) {
        return SERVERS.keySet().stream()
                .filter(runtime -> runtime.framework() == framework)
                .filter(runtime -> SERVERS.get(runtime).stream().anyMatch(this::has))
                .limit(1)
                .toList();
    }

    private static Runtime usual(Framework framework) {
        return switch (framework) {
            case SPRING -> Runtime.SPRING_MVC;
            case JAXRS -> Runtime.JERSEY;
        };
    }

    private boolean has(String type) {
        return elements.getTypeElement(type) != null;
    }
}
