package dev.allowance.naming;

import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Paths that serve operation and protocols ({@code /actuator}, {@code /oauth2}, {@code /graphql}): no words are read there. */
public final class ManagementPaths {

    private static final Set<String> SEGMENTS = WordList.words("management.txt");

    /** Behind something else these are resources: {@code /projects/{id}/metrics}. */
    private static final Set<String> OPENING = Set.of("error", "health", "metrics", "prometheus");

    /** Between other words these are things: {@code /indexing/batch/start}. */
    private static final Set<String> ENDS = Set.of("batch");

    private ManagementPaths() {}

    /** Whether a segment of the template says so. */
    public static boolean contains(PathTemplate template) {
        List<Segment> segments = template.segments();
        for (int i = 0; i < segments.size(); i++) {
            if (segments.get(i) instanceof Segment.Literal literal) {
                String name = literal.text().toLowerCase(Locale.ROOT);
                boolean end = i == 0 || i == segments.size() - 1;
                if (SEGMENTS.contains(name) || i == 0 && OPENING.contains(name) || end && ENDS.contains(name)) {
                    return true;
                }
            }
        }
        return false;
    }
}
