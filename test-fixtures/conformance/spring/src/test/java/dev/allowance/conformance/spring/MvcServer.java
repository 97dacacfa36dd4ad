package dev.allowance.conformance.spring;

import dev.allowance.conformance.CompiledFixture;
import dev.allowance.conformance.Server;
import dev.allowance.framework.Matching;
import dev.allowance.framework.Runtime;
import java.io.File;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.springframework.core.SpringVersion;
import org.springframework.ui.ModelMap;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.WebRequestInterceptor;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Spring MVC's DispatcherServlet on Tomcat, which is told to let encoded slashes through, and that paths are UTF-8, as Spring
 * Boot does by its {@code CharacterEncodingFilter}. Written against neither javax nor jakarta, to run with both.
 */
record MvcServer(Set<Matching> matching) implements Server {

    @Override
    public String name() {
        return "Spring MVC " + SpringVersion.getVersion() + Knobs.suffix(matching);
    }

    @Override
    public Runtime runtime() {
        return Runtime.SPRING_MVC;
    }

    @Override
    public Running start(CompiledFixture fixture) throws RefusedException {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.register(Setup.class);
        context.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("paths", new PathSetup(matching)));
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
        web.setRequestCharacterEncoding("UTF-8");
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
            registry.addWebRequestInterceptor(new HandlerName());
        }
    }

    /** Chooses how paths are compared. */
    static final class PathSetup implements WebMvcConfigurer {

        private final Set<Matching> matching;

        PathSetup(Set<Matching> matching) {
            this.matching = matching;
        }

        @Override
        @SuppressWarnings({"deprecation", "removal"})
        public void configurePathMatch(PathMatchConfigurer paths) {
            if (matching.contains(Matching.ANT_PATH_MATCHER)) {
                paths.setPathMatcher(new AntPathMatcher());
            } else {
                paths.setPatternParser(new PathPatternParser());
            }
            Knobs.setTrailingSlash(paths, matching);
        }
    }

    private static final class HandlerName implements WebRequestInterceptor {

        @Override
        public void preHandle(WebRequest request) {
            Object handler = request.getAttribute(
                    HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
            if (handler instanceof HandlerMethod method
                    && method.getBeanType().getClassLoader() != HandlerMethod.class.getClassLoader()) {
                ((ServletWebRequest) request)
                        .getResponse()
                        .setHeader(
                                "X-Handler",
                                method.getBeanType().getSimpleName() + "#"
                                        + method.getMethod().getName());
            }
        }

        @Override
        public void postHandle(WebRequest request, ModelMap model) {
            // the header is there already
        }

        @Override
        public void afterCompletion(WebRequest request, Exception e) {
            // the header is there already
        }
    }
}
