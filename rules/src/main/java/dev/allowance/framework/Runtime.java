package dev.allowance.framework;

import dev.allowance.route.Framework;
import java.util.Locale;

/** A server-side implementation of a framework's annotations. They differ in matching and in {@code Allow}. */
public enum Runtime {
    SPRING_MVC(Framework.SPRING, "Spring MVC"),
    SPRING_WEBFLUX(Framework.SPRING, "Spring WebFlux"),
    JERSEY(Framework.JAXRS, "Jersey"),
    RESTEASY(Framework.JAXRS, "RESTEasy"),
    CXF(Framework.JAXRS, "CXF"),
    QUARKUS(Framework.JAXRS, "Quarkus REST");

    private final Framework framework;
    private final String title;

    Runtime(Framework framework, String title) {
        this.framework = framework;
        this.title = title;
    }

    /** Whose annotations it serves. */
    public Framework framework() {
        return framework;
    }

    /** Its name, for people. */
    public String title() {
        return title;
    }

    /** The word of {@code allowance.runtime}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
