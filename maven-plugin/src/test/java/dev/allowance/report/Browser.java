package dev.allowance.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a window. */
record Browser(ChromeDriver driver) implements AutoCloseable {

    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"), Path.of("/usr/bin/chromium-browser"));
    private static final List<Path> DRIVERS =
            List.of(Path.of("/usr/bin/chromedriver"), Path.of("/usr/lib/chromium-browser/chromedriver"));

    /** It warns of every browser that is newer than itself. Kept, since loggers that nobody holds forget their level. */
    private static final Logger CHATTER = Logger.getLogger("org.openqa.selenium.devtools");

    /** Starts the browser of this machine; where there is none, the test is skipped, and says so. */
    static Browser start(Path profile) {
        Path browser = find(BROWSERS, "browser");
        Path driver = find(DRIVERS, "driver for it");
        CHATTER.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Path find(List<Path> candidates, String what) {
        return candidates.stream().filter(Files::isExecutable).findFirst().orElseGet(() -> {
            String message = "SKIPPED: the page is not tested in a browser, as there is no " + what
                    + " here; Debian has the packages chromium and chromium-driver";
            System.err.println(message);
            return Assumptions.abort(message);
        });
    }

    void scheme(String name) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
    }

    void size(int width, int height, boolean mobile) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
    }

    void scripts(boolean enabled) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !enabled));
    }

    void open(Path page) {
        driver.get(page.toUri().toString());
    }

    Object evaluate(String expression) {
        return driver.executeScript("return " + expression);
    }

    long count(String expression) {
        return ((Number) evaluate(expression)).longValue();
    }

    /** Keeps a picture of the page for people, down to a height. */
    void picture(String name, int height) throws IOException {
        Number width = (Number) evaluate("innerWidth");
        Map<String, Object> answer = driver.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
        Files.write(
                Files.createDirectories(Path.of("target/screenshots")).resolve(name + ".png"),
                Base64.getDecoder().decode((String) answer.get("data")));
    }

    @Override
    public void close() {
        driver.quit();
    }

    /** Elements of a list of selectors that can be seen. */
    static String visible(String selector) {
        return "[...document.querySelectorAll('" + selector + "')].filter(e => e.checkVisibility()).length";
    }

    static Stream<String> schemes() {
        return Stream.of("light", "dark");
    }
}
