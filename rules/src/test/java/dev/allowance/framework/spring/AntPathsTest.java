package dev.allowance.framework.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.util.AntPathMatcher;

/** Spring's own matcher is the judge. */
class AntPathsTest {

    private static final List<String> PIECES = List.of(
            "/", "/", "a", "b", "/*", "/**", "*", "?", "*.html", "*.*", ".html", ".json", ".*", "{v}", "/**/b", "/a",
            "/");

    @Test
    void combinesAsAntPathMatcherDoes() {
        AntPathMatcher matcher = new AntPathMatcher();
        int changed = 0;
        for (long seed = 1; seed <= 50_000; seed++) {
            Random random = new Random(seed);
            String type = path(random);
            String method = path(random);
            Optional<String> expected;
            try {
                expected = Optional.of(matcher.combine(type, method));
            } catch (IllegalArgumentException e) {
                expected = Optional.empty();
            }
            assertThat(AntPaths.combine(type, method))
                    .as("seed %d: %s and %s", seed, type, method)
                    .isEqualTo(expected);
            changed += expected.filter((type + method)::equals).isPresent() ? 0 : 1;
        }
        assertThat(changed).isGreaterThan(10_000);
    }

    @Test
    void leavesOpenWhatDependsOnAValue() {
        assertThat(AntPaths.combine("/a/*", "/${b}")).contains("/${?}");
        assertThat(AntPaths.combine("/a/${b}", "/c")).contains("/a/${b}/c");
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            path.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return path.isEmpty() || path.charAt(0) == '/' ? path.toString() : "/" + path;
    }
}
