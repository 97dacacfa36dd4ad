package dev.allowance.conformance.jersey2;

import dev.allowance.conformance.CompiledFixture;
import dev.allowance.conformance.Server;
import dev.allowance.framework.Matching;
import dev.allowance.framework.Runtime;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import javax.ws.rs.Path;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.internal.Version;
import org.glassfish.jersey.server.ResourceConfig;

/** Jersey of the {@code javax} namespace on Grizzly. */
final class Jersey2Server implements Server {

    @Override
    public String name() {
        return "Jersey " + Version.getVersion();
    }

    @Override
    public Runtime runtime() {
        return Runtime.JERSEY;
    }

    @Override
    public Set<Matching> matching() {
        return Set.of(Matching.FIRST_TEMPLATE);
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
