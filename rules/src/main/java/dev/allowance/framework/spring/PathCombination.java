package dev.allowance.framework.spring;

import dev.allowance.framework.Matching;
import dev.allowance.path.PathSyntax;
import java.util.Optional;
import java.util.Set;

/** How one path of a type is put together with one of its method. */
@FunctionalInterface
interface PathCombination {

    /** The whole path; empty where the framework refuses to start. */
    Optional<String> combine(String type, String method);

    /** The way of a dialect. */
    static PathCombination of(PathSyntax syntax) {
        return syntax == PathSyntax.SPRING_ANT ? AntPaths::combine : SpringPaths::combine;
    }

    /** The dialect of a way of comparing paths. */
    static PathSyntax syntax(Set<Matching> matching) {
        return matching.contains(Matching.ANT_PATH_MATCHER) ? PathSyntax.SPRING_ANT : PathSyntax.SPRING;
    }
}
