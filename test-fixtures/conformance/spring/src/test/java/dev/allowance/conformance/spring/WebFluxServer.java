package dev.allowance.conformance.spring;

import dev.allowance.conformance.CompiledFixture;
import dev.allowance.conformance.Server;
import dev.allowance.framework.Runtime;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.SpringVersion;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Spring WebFlux's DispatcherHandler on Reactor Netty. */
final class WebFluxServer implements Server {

    @Override
    public String name() {
        return "Spring WebFlux " + SpringVersion.getVersion();
    }

    @Override
    public Runtime runtime() {
        return Runtime.SPRING_WEBFLUX;
    }

    @Override
    public Running start(CompiledFixture fixture) throws RefusedException {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.register(Setup.class);
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
