package dev.allowance.conformance.spring;

import dev.allowance.conformance.CompiledFixture;
import dev.allowance.conformance.Server;
import dev.allowance.framework.Runtime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.springframework.core.SpringVersion;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Spring MVC's DispatcherServlet on Tomcat, which is told to let encoded slashes through. */
final class MvcServer implements Server {

    @Override
    public String name() {
        return "Spring MVC " + SpringVersion.getVersion();
    }

    @Override
    public Runtime runtime() {
        return Runtime.SPRING_MVC;
    }

    @Override
    public Running start(CompiledFixture fixture) throws RefusedException {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.register(Setup.class);
        Beans.of(fixture).forEach(context::register);
        Tomcat tomcat = new Tomcat();
        tomcat.setSilent(true);
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        connector.setEncodedSolidusHandling("passthrough");
        tomcat.setConnector(connector);
        Context web = tomcat.addContext("", new File(System.getProperty("java.io.tmpdir")).getAbsolutePath());
        Tomcat.addServlet(web, "dispatcher", new DispatcherServlet(context)).addMapping("/");
        try {
            tomcat.start();
            // the application context starts with the servlet: now, so that a refusal shows here
            context.setServletContext(web.getServletContext());
            context.refresh();
        } catch (LifecycleException | RuntimeException e) {
            stop(tomcat);
            throw new RefusedException(e);
        }
        return new Running() {
            @Override
            public int port() {
                return connector.getLocalPort();
            }

            @Override
            public void close() {
                stop(tomcat);
                context.close();
            }
        };
    }

    private static void stop(Tomcat tomcat) {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Plain {@code @EnableWebMvc}, and a header that names the handler. */
    @EnableWebMvc
    static class Setup implements WebMvcConfigurer {

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new HandlerInterceptor() {
                @Override
                public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                    if (handler instanceof HandlerMethod method
                            && method.getBeanType().getClassLoader() != HandlerMethod.class.getClassLoader()) {
                        response.setHeader(
                                "X-Handler",
                                method.getBeanType().getSimpleName() + "#"
                                        + method.getMethod().getName());
                    }
                    return true;
                }
            });
        }
    }
}
