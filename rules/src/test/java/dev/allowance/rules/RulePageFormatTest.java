package dev.allowance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.RuleCatalog;
import dev.allowance.spi.Rule;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule has a page beside its class, of one form. What the examples do is tested where there are compilers. */
class RulePageFormatTest {

    private static final Pattern HEADING = Pattern.compile("^#{1,6} (.*)$", Pattern.MULTILINE);
    private static final Pattern FENCE = Pattern.compile("^```(\\w*)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private final RuleCatalog catalog = RuleCatalog.load();

    @TestFactory
    List<DynamicTest> everyRuleHasAPageOfTheCommonForm() {
        assertThat(catalog.problems()).isEmpty();
        assertThat(catalog.rules()).isNotEmpty();
        return catalog.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.info().id(), () -> check(rule)))
                .toList();
    }

    private void check(Rule rule) {
        String id = rule.info().id();
        assertThat(catalog.page(id)).as("the page beside " + rule.getClass()).isPresent();
        String page = catalog.page(id).orElseThrow();
        String prose = prose(page);

        assertThat(id).matches("[a-z]+(-[a-z]+)*");
        assertThat(rule.getClass().getSimpleName()).isEqualTo(className(id));
        assertThat(headings(prose)).containsExactly(id, "Why", "Bad", "Good", "When to suppress", "References");
        List<String> introduction = introduction(prose);
        assertThat(introduction).as("one sentence, then the defaults").hasSize(2);
        assertThat(introduction.get(0)).endsWith(".");
        assertThat(introduction.get(1))
                .startsWith("Default severity: " + rule.info().severity().id())
                .contains("Frameworks: ");
        assertThat(fences(section(page, "Bad")))
                .isNotEmpty()
                .allSatisfy(fence -> assertThat(fence).contains("// allowance:" + id + "\n"));
        assertThat(fences(section(page, "Good")))
                .isNotEmpty()
                .allSatisfy(fence -> assertThat(fence).doesNotContain("// allowance:"));
        assertThat(fences(page)).allSatisfy(fence -> assertThat(fence).contains("import "));
        for (String heading : List.of("Why", "When to suppress", "References")) {
            assertThat(section(page, heading)).as(heading).isNotBlank();
        }
    }

    private static String className(String id) {
        return Pattern.compile("(^|-)([a-z])")
                        .matcher(id)
                        .replaceAll(match -> match.group(2).toUpperCase(java.util.Locale.ROOT))
                + "Rule";
    }

    private static List<String> headings(String prose) {
        return HEADING.matcher(prose).results().map(match -> match.group(1)).toList();
    }

    /** The page without its code. */
    static String prose(String page) {
        return FENCE.matcher(page).replaceAll("");
    }

    /** The paragraphs between the title and the first section. */
    static List<String> introduction(String prose) {
        String text =
                prose.substring(prose.indexOf('\n'), prose.indexOf("\n## ")).strip();
        return List.of(text.split("\n\\s*\n"));
    }

    private static String section(String page, String heading) {
        int start = page.indexOf("\n## " + heading + "\n") + heading.length() + 5;
        int end = page.indexOf("\n## ", start);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    private static List<String> fences(String text) {
        return FENCE.matcher(text)
                .results()
                .peek(match -> assertThat(match.group(1)).isEqualTo("java"))
                .map((MatchResult match) -> match.group(2))
                .toList();
    }
}
