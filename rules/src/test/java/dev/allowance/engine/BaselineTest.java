package dev.allowance.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.allowance.source.Anchor;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Severity;
import dev.allowance.spi.TestRoutes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineTest {

    private static final Finding POST = finding("post-on-item", "spring POST /users/{id} -> a.Users#post()");
    private static final Finding PUT = finding("item-without-get", "jaxrs PUT /teams/{name: .+} -> a.Teams#put()");

    private static Finding finding(String rule, String route) {
        return new Finding(rule, Severity.WARNING, TestRoutes.route(route), Anchor.NONE, "wrong", "mend it", List.of());
    }

    @Test
    void whatItHasWrittenItReadsAndAccepts() throws BaselineException {
        String text = Baseline.EMPTY.updated(List.of(POST, PUT)).toString();

        assertThat(text).isEqualTo("""
                        # allowance baseline 1
                        item-without-get PUT /teams/{name: .+}
                        post-on-item POST /users/{id}
                        """);
        Baseline.Applied applied = Baseline.parse(text.replace("\n", "\r\n")).apply(List.of(PUT, POST));
        assertThat(applied.fresh()).isEmpty();
        assertThat(applied.accepted()).isEqualTo(2);
        assertThat(applied.stale()).isEmpty();
    }

    @Test
    void oneMoreFindingIsAcceptedBesideThoseThatAre() {
        Baseline baseline = Baseline.EMPTY.updated(List.of(PUT)).with(POST);
        assertThat(baseline.apply(List.of(POST, PUT)).fresh()).isEmpty();
        assertThat(baseline.with(POST).entries()).hasSize(3);
    }

    @Test
    void handlersMayMoveAndMessagesMayBeReworded() {
        Finding moved = finding("post-on-item", "spring POST /users/{id} -> b.People#write(long)");

        assertThat(Baseline.EMPTY.updated(List.of(POST)).apply(List.of(moved)).fresh())
                .isEmpty();
    }

    @Test
    void oneEntryAcceptsOneFinding() {
        Baseline.Applied applied = Baseline.EMPTY.updated(List.of(POST)).apply(List.of(POST, POST, PUT));

        assertThat(applied.fresh()).containsExactly(POST, PUT);
        assertThat(applied.accepted()).isEqualTo(1);
    }

    @Test
    void whatIsMendedIsStale() {
        assertThat(Baseline.EMPTY
                        .updated(List.of(POST, POST, PUT))
                        .apply(List.of(POST))
                        .stale())
                .extracting(Baseline.Entry::key)
                .containsExactly("item-without-get PUT /teams/{name: .+}", "post-on-item POST /users/{id}");
    }

    @Test
    void reasonsStayWithTheirEntries() throws BaselineException {
        Baseline baseline = Baseline.parse("""
                        # allowance baseline 1

                        # old clients need it
                        # until 2027
                        post-on-item POST /users/{id}
                        # gone
                        post-on-item POST /gone/{id}
                        """);

        assertThat(baseline.updated(List.of(PUT, POST)).toString()).isEqualTo("""
                        # allowance baseline 1
                        item-without-get PUT /teams/{name: .+}
                        # old clients need it
                        # until 2027
                        post-on-item POST /users/{id}
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|1|begins with",
                "{\"findings\": []}|1|delete the file",
                "# allowance baseline 1\\npost-on-item|2|correct or remove the line",
                "# allowance baseline 1\\n# why\\n<<<<<<< HEAD\\npost-on-item POST /a|3|not a rule, methods and a path",
            })
    void whatCannotBeReadIsToldWithItsLineAndTheCure(String text, int line, String message) {
        assertThatExceptionOfType(BaselineException.class)
                .isThrownBy(() -> Baseline.parse(text.replace("\\n", "\n")))
                .withMessageContaining("line " + line + ":")
                .withMessageContaining(message)
                .matches(e -> e.line() == line);
    }
}
