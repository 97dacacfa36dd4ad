package dev.allowance.naming;

import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Paths that serve operation and protocols ({@code /actuator}, {@code /oauth2}, {@code /graphql}): no words are read there. */
public final class ManagementPaths {

    private static final Set<String> SEGMENTS = WordList.words("management.txt");

    /** Behind something else these are resources: {@code /projects/{id}/metrics}. */
    private static final Set<String> OPENING = Set.of("error", "health", "metrics", "prometheus");

    private ManagementPaths() {}

    /** Whether a segment of the template says so. */
    public static boolean contains(PathTemplate template) {
        List<Segment> segments = template.segments();
        return IntStream.range(0, segments.size())
                .anyMatch(at -> segments.get(at) instanceof Segment.Literal literal
                        && (SEGMENTS.contains(lower(literal)) || at == 0 && OPENING.contains(lower(literal))));
    }

    private static String lower(Segment.Literal literal) {
        return literal.text().toLowerCase(Locale.ROOT);
    }
}
