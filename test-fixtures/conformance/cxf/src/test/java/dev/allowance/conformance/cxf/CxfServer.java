package dev.allowance.conformance.cxf;

import dev.allowance.conformance.CompiledFixture;
import dev.allowance.conformance.Server;
import dev.allowance.framework.Runtime;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.version.Version;

/** CXF on its Jetty transport. */
final class CxfServer implements Server {

    @Override
    public String name() {
        return "CXF " + Version.getCurrentVersion();
    }

    @Override
    public Runtime runtime() {
        return Runtime.CXF;
    }

    @Override
    public Running start(CompiledFixture fixture) throws RefusedException {
        int port = freePort();
        Bus bus = new CXFBusFactory().createBus();
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress("http://127.0.0.1:" + port + fixture.applicationPath() + "/");
        factory.setResourceClasses(fixture.types().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .toList());
        factory.setProviders(List.of(new HandlerName()));
        org.apache.cxf.endpoint.Server server;
        try {
            server = factory.create();
        } catch (RuntimeException e) {
            bus.shutdown(true);
            throw new RefusedException(e);
        }
        return new Running() {
            @Override
            public int port() {
                return port;
            }

            @Override
            public void close() {
                server.destroy();
                bus.shutdown(true);
            }
        };
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A header that names the handler. */
    public static final class HandlerName implements ContainerResponseFilter {

        @Context
        private ResourceInfo resource;

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            // a locator is named, too, on the way to an answer of the framework's own
            if (resource != null && resource.getResourceMethod() != null && !isLocator(resource.getResourceMethod())) {
                response.getHeaders()
                        .putSingle(
                                "X-Handler",
                                resource.getResourceClass().getSimpleName() + "#"
                                        + resource.getResourceMethod().getName());
            }
        }

        /** A method without annotations has those of the method that it overrides, and returns text. */
        private static boolean isLocator(Method method) {
            return method.isAnnotationPresent(Path.class)
                    && Arrays.stream(method.getAnnotations())
                            .noneMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
        }
    }
}
