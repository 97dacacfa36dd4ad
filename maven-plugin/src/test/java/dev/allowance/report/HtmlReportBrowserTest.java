package dev.allowance.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.Baseline;
import dev.allowance.engine.RuleCatalog;
import dev.allowance.fixtures.Golden;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

class HtmlReportBrowserTest {

    private static final String FINDINGS = Browser.visible(".finding");
    private static final String PATHS = Browser.visible("#matrix tbody tr");
    private static final String ROUTES = Browser.visible(".route");

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static ReportContent content;
    private static Path page;

    @BeforeAll
    static void start() throws Exception {
        browser = Browser.start(Files.createDirectories(folder.resolve("profile")));
        content = Sample.content(folder);
        page = Files.write(folder.resolve("report.html"), new HtmlReport().bytes(content));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() {
        browser.scripts(true);
        browser.scheme("light");
        browser.size(1280, 900, false);
        browser.open(page);
    }

    private void type(String text) {
        browser.driver().findElement(By.id("text")).sendKeys(text);
    }

    private void choose(String list, String option) {
        browser.driver()
                .findElement(By.xpath("//select[@id='" + list + "']/option[.='" + option + "']"))
                .click();
    }

    @Test
    void thePageIsShownWithoutComplaintsAndWithoutAskingAnybody() throws Exception {
        assertThat(browser.driver().manage().logs().get("browser").getAll()).isEmpty();
        assertThat(browser.count("performance.getEntriesByType('resource').length"))
                .isZero();
        assertThat(browser.driver().getTitle()).isEqualTo("The <shop>: routes and findings");
    }

    @Test
    void theFilterLeavesWhatHasAllWords() {
        int all = content.findings().size();
        long wanted = content.findings().stream()
                .filter(finding -> finding.finding().route().toString().matches(".* POST /users.*"))
                .count();
        assertThat(wanted).isGreaterThan(1).isLessThan(all);
        assertThat(browser.count(FINDINGS)).isEqualTo(all);
        assertThat(browser.count(PATHS)).isEqualTo(9);

        type("users POST");

        assertThat(browser.count(FINDINGS)).isEqualTo(wanted);
        assertThat(browser.driver().findElement(By.id("shown")).getText())
                .isEqualTo(wanted + " of " + all + " findings, 2 of 9 paths");
        assertThat(browser.count(Browser.visible(".file"))).isEqualTo(1);

        browser.driver().findElement(By.id("text")).sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);

        assertThat(browser.count(FINDINGS)).isEqualTo(all);
        assertThat(browser.count(ROUTES)).isEqualTo(11);
    }

    @Test
    void methodAndSeverityFilterToo() {
        choose("method", "DELETE");
        // one that has it, one that takes every method, one of which only run time knows
        assertThat(browser.count(PATHS)).isEqualTo(3);
        assertThat(browser.count(ROUTES)).isEqualTo(2);

        choose("method", "any");
        choose("severity", "accepted");

        assertThat(browser.count(FINDINGS)).isEqualTo(1);
    }

    @Test
    void nothingLeftIsToldAsSuch() {
        type("no such thing");

        assertThat(browser.count(FINDINGS)).isZero();
        assertThat(browser.count(Browser.visible(".tree li"))).isZero();
        assertThat(browser.driver().findElement(By.id("shown")).getText()).startsWith("0 of");
    }

    @Test
    void aLinkToARuleUnfoldsIt() {
        assertThat(browser.count(Browser.visible(".rulepage pre"))).isZero();

        browser.driver().findElement(By.cssSelector(".finding .more a")).click();

        assertThat(browser.count(Browser.visible(".rulepage pre"))).isPositive();
    }

    @Test
    void withoutScriptsEverythingIsThereButTheFilter() throws Exception {
        browser.scripts(false);
        browser.open(page);
        browser.picture("without-scripts", 900);

        assertThat(browser.count(FINDINGS)).isEqualTo(content.findings().size());
        assertThat(browser.count(PATHS)).isEqualTo(9);
        assertThat(browser.count(ROUTES)).isEqualTo(11);
        assertThat(browser.count(Browser.visible("#filter"))).isZero();
        assertThat(browser.count("document.querySelectorAll('details.rule > summary').length"))
                .isPositive();
    }

    @Test
    void colourFollowsThePreferenceAndTextKeepsItsContrast() throws Exception {
        for (String scheme : Browser.schemes().toList()) {
            browser.scheme(scheme);
            browser.picture(scheme, 3000);

            assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo(scheme.equals("dark") ? "rgb(20, 23, 28)" : "rgb(255, 255, 255)");
            assertThat(browser.evaluate(TOO_FAINT)).as(scheme).isEqualTo(List.of());
        }
    }

    @Test
    void aPhoneNeedsNoScrollingSideways() throws Exception {
        browser.size(390, 844, true);
        browser.open(page);
        browser.picture("phone", 3000);

        assertThat(browser.count("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(browser.count("document.querySelector('.scroll').clientWidth"))
                .isLessThan(390);
    }

    @Test
    void headingsAndLabelsAreThereForThoseWhoHearThePage() {
        assertThat(browser.evaluate("""
                        (() => { let last = 0; const skipped = [];
                          for (const h of document.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
                            const level = +h.tagName[1];
                            if (level > last + 1) skipped.push(h.textContent);
                            last = level;
                          } return skipped; })()""")).isEqualTo(List.of());
        assertThat(browser.evaluate(
                        "[...document.querySelectorAll('input,select')].filter(e => !e.labels.length).map(e => e.id)"))
                .isEqualTo(List.of());
        assertThat(browser.evaluate("""
                        (() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
                          return ids.filter((id, i) => ids.indexOf(id) !== i); })()""")).isEqualTo(List.of());
        assertThat(browser.evaluate("""
                        [...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href').slice(1))
                          .filter(id => !document.getElementById(id))""")).isEqualTo(List.of());
    }

    /** As axe-core has them: what WCAG 2.2 demands up to level AA, and good practice. */
    @Test
    void noRuleOfAccessibilityIsBroken() throws Exception {
        String axe;
        try (InputStream stream = HtmlReportBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(stream.readAllBytes(), UTF_8);
        }
        for (String scheme : Browser.schemes().toList()) {
            browser.scheme(scheme);
            browser.open(page);
            browser.driver().executeScript("document.querySelectorAll('details').forEach(one => one.open = true)");
            browser.driver().executeScript(axe);

            assertThat(browser.driver().executeAsyncScript("""
                    const done = arguments[0];
                    axe.run().then(
                      result => done([result.passes.length > 20].concat(
                        result.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' | ')))),
                      error => done([String(error)]));""")).as(scheme).isEqualTo(List.of(true));
        }
    }

    @Test
    void whatStandsInTheSourcesIsText() {
        assertThat(browser.count("document.querySelectorAll('img').length")).isZero();
        assertThat(browser.count("document.scripts.length")).isEqualTo(1);
        assertThat((String) browser.evaluate("document.querySelector('main').textContent"))
                .contains(Sample.HOSTILE);
    }

    @Test
    void tenThousandRoutesAreShownAndFiltered() throws Exception {
        byte[] bytes = new HtmlReport().bytes(ManyRoutes.content(1000, folder));
        assertThat(bytes.length).isLessThan(10_000_000);
        assertThat(new String(bytes, UTF_8).split("class=\"source\"", -1)).hasSize(1000 + 1);

        browser.open(Files.write(folder.resolve("large.html"), bytes));
        type("abitems summary");

        browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        assertThat(browser.driver().executeAsyncScript("""
                const filtered = () => {
                  const text = document.getElementById('shown').value;
                  return text.startsWith('2000 ') ? setTimeout(filtered, 50) : arguments[0](text);
                };
                filtered();""")).isEqualTo("26 of 2000 findings, 52 of 6000 paths");
    }

    /** {@code -Dgoldens=update} takes the picture in the documentation anew. */
    @Test
    void thePictureOfTheDocumentationShowsTheShop() throws Exception {
        Path shop =
                Path.of("../test-fixtures/samples/spring-boot").toAbsolutePath().normalize();
        ReportContent goods = ReportContent.of(
                "Shop",
                "0.1.0",
                shop,
                RuleCatalog.load(),
                List.of(new CheckedModule("shop", Sample.check(shop.resolve("src/main/java")), Baseline.EMPTY, UTF_8)));
        browser.size(1100, 2000, false);
        browser.open(Files.write(folder.resolve("shop.html"), new HtmlReport().bytes(goods)));
        type("customers");

        assertThat(browser.driver().findElement(By.id("shown")).getText()).isEqualTo("2 of 7 findings, 5 of 18 paths");
        if (Golden.isUpdating()) {
            browser.driver().executeScript("document.activeElement.blur()");
            browser.picture("report", 1900);
            Files.copy(
                    Path.of("target/screenshots/report.png"),
                    Path.of("../docs/report.png"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Texts whose contrast with their ground is below 4.5:1 (WCAG 2.2, 1.4.3). */
    private static final String TOO_FAINT = """
            (() => {
              const channels = text => (text.match(/[\\d.]+/g) || []).map(Number);
              const light = c => c.slice(0, 3).map(v => v / 255)
                .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
                .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
              const ground = e => {
                for (; e; e = e.parentElement) {
                  const c = channels(getComputedStyle(e).backgroundColor);
                  if (c.length === 3 || c[3] > 0) return c;
                }
                return [255, 255, 255];
              };
              const faint = [];
              for (const e of document.querySelectorAll('body *')) {
                if (!e.checkVisibility() || ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
                const a = light(channels(getComputedStyle(e).color)), b = light(ground(e));
                const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (ratio < 4.5) faint.push(e.tagName + '.' + e.className + ' ' + ratio.toFixed(2));
              }
              return [...new Set(faint)];
            })()""";
}
