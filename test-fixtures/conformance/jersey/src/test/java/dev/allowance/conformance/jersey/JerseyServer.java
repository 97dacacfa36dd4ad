package dev.allowance.conformance.jersey;

import dev.allowance.conformance.CompiledFixture;
import dev.allowance.conformance.Server;
import dev.allowance.framework.Runtime;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.net.URI;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.internal.Version;
import org.glassfish.jersey.server.ResourceConfig;

/** Jersey on Grizzly. */
final class JerseyServer implements Server {

    @Override
    public String name() {
        return Version.getBuildId().isEmpty() ? "Jersey" : "Jersey " + Version.getVersion();
    }

    @Override
    public Runtime runtime() {
        return Runtime.JERSEY;
    }

    @Override
    public Running start(CompiledFixture fixture) throws RefusedException {
        ResourceConfig config = new ResourceConfig(HandlerName.class);
        fixture.types().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .forEach(config::register);
        HttpServer server;
        try {
            server = GrizzlyHttpServerFactory.createHttpServer(
                    URI.create("http://127.0.0.1:0" + fixture.applicationPath()), config, false);
            server.start();
        } catch (IOException | RuntimeException e) {
            throw new RefusedException(e);
        }
        NetworkListener listener = server.getListeners().iterator().next();
        return new Running() {
            @Override
            public int port() {
                return listener.getPort();
            }

            @Override
            public void close() {
                server.shutdownNow();
            }
        };
    }

    /** A header that names the handler. */
    public static final class HandlerName implements ContainerResponseFilter {

        @Context
        private ResourceInfo resource;

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            Class<?> type = resource.getResourceClass();
            if (type != null
                    && resource.getResourceMethod() != null
                    && !type.getName().startsWith("org.glassfish.")) {
                response.getHeaders()
                        .putSingle(
                                "X-Handler",
                                type.getSimpleName() + "#"
                                        + resource.getResourceMethod().getName());
            }
        }
    }
}
