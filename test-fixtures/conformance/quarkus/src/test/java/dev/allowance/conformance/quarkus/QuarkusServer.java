package dev.allowance.conformance.quarkus;

import dev.allowance.conformance.CompiledFixture;
import dev.allowance.conformance.Server;
import dev.allowance.framework.Runtime;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.resteasy.reactive.server.core.reflection.ReflectiveContextInjectedBeanFactory;
import org.jboss.resteasy.reactive.server.jaxrs.ContainerRequestContextImpl;
import org.jboss.resteasy.reactive.server.processor.ResteasyReactiveDeploymentManager;
import org.jboss.resteasy.reactive.server.processor.ResteasyReactiveDeploymentManager.PreparedApplication;
import org.jboss.resteasy.reactive.server.processor.ResteasyReactiveDeploymentManager.RunnableApplication;
import org.jboss.resteasy.reactive.server.processor.ResteasyReactiveDeploymentManager.ScanResult;
import org.jboss.resteasy.reactive.server.spi.DefaultRuntimeConfiguration;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.vertx.ResteasyReactiveVertxHandler;
import org.jboss.resteasy.reactive.server.vertx.VertxRequestContextFactory;

/**
 * Quarkus REST on Vert.x, without the rest of Quarkus: the scan that Quarkus makes of an application's index when it builds
 * it, and the handlers that it puts behind its Vert.x router. Beans are made by reflection.
 */
final class QuarkusServer implements Server, AutoCloseable {

    private static final int LIMIT = 10_000;

    private final String version;
    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    /** @param version for messages; the jars do not tell */
    QuarkusServer(String version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "Quarkus REST " + version;
    }

    @Override
    public Runtime runtime() {
        return Runtime.QUARKUS;
    }

    @Override
    public Running start(CompiledFixture fixture) throws RefusedException {
        List<Class<?>> types = fixture.types();
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(types.get(0).getClassLoader());
        RunnableApplication application;
        try {
            application = application(index(types), types.get(0).getClassLoader());
        } catch (RuntimeException e) {
            throw new RefusedException(e);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        Router router = Router.router(vertx);
        // as Quarkus itself does with the path of an application
        ResteasyReactiveVertxHandler handler =
                new ResteasyReactiveVertxHandler(context -> {}, application.getInitialHandler());
        String path = fixture.applicationPath();
        if (!path.isEmpty()) {
            router.route(path).handler(handler);
        }
        router.route(path + "/*").handler(handler);
        HttpServer server = vertx.createHttpServer().requestHandler(router);
        await(server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture());
        return new Running() {
            @Override
            public int port() {
                return server.actualPort();
            }

            @Override
            public void close() {
                await(server.close().toCompletionStage().toCompletableFuture());
                application.close();
            }
        };
    }

    private RunnableApplication application(Index index, ClassLoader loader) {
        ScanResult scanned = ResteasyReactiveDeploymentManager.start(index).scan();
        if (!scanned.getGeneratedClasses().isEmpty()
                || !scanned.getTransformers().isEmpty()) {
            throw new IllegalStateException("this fixture needs classes that are generated or transformed");
        }
        PreparedApplication prepared = scanned.prepare(loader, ReflectiveContextInjectedBeanFactory.STRING_FACTORY);
        prepared.addBuiltinSerializers();
        DefaultRuntimeConfiguration configuration = new DefaultRuntimeConfiguration(
                Duration.ofMinutes(1),
                true,
                System.getProperty("java.io.tmpdir"),
                List.of(),
                StandardCharsets.UTF_8,
                OptionalLong.empty(),
                LIMIT,
                LIMIT,
                LIMIT,
                LIMIT);
        return prepared.createApplication(configuration, new VertxRequestContextFactory(), executor);
    }

    private static Index index(List<Class<?>> types) {
        try {
            Indexer indexer = new Indexer();
            for (Class<?> type : types) {
                indexer.indexClass(type);
            }
            indexer.indexClass(HandlerName.class);
            return indexer.complete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        await(vertx.close().toCompletionStage().toCompletableFuture());
        executor.shutdown();
    }

    /** A header that names the handler. */
    @Provider
    public static final class HandlerName implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            ResteasyReactiveResourceInfo target = ((ContainerRequestContextImpl) request)
                    .getServerRequestContext()
                    .getResteasyReactiveResourceInfo();
            if (target != null) {
                response.getHeaders()
                        .putSingle("X-Handler", target.getResourceClass().getSimpleName() + "#" + target.getName());
            }
        }
    }
}
