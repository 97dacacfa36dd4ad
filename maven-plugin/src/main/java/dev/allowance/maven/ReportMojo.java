package dev.allowance.maven;

import dev.allowance.check.Checked;
import dev.allowance.report.ReportContent;
import java.io.File;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Shows routes and findings as a page of the project's site, with a link to the page that {@code verify} writes. Called by itself
 * it writes the latter only.
 *
 * @since 0.1.0
 */
@Mojo(name = "report", threadSafe = true)
public final class ReportMojo extends AbstractCheckMojo implements MavenReport {

    private static final String NAME = "allowance";

    /** Where the site is made. */
    @Parameter(defaultValue = "${project.reporting.outputDirectory}", readonly = true, required = true)
    private File outputDirectory;

    /**
     * The file of accepted findings, which the goal {@code baseline} writes.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.baseline", defaultValue = "${project.basedir}/allowance-baseline.txt")
    private File baseline;

    @Override
    void use(Checked checked) throws MojoExecutionException {
        write(checked);
    }

    private ReportContent write(Checked checked) throws MojoExecutionException {
        ReportContent content = reportContent(checked, new BaselineFile(baseline.toPath()).read());
        Reports.of("html", outputDirectory.toPath().resolve(NAME)).write(content, getLog());
        return content;
    }

    @Override
    public void generate(Sink sink, Locale locale) throws MavenReportException {
        try {
            new SiteReport(sink).write(write(check()), NAME + "/allowance.html");
        } catch (MojoExecutionException e) {
            throw new MavenReportException(e.getMessage(), e);
        }
    }

    @Override
    public boolean canGenerateReport() {
        return isWanted();
    }

    @Override
    public String getOutputPath() {
        return NAME;
    }

    /** What site plugins before 3.20 ask for. */
    @Override
    @Deprecated
    public String getOutputName() {
        return NAME;
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public String getName(Locale locale) {
        return "Allowance";
    }

    @Override
    public String getDescription(Locale locale) {
        return "HTTP routes, the methods that each path allows, and what will surprise a client.";
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        outputDirectory = directory;
    }

    @Override
    public File getReportOutputDirectory() {
        return outputDirectory;
    }

    @Override
    public boolean isExternalReport() {
        return false;
    }
}
