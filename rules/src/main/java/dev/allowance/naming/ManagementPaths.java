package dev.allowance.naming;

import dev.allowance.path.PathTemplate;
import dev.allowance.path.Segment;
import java.util.Locale;
import java.util.Set;

/** Paths that serve operation and protocols ({@code /actuator}, {@code /oauth2}, {@code /graphql}): no words are read there. */
public final class ManagementPaths {

    private static final Set<String> SEGMENTS = WordList.words("management.txt");

    private ManagementPaths() {}

    /** Whether a segment of the template says so. */
    public static boolean contains(PathTemplate template) {
        return template.segments().stream()
                .anyMatch(segment -> segment instanceof Segment.Literal literal
                        && SEGMENTS.contains(literal.text().toLowerCase(Locale.ROOT)));
    }
}
