package dev.allowance.conformance;

import dev.allowance.framework.Matching;
import dev.allowance.framework.Runtime;
import dev.allowance.route.Framework;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The paths on which predictions are known to be wrong, one by one, as {@code docs/known-limits.md} lists them. */
final class KnownLimits {

    private static final Pattern EMPTY_BUT_FOR_PARAMETERS = Pattern.compile(".*/;[^/]*");

    private KnownLimits() {}

    /** Whether the answer for this path is not held against the prediction. */
    static boolean cover(Runtime runtime, Set<Matching> matching, String path, List<String> templates) {
        if (runtime == Runtime.CXF) {
            return path.contains("/;") || path.contains(";") && path.contains("//") || leavesRoot(path);
        }
        if (runtime == Runtime.QUARKUS) {
            return path.contains("/;") || path.contains(";") && path.contains("%");
        }
        if (runtime == Runtime.RESTEASY) {
            return EMPTY_BUT_FOR_PARAMETERS.matcher(path).matches();
        }
        if (matching.containsAll(Set.of(Matching.ANT_PATH_MATCHER, Matching.TRAILING_SLASH))) {
            return !path.endsWith("/")
                    && templates.stream().anyMatch(template -> template.contains("/**/") && template.endsWith("/"));
        }
        return runtime.framework() == Framework.SPRING
                && !matching.contains(Matching.ANT_PATH_MATCHER)
                && EMPTY_BUT_FOR_PARAMETERS.matcher(path).matches()
                && (matching.contains(Matching.TRAILING_SLASH)
                        || templates.stream().anyMatch(template -> template.endsWith("/")));
    }

    /** Whether dot segments lead above the root. */
    private static boolean leavesRoot(String path) {
        int depth = 0;
        for (String segment : path.substring(1).split("/")) {
            depth += segment.equals("..") ? -1 : segment.equals(".") ? 0 : 1;
            if (depth < 0) {
                return true;
            }
        }
        return false;
    }
}
