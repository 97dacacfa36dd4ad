package dev.allowance.conformance.resteasy;

import dev.allowance.conformance.CompiledFixture;
import dev.allowance.conformance.Server;
import dev.allowance.framework.Runtime;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.net.InetSocketAddress;
import java.util.List;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher;
import org.jboss.resteasy.spi.ResteasyDeployment;

/** RESTEasy's servlet on Undertow. */
final class RestEasyServer implements Server {

    @Override
    public String name() {
        return "RESTEasy " + ResteasyDeployment.class.getPackage().getImplementationVersion();
    }

    @Override
    public Runtime runtime() {
        return Runtime.RESTEASY;
    }

    @Override
    public Running start(CompiledFixture fixture) throws RefusedException {
        ResteasyDeployment deployment = new ResteasyDeploymentImpl();
        deployment.getActualProviderClasses().add(HandlerName.class);
        deployment
                .getActualResourceClasses()
                .addAll(fixture.types().stream()
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .toList());
        String application = fixture.applicationPath();
        DeploymentInfo info = Servlets.deployment()
                .setClassLoader(RestEasyServer.class.getClassLoader())
                .setContextPath("/")
                .setDeploymentName("fixture")
                .addServletContextAttribute(ResteasyDeployment.class.getName(), deployment)
                .addServlet(Servlets.servlet("resteasy", HttpServlet30Dispatcher.class)
                        .setAsyncSupported(true)
                        .setLoadOnStartup(1)
                        // as ResteasyServletInitializer does with the path of an Application
                        .addInitParam("resteasy.servlet.mapping.prefix", application)
                        .addMapping(application + "/*"));
        DeploymentManager manager = Servlets.newContainer().addDeployment(info);
        Undertow undertow;
        try {
            manager.deploy();
            HttpHandler handler = manager.start();
            undertow = Undertow.builder()
                    .addHttpListener(0, "127.0.0.1")
                    .setHandler(handler)
                    .build();
            undertow.start();
        } catch (ServletException | RuntimeException e) {
            throw new RefusedException(e);
        }
        List<Undertow.ListenerInfo> listeners = undertow.getListenerInfo();
        return new Running() {
            @Override
            public int port() {
                return ((InetSocketAddress) listeners.get(0).getAddress()).getPort();
            }

            @Override
            public void close() {
                undertow.stop();
            }
        };
    }

    /** A header that names the handler. */
    public static final class HandlerName implements ContainerResponseFilter {

        @Context
        private ResourceInfo resource;

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (resource != null && resource.getResourceMethod() != null) {
                response.getHeaders()
                        .putSingle(
                                "X-Handler",
                                resource.getResourceClass().getSimpleName() + "#"
                                        + resource.getResourceMethod().getName());
            }
        }
    }
}
