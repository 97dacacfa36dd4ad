package dev.allowance.framework;

import dev.allowance.route.Framework;
import java.util.Locale;

/** A server-side implementation of a framework's annotations. They differ in matching and in {@code Allow}. */
public enum Runtime {
    SPRING_MVC(Framework.SPRING),
    SPRING_WEBFLUX(Framework.SPRING),
    JERSEY(Framework.JAXRS),
    RESTEASY(Framework.JAXRS),
    CXF(Framework.JAXRS),
    QUARKUS(Framework.JAXRS);

    private final Framework framework;

    Runtime(Framework framework) {
        this.framework = framework;
    }

    /** Whose annotations it serves. */
    public Framework framework() {
        return framework;
    }

    /** The word of {@code allowance.runtime}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
