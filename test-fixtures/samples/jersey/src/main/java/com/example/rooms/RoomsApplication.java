package com.example.rooms;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.SeBootstrap;
import java.util.concurrent.CompletionStage;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** What is served, and where. */
@ApplicationPath("/api")
public class RoomsApplication extends ResourceConfig {

    /** With the rooms of a small office. */
    public RoomsApplication() {
        property(ServerProperties.WADL_FEATURE_DISABLE, true);
        register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(new Office()).to(Office.class);
            }
        });
        register(RoomsResource.class);
        register(TeamsResource.class);
        register(TeamResource.class);
        register(FloorPlanResource.class);
        register(ReportResource.class);
        register(NotAllowedMapper.class);
        register(NotFoundMapper.class);
    }

    /** Takes the port to listen on, 8080 if there is none, and serves until the process is stopped. */
    public static void main(String[] arguments) throws InterruptedException {
        int port = arguments.length == 0 ? 8080 : Integer.parseInt(arguments[0]);
        start(port).toCompletableFuture().join();
        Thread.currentThread().join();
    }

    /** Starts the application on this port of loopback; on a free one if it is 0. */
    static CompletionStage<SeBootstrap.Instance> start(int port) {
        SeBootstrap.Configuration configuration = SeBootstrap.Configuration.builder()
                .host("localhost")
                .port(port == 0 ? SeBootstrap.Configuration.FREE_PORT : port)
                .build();
        return SeBootstrap.start(new RoomsApplication(), configuration);
    }
}
