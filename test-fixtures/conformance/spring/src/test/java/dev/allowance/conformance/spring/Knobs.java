package dev.allowance.conformance.spring;

import dev.allowance.conformance.Server;
import dev.allowance.framework.Matching;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.SpringVersion;

/** The servers there are of the Spring that the tests run with, and the settings that came and went between versions. */
final class Knobs {

    private static final Set<Matching> ANT = Set.of(Matching.ANT_PATH_MATCHER);
    private static final Set<Matching> SLASH = Set.of(Matching.TRAILING_SLASH);
    private static final Set<Matching> BOTH = Set.of(Matching.ANT_PATH_MATCHER, Matching.TRAILING_SLASH);

    private Knobs() {}

    /** Each server with the default of the running version. */
    static List<Server> defaults() {
        return asked(
                isBefore(6)
                        ? List.of(new MvcServer(BOTH), new WebFluxServer(SLASH))
                        : List.of(new MvcServer(Set.of()), new WebFluxServer(Set.of())));
    }

    /** Each server with every other way of comparing paths that the running version has. */
    static List<Server> others() {
        return asked(
                isBefore(6)
                        ? List.of(new MvcServer(SLASH))
                        : isBefore(7)
                                ? List.of(
                                        new MvcServer(ANT),
                                        new MvcServer(BOTH),
                                        new MvcServer(SLASH),
                                        new WebFluxServer(SLASH))
                                : List.of(new MvcServer(ANT)));
    }

    /** Those of all servers that compare by {@code AntPathMatcher}, or those that do not. */
    static List<Server> all(boolean ant) {
        return Stream.concat(defaults().stream(), others().stream())
                .filter(server -> server.matching().contains(Matching.ANT_PATH_MATCHER) == ant)
                .toList();
    }

    /** Narrowed to those whose names hold the system property {@code conformance.server}. */
    private static List<Server> asked(List<Server> servers) {
        String part = System.getProperty("conformance.server", "");
        return servers.stream().filter(server -> server.name().contains(part)).toList();
    }

    /** Whether the running Spring is older than this major version. */
    static boolean isBefore(int major) {
        return Integer.parseInt(SpringVersion.getVersion().split("\\.")[0]) < major;
    }

    /** For names of servers. */
    static String suffix(Set<Matching> matching) {
        return matching.stream().map(Matching::id).sorted().map(", "::concat).collect(Collectors.joining());
    }

    /**
     * Has a slash at the end matched or not.
     *
     * @param paths the configurer of MVC or WebFlux; there is no such setting in Spring 7
     */
    static void setTrailingSlash(Object paths, Set<Matching> matching) {
        if (!isBefore(7)) {
            return;
        }
        try {
            paths.getClass()
                    .getMethod("setUseTrailingSlashMatch", Boolean.class)
                    .invoke(paths, matching.contains(Matching.TRAILING_SLASH));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
