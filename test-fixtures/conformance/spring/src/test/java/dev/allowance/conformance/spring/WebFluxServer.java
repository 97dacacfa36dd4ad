package dev.allowance.conformance.spring;

import dev.allowance.conformance.CompiledFixture;
import dev.allowance.conformance.Server;
import dev.allowance.framework.Matching;
import dev.allowance.framework.Runtime;
import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.SpringVersion;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.config.PathMatchConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Spring WebFlux's DispatcherHandler on Reactor Netty. */
record WebFluxServer(Set<Matching> matching) implements Server {

    @Override
    public String name() {
        return "Spring WebFlux " + SpringVersion.getVersion() + Knobs.suffix(matching);
    }

    @Override
    public Runtime runtime() {
        return Runtime.SPRING_WEBFLUX;
    }

    @Override
    public Running start(CompiledFixture fixture) throws RefusedException {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.register(Setup.class);
        context.addBeanFactoryPostProcessor(beans -> beans.registerSingleton("paths", new PathSetup(matching)));
        Beans.of(fixture).forEach(context::register);
        try {
            context.refresh();
        } catch (RuntimeException e) {
            context.close();
            throw new RefusedException(e);
        }
        ReactorHttpHandlerAdapter handler = new ReactorHttpHandlerAdapter(
                WebHttpHandlerBuilder.applicationContext(context).build());
        DisposableServer server =
                HttpServer.create().host("127.0.0.1").port(0).handle(handler).bindNow();
        return new Running() {
            @Override
            public int port() {
                return server.port();
            }

            @Override
            public void close() {
                server.disposeNow();
                context.close();
            }
        };
    }

    /** Chooses how paths are compared. */
    static final class PathSetup implements WebFluxConfigurer {

        private final Set<Matching> matching;

        PathSetup(Set<Matching> matching) {
            this.matching = matching;
        }

        @Override
        public void configurePathMatching(PathMatchConfigurer paths) {
            Knobs.setTrailingSlash(paths, matching);
        }
    }

    /** Plain {@code @EnableWebFlux}, and a header that names the handler. */
    @EnableWebFlux
    static class Setup {

        @Bean
        WebFilter handlerName() {
            return (exchange, chain) -> {
                exchange.getResponse().beforeCommit(() -> {
                    Object handler = exchange.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
                    if (handler instanceof HandlerMethod method
                            && method.getBeanType().getClassLoader() != HandlerMethod.class.getClassLoader()) {
                        exchange.getResponse()
                                .getHeaders()
                                .set(
                                        "X-Handler",
                                        method.getBeanType().getSimpleName() + "#"
                                                + method.getMethod().getName());
                    }
                    return Mono.empty();
                });
                return chain.filter(exchange);
            };
        }
    }
}
