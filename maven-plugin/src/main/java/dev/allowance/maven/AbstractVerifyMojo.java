package dev.allowance.maven;

import dev.allowance.check.Checked;
import dev.allowance.check.ConsoleReport;
import dev.allowance.check.Located;
import dev.allowance.engine.Baseline;
import dev.allowance.engine.Summary;
import dev.allowance.report.CheckedModule;
import dev.allowance.source.Span;
import dev.allowance.spi.Finding;
import dev.allowance.spi.Severity;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** Tells what was found, writes the reports, and fails where something is wrong that the baseline does not accept. */
abstract class AbstractVerifyMojo extends AbstractCheckMojo {

    private static final String NEVER = "never";

    /**
     * What makes the build fail: {@code error} for findings of that severity, {@code warning} for those and warnings,
     * {@code never} for nothing.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.failOn", defaultValue = "error")
    private String failOn;

    /**
     * Whether routes that are not fully understood make the build fail.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.failOnUnknown", defaultValue = "false")
    private boolean failOnUnknown;

    /**
     * The file of accepted findings, which the goal {@code baseline} writes.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.baseline", defaultValue = "${project.basedir}/allowance-baseline.txt")
    private File baseline;

    /**
     * The reports to write: {@code json}, {@code sarif} and {@code html}, separated by commas; {@code none} for none.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.reports", defaultValue = "json,sarif,html")
    private String reports;

    /**
     * The folder of the reports.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.reportDirectory", defaultValue = "${project.build.directory}/allowance")
    private File reportDirectory;

    /** A table with its name, unique among those that are judged together. */
    record Named(String name, Checked checked) {}

    /** The goal that writes the baseline. */
    String baselineGoal() {
        return "baseline";
    }

    /** Tells, writes and fails for all of them together. */
    final void judge(List<Named> apis) throws MojoExecutionException, MojoFailureException {
        Optional<Severity> limit = limit();
        Reports written = Reports.of(reports, reportDirectory.toPath());
        Baseline accepted = new BaselineFile(baseline.toPath()).read();
        List<Located> findings =
                apis.stream().flatMap(api -> api.checked().findings().stream()).toList();
        Baseline.Applied applied =
                accepted.apply(findings.stream().map(Located::finding).toList());
        Set<Finding> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
        fresh.addAll(applied.fresh());
        List<Located> shown = findings.stream()
                .filter(located -> fresh.contains(located.finding()))
                .toList();
        show(shown);
        if (!applied.stale().isEmpty()) {
            getLog().warn(baseline + " accepts what is no longer found; the goal " + baselineGoal()
                    + " brings it up to date:");
            applied.stale().forEach(entry -> getLog().warn("  " + entry.key()));
        }
        if (!written.isEmpty()) {
            List<CheckedModule> modules = new ArrayList<>();
            for (Named api : apis) {
                modules.add(new CheckedModule(api.name(), api.checked(), accepted, charset()));
            }
            written.write(reportContent(modules), getLog());
        }
        apis.forEach(api -> getLog().info((apis.size() == 1 ? "" : api.name() + ": ")
                + Summary.of(api.checked().table())));
        getLog().info("allowance: " + ConsoleReport.counts(shown) + files(shown)
                + (applied.accepted() == 0 ? "" : ", " + applied.accepted() + " accepted by the baseline"));
        fail(apis, shown, limit);
    }

    /** File by file, as they come. */
    private void show(List<Located> shown) throws MojoExecutionException {
        ConsoleReport report = new ConsoleReport(charset(), new MavenColours());
        Optional<String> last = Optional.empty();
        for (Located located : shown) {
            Optional<String> file = located.span().map(Span::file);
            if (!file.equals(last)) {
                getLog().info("");
            }
            last = file;
            report.lines(located).forEach(log(located.finding().severity()));
        }
        if (!shown.isEmpty()) {
            getLog().info("");
        }
    }

    private void fail(List<Named> apis, List<Located> shown, Optional<Severity> limit) throws MojoFailureException {
        List<Located> bad = shown.stream()
                .filter(located -> limit.filter(
                                severity -> located.finding().severity().compareTo(severity) <= 0)
                        .isPresent())
                .toList();
        List<String> reasons = new ArrayList<>();
        if (!bad.isEmpty()) {
            reasons.add(ConsoleReport.counts(bad) + " (allowance.failOn=" + failOn
                    + "): mend them, or accept them by the goal " + baselineGoal());
        }
        long unknown = apis.stream()
                .flatMap(api -> api.checked().table().routes().stream())
                .filter(route -> route.unknown().isPresent())
                .count();
        if (failOnUnknown && unknown > 0) {
            reasons.add(
                    unknown + " routes are not fully understood (allowance.failOnUnknown); the goal routes lists them");
        }
        if (!reasons.isEmpty()) {
            throw new MojoFailureException("Allowance found " + String.join("; ", reasons) + ".");
        }
    }

    private static String files(List<Located> shown) {
        Set<String> files = new HashSet<>();
        shown.forEach(located -> located.span().ifPresent(span -> files.add(span.file())));
        return files.isEmpty() ? "" : " in " + files.size() + (files.size() == 1 ? " file" : " files");
    }

    private Consumer<String> log(Severity severity) {
        return switch (severity) {
            case ERROR -> getLog()::error;
            case WARNING -> getLog()::warn;
            case INFO -> getLog()::info;
        };
    }

    /** The mildest severity that makes the build fail. */
    private Optional<Severity> limit() throws MojoExecutionException {
        String word = failOn.strip().toLowerCase(Locale.ROOT);
        if (word.equals(NEVER)) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Severity.values())
                .filter(severity -> severity.id().equals(word))
                .findFirst()
                .orElseThrow(() -> new MojoExecutionException(
                        "allowance.failOn cannot be \"" + failOn + "\"; it is error, warning, info or never.")));
    }
}
