package dev.allowance.benchmarks.lookup;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;

/** Jersey without a server, asked with an OPTIONS request. */
final class JerseyOptions implements Lookup {

    private static final URI BASE = URI.create("http://localhost/");

    private final ApplicationHandler application;

    JerseyOptions(RouteSet routes) {
        ResourceConfig config = new ResourceConfig();
        routes.methods().forEach((template, methods) -> {
            Resource.Builder resource = Resource.builder(template);
            methods.forEach(method -> resource.addMethod(method).handledBy(request -> ""));
            config.registerResources(resource.build());
        });
        application = new ApplicationHandler(config);
    }

    @Override
    public Object allow(String path) {
        ContainerRequest request = new ContainerRequest(
                BASE, URI.create("http://localhost" + path), "OPTIONS", null, new MapPropertiesDelegate(), null);
        try {
            ContainerResponse response = application.apply(request).get();
            return response.getStatus() == 404 ? null : response.getHeaderString(HttpHeaders.ALLOW);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
