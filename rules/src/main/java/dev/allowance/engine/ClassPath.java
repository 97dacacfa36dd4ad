package dev.allowance.engine;

import dev.allowance.framework.Matching;
import dev.allowance.framework.Runtime;
import dev.allowance.route.Framework;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What the class path of an application tells: whether there can be routes at all, and which servers will run them. */
public final class ClassPath {

    private static final List<String> ANNOTATIONS = List.of(
            "org.springframework.web.bind.annotation.RequestMapping",
            "org.springframework.web.service.annotation.HttpExchange",
            "jakarta.ws.rs.Path",
            "javax.ws.rs.Path");

    private static final String JERSEY = "org.glassfish.jersey.server.ApplicationHandler";

    /** A class that each server cannot do without. */
    private static final Map<Runtime, List<String>> SERVERS = new LinkedHashMap<>();

    static {
        SERVERS.put(Runtime.SPRING_MVC, List.of("org.springframework.web.servlet.DispatcherServlet"));
        SERVERS.put(Runtime.SPRING_WEBFLUX, List.of("org.springframework.web.reactive.DispatcherHandler"));
        SERVERS.put(Runtime.JERSEY, List.of(JERSEY, "org.glassfish.jersey.server.ResourceConfig"));
        SERVERS.put(Runtime.RESTEASY, List.of("org.jboss.resteasy.core.SynchronousDispatcher"));
        SERVERS.put(Runtime.CXF, List.of("org.apache.cxf.jaxrs.JAXRSServerFactoryBean"));
        SERVERS.put(Runtime.QUARKUS, List.of("org.jboss.resteasy.reactive.server.core.Deployment"));
    }

    /** In spring-web up to 5.3. */
    private static final String BEFORE_SPRING_6 = "org.springframework.web.multipart.commons.CommonsMultipartResolver";

    private static final String SPRING_BOOT = "org.springframework.boot.SpringApplication";

    /** In spring-boot since 2.6, which compares by {@code PathPattern}. */
    private static final String SINCE_BOOT_2_6 = "org.springframework.boot.info.JavaInfo";

    /** In jersey-common since 2.29. */
    private static final String SINCE_JERSEY_2_29 =
            "org.glassfish.jersey.internal.config.ExternalPropertiesConfigurationFactory";

    private final Predicate<String> hasType;

    /** @param hasType whether there is a type of this canonical name */
    public ClassPath(Predicate<String> hasType) {
        this.hasType = hasType;
    }

    /** Whether any of the annotations that declare routes is there. */
    public boolean hasRouteAnnotations() {
        return ANNOTATIONS.stream().anyMatch(this::has);
    }

    /**
     * The servers of the frameworks that the table has routes of: the configured ones; else the first one on the class path,
     * in a fixed order; where there is none, Spring MVC or Jersey is assumed. A module that has both Spring's servers is served
     * by MVC, as in Spring Boot's {@code WebApplicationType}.
     */
    public Servers servers(RouteTable table, Configuration configuration) {
        Set<Framework> used = EnumSet.noneOf(Framework.class);
        table.routes().stream().map(Route::framework).forEach(used::add);
        List<Runtime> known = new ArrayList<>();
        List<Runtime> assumed = new ArrayList<>();
        for (Framework framework : used) {
            List<Runtime> found = found(framework, configuration);
            known.addAll(found);
            if (found.isEmpty()) {
                assumed.add(usual(framework));
            }
        }
        return new Servers(table, known, assumed, configuration.reader().matching());
    }

    /**
     * How the servers compare paths: as configured, else as is the default of the versions on the class path. It is not told
     * by the server's own classes, since modules that only declare routes are served by others.
     */
    public Set<Matching> matching(Configuration configuration) {
        return configuration.matching().orElseGet(() -> {
            Set<Matching> matching = EnumSet.noneOf(Matching.class);
            for (Framework framework : Framework.values()) {
                List<Runtime> found = found(framework, configuration);
                List<Runtime> servers = found.isEmpty() ? List.of(usual(framework)) : found;
                Arrays.stream(Matching.values())
                        .filter(candidate -> servers.stream().anyMatch(candidate::isFor))
                        .filter(this::isDefault)
                        .forEach(matching::add);
            }
            return matching;
        });
    }

    private boolean isDefault(Matching matching) {
        return switch (matching) {
            case ANT_PATH_MATCHER -> has(BEFORE_SPRING_6) && (!has(SPRING_BOOT) || !has(SINCE_BOOT_2_6));
            case TRAILING_SLASH -> has(BEFORE_SPRING_6);
            case FIRST_TEMPLATE -> has(JERSEY) && !has(SINCE_JERSEY_2_29);
        };
    }

    /** The servers of all frameworks, in a fixed order. */
    public List<Runtime> found(Configuration configuration) {
        return Arrays.stream(Framework.values())
                .flatMap(framework -> found(framework, configuration).stream())
                .toList();
    }

    /** The servers of a framework: the configured ones, else the first one on the class path; none where none is known. */
    public List<Runtime> found(Framework framework, Configuration configuration) {
        List<Runtime> asked = configuration.runtimes().stream()
                .filter(runtime -> runtime.framework() == framework)
                .toList();
        return asked.isEmpty() ? onClassPath(framework) : asked;
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
        return hasType.test(type);
    }
}
