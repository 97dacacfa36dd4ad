package dev.allowance.benchmarks.lookup;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Spring MVC's handler mapping, asked with an OPTIONS request: its answer is a handler that knows the header. */
final class SpringOptions implements Lookup {

    private final RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();

    SpringOptions(RouteSet routes) {
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.refresh();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
        Method handler = handler();
        routes.methods().forEach((template, methods) -> {
            RequestMethod[] names = methods.stream().map(RequestMethod::valueOf).toArray(RequestMethod[]::new);
            mapping.registerMapping(
                    RequestMappingInfo.paths(template)
                            .methods(names)
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    this,
                    handler);
        });
    }

    /** The method that all routes lead to; nobody calls it. */
    public void handle() {}

    private static Method handler() {
        return Arrays.stream(SpringOptions.class.getMethods())
                .filter(method -> method.getName().equals("handle"))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Object allow(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("OPTIONS", path);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            HandlerExecutionChain chain = mapping.getHandler(request);
            if (chain == null) {
                return null;
            }
            HandlerMethod handler = (HandlerMethod) chain.getHandler();
            Object answer = handler.getMethod().invoke(handler.getBean());
            return ((HttpHeaders) answer).getFirst(HttpHeaders.ALLOW);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
