package dev.allowance.context;

import java.util.Set;

/** The servlets that serve routes, by the names of their classes. */
final class Servlets {

    private static final String SPRING = "org.springframework.web.servlet.DispatcherServlet";

    /** Where a mapping is the base of the resources' paths by itself. */
    private static final Set<String> JERSEY = Set.of(
            "org.glassfish.jersey.servlet.ServletContainer", "com.sun.jersey.spi.container.servlet.ServletContainer");

    /** Where configuration beside the mapping decides. */
    private static final Set<String> OTHERS = Set.of(
            "org.jboss.resteasy.plugins.server.servlet.HttpServletDispatcher",
            "org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher",
            "org.apache.cxf.transport.servlet.CXFServlet",
            "org.apache.cxf.jaxrs.servlet.CXFNonSpringJaxrsServlet");

    /** Jakarta REST 3.1 §2.3.2: the servlet's name without a class. */
    private static final Set<String> APPLICATION =
            Set.of("jakarta.ws.rs.core.Application", "javax.ws.rs.core.Application");

    private Servlets() {}

    static boolean isSpring(ServletMapping mapping) {
        return mapping.type().equals(SPRING);
    }

    static boolean isJaxRs(ServletMapping mapping) {
        return takesMappingForBase(mapping) || OTHERS.contains(mapping.type());
    }

    static boolean takesMappingForBase(ServletMapping mapping) {
        return JERSEY.contains(mapping.type()) || APPLICATION.contains(mapping.name());
    }
}
