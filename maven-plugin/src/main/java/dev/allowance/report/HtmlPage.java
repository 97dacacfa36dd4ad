package dev.allowance.report;

import dev.allowance.spi.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the page shows, arranged as it is shown.
 *
 * @param files findings by file, those without one last
 * @param shownExcerpts how many findings bring their source, so that a page of a neglected code base can still be opened
 */
record HtmlPage(
        ReportContent content,
        List<FileGroup> files,
        PathTree tree,
        MethodMatrix matrix,
        List<RuleText> rules,
        PageAssets assets,
        int shownExcerpts) {

    private static final int EXCERPTS = 1000;
    private static final int OPEN_ROUTES = 300;

    /**
     * The findings in one file.
     *
     * @param name empty for those without a place
     */
    record FileGroup(String name, List<FindingView> findings) {}

    /** A rule with how many findings it has, and its page. */
    record RuleText(ReportedRule rule, long count, String html) {}

    static HtmlPage of(ReportContent content) {
        List<FindingView> views = new ArrayList<>();
        for (ReportedFinding finding : content.findings()) {
            views.add(FindingView.of(views.size() + 1, finding, views.size() < EXCERPTS));
        }
        Map<String, List<FindingView>> byFile = new LinkedHashMap<>();
        Map<String, Long> byRule = new TreeMap<>();
        for (FindingView view : views) {
            byFile.computeIfAbsent(view.file(), file -> new ArrayList<>()).add(view);
            byRule.merge(view.rule(), 1L, Long::sum);
        }
        return new HtmlPage(
                content,
                byFile.entrySet().stream()
                        .map(entry -> new FileGroup(entry.getKey(), entry.getValue()))
                        .toList(),
                PathTree.of(content),
                MethodMatrix.of(content, views),
                content.rules().stream()
                        .map(rule -> new RuleText(
                                rule,
                                byRule.getOrDefault(rule.info().id(), 0L),
                                rule.page().map(MarkdownPage::html).orElse("")))
                        .toList(),
                PageAssets.LOADED,
                EXCERPTS);
    }

    /** Whether the tree is small enough to be shown unfolded. */
    boolean isTreeOpen() {
        return content.routes().size() <= OPEN_ROUTES;
    }

    boolean hasModules() {
        return content.modules().size() > 1;
    }

    int count(Severity severity) {
        return content.counts().findings().get(severity);
    }

    /** Whether some findings come without their source. */
    boolean isCut() {
        return content.findings().size() > shownExcerpts;
    }

    /** A number with its word. */
    static String counted(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
