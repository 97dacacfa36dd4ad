package dev.allowance.path;

/** The dialect in which a template is written. */
public enum PathSyntax {
    /** {@code org.springframework.web.util.pattern.PathPattern}: the default of Spring MVC 6 and of WebFlux. */
    SPRING,
    /** {@code org.springframework.util.AntPathMatcher}: Spring MVC when configured so. */
    SPRING_ANT,
    /** Jakarta REST 3.1 §3.4 and §3.7.3, and javax.ws.rs alike. */
    JAXRS
}
