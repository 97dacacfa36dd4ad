package dev.allowance.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.http.HttpMethods;
import dev.allowance.path.PathSyntax;
import dev.allowance.path.PathTemplate;
import dev.allowance.route.Framework;
import dev.allowance.route.Handler;
import dev.allowance.route.Route;
import dev.allowance.source.Anchor;
import dev.allowance.source.Span;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleReportTest {

    private static final Colours MARKED = new Colours() {
        @Override
        public String strong(String text) {
            return "*" + text + "*";
        }

        @Override
        public String severity(Severity severity, String text) {
            return "<" + severity.id() + ">" + text + "</>";
        }
    };

    @TempDir
    private Path folder;

    private static Finding finding() throws Exception {
        Route route = Route.of(
                Framework.SPRING,
                HttpMethods.of("POST"),
                PathTemplate.parse("/a/{id}", PathSyntax.SPRING),
                new Handler("a.A", "write", List.of()));
        return new Finding("post-on-item", Severity.WARNING, route, Anchor.NONE, "it\nis wrong", "mend it", List.of());
    }

    @Test
    void theRuleAndTheSpotStandOut() throws Exception {
        Path file = Files.writeString(folder.resolve("A.java"), "class A {\n  @P(\"/x\") void a() {}\n}\n");
        Located located = new Located(finding(), Optional.of(new Span(file.toString(), 2, 6, 2, 10)));

        assertThat(new ConsoleReport(UTF_8, MARKED).lines(located))
                .containsExactly(
                        file + ":[2,6] it is wrong *[allowance:post-on-item]*",
                        "    @P(\"/x\") void a() {}",
                        "       <warning>^^^^</>",
                        "  mend it");
    }

    @Test
    void whatHasNoPlaceIsNamedByItsHandler() throws Exception {
        assertThat(new ConsoleReport(UTF_8, Colours.NONE).lines(new Located(finding(), Optional.empty())))
                .containsExactly("a.A#write(): it is wrong [allowance:post-on-item]", "  mend it");
    }
}
