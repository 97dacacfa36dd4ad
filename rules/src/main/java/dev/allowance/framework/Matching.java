package dev.allowance.framework;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A way of comparing paths with templates that is not a runtime's present default, but was once, or can be configured. */
public enum Matching {
    /**
     * {@code AntPathMatcher} with {@code UrlPathHelper}: the default before Spring Framework 6.0 and before Spring Boot 2.6, and
     * {@code spring.mvc.pathmatch.matching-strategy=ant_path_matcher}.
     */
    ANT_PATH_MATCHER(Runtime.SPRING_MVC),
    /** A path with a slash at its end is also matched by a template without: the default before Spring Framework 6.0. */
    TRAILING_SLASH(Runtime.SPRING_MVC, Runtime.SPRING_WEBFLUX),
    /** The first template that matches decides, whether it has the method or not: Jersey before 2.29. */
    FIRST_TEMPLATE(Runtime.JERSEY);

    private final Set<Runtime> runtimes;

    Matching(Runtime... runtimes) {
        this.runtimes = EnumSet.copyOf(Arrays.asList(runtimes));
    }

    /** Whether the runtime has, or had, this way. */
    public boolean isFor(Runtime runtime) {
        return runtimes.contains(runtime);
    }

    /** The word of {@code allowance.matching}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
