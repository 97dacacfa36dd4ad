package dev.allowance.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.Baseline;
import dev.allowance.engine.RuleCatalog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

    private final HtmlReport format = new HtmlReport();

    @TempDir
    private Path folder;

    private String page() throws Exception {
        return new String(format.bytes(Sample.content(folder)), UTF_8);
    }

    @Test
    void whatComesFromSourcesIsEscapedWhereverItStands() throws Exception {
        assertThat(page())
                .contains(
                        "<code>/odd/&lt;/script&gt;&lt;/style&gt;&lt;img src=x onerror=alert(1)&gt;'&amp;quot;]]&gt;/</code>")
                .contains("<title>The &lt;shop&gt;: routes")
                .doesNotContainPattern("[^\"=]/odd/</script>");
    }

    @Test
    void thePageNamesNothingThatABrowserWouldFetch() throws Exception {
        assertThat(page())
                .contains("default-src &#39;none&#39;")
                .doesNotContainPattern("<(img|link|iframe|object|embed|base|script src|form action)\\b")
                .doesNotContain("@import", "url(");
    }

    @Test
    void theSameSourcesGiveTheSameBytesWhereverTheyLie() throws Exception {
        Path here = Files.createDirectories(folder.resolve("here"));
        Path there = Files.createDirectories(folder.resolve("a/there"));

        assertThat(format.bytes(Sample.content(here))).isEqualTo(format.bytes(Sample.content(there)));
    }

    @Test
    void aProjectWithoutRoutesHasAPage() throws Exception {
        ReportContent content = ReportContent.of(
                "Nothing",
                "1.0",
                folder,
                RuleCatalog.load(),
                List.of(new CheckedModule("a", Sample.check(folder.resolve("src")), Baseline.EMPTY, UTF_8)));

        assertThat(new String(format.bytes(content), UTF_8))
                .contains("Nothing was found.", "There are no paths.", "There are no routes.")
                .doesNotContain("<table");
    }

    @Test
    void theSpotIsMarkedAndUnderlinedBelowTabs() throws Exception {
        assertThat(page())
                .contains("<span class=\"number\">17</span>\t@PostMapping(<mark>\"/{id}\"</mark>)\n")
                .contains("<span class=\"caret\" aria-hidden=\"true\">\t             ^^^^^^^</span>\n");
    }

    @Test
    void pagesOfRulesFitBelowTheirHeading() {
        assertThat(MarkdownPage.html("# id\n\nText <b>bold</b> [x](javascript:alert(1)) [y](Other.md)\n\n## Why\n"))
                .isEqualTo("<p>Text &lt;b&gt;bold&lt;/b&gt; <a rel=\"nofollow\">x</a> <a rel=\"nofollow\">y</a></p>\n"
                        + "<h4>Why</h4>\n");
    }

    @Test
    void sentencesComeApartAtBackquotes() {
        assertThat(Prose.of("`a` and `b` ` c"))
                .containsExactly(
                        new Prose("a", true),
                        new Prose(" and ", false),
                        new Prose("b", true),
                        new Prose(" ` c", false));
    }

    @Test
    void slashesInRegularExpressionsMakeNoSegments() {
        assertThat(PathTree.segments("/a/{x:[^/]+}/b/")).containsExactly("/a", "/{x:[^/]+}", "/b", "/");
        assertThat(PathTree.segments("/")).containsExactly("/");
        assertThat(PathTree.segments("a/b")).containsExactly("a", "/b");
    }
}
