package dev.allowance.rules.framework;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.RuleTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

class UnmatchablePathRuleTest {

    private final RuleTest rule = RuleTest.of(new UnmatchablePathRule());

    @Test
    void whatNoPathHoldsIsFlagged() {
        rule.check("""
                spring GET /users?active={active}   # unmatchable-path
                spring GET /users?sort=name   # unmatchable-path
                spring GET /box/schema#classifications   # unmatchable-path
                spring GET /a//b   # unmatchable-path
                spring GET /a/./b   # unmatchable-path
                spring GET /a/../b   # unmatchable-path
                spring GET /a\\b   # unmatchable-path
                jaxrs GET /users?active   # unmatchable-path
                jaxrs GET /users/{id}?x={x}   # unmatchable-path
                jaxrs GET /{id}\\.json   # unmatchable-path
                """);
    }

    @Test
    void wildcardsRegularExpressionsDotsAndUnknownsAreNot() {
        rule.check("""
                spring GET /page-?
                spring GET /files/?.txt
                spring GET /a/{id:[0-9]+(?:x#y)?}
                spring GET /x/.well-known
                spring GET /a/...
                spring GET /users/{id}.json
                spring GET ${base}/x
                spring GET ${?}/x
                spring GET /{*rest}
                spring GET /x/
                spring GET /
                jaxrs GET /b/{path:.+//?#.*}
                jaxrs GET /a%20b
                jaxrs GET /a;v=1
                """);
    }

    @Test
    void aBlankAtAnEndOfASegmentIsFlaggedAndOneWithinIsNot() throws Exception {
        assertThat(rule.findings(new RouteTable(List.of(
                        RouteNotation.parse("spring GET /roles  -> a.B#c()"),
                        RouteNotation.parse("spring GET /roles / x -> a.B#d()"),
                        RouteNotation.parse("spring GET /lost and found -> a.B#e()")))))
                .extracting(finding -> finding.route().handler().methodName())
                .containsExactlyInAnyOrder("d", "c");
    }

    /** By Spring's own matching: the mapping does not take the path that its author means. */
    @ParameterizedTest
    @CsvSource({
        "/users?active={active}, /users",
        "/box/schema#x, /box/schema",
        "/a//b, /a/b",
        "/a/./b, /a/b",
        "/a/c/../b, /a/b",
        "'/roles ', /roles",
    })
    void springDoesNotMatchWhatClientsSend(String mapping, String path) {
        var pattern = new PathPatternParser().parse(mapping);
        assertThat(pattern.matches(PathContainer.parsePath(path))).isFalse();
    }
}
