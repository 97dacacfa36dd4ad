package dev.allowance.maven;

import dev.allowance.check.Checked;
import dev.allowance.listing.ListingFormat;
import dev.allowance.listing.RouteFilter;
import dev.allowance.report.ReplacedFile;
import dev.allowance.report.ReportedRoute;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Prints the route table, read from the sources. It needs neither the annotation processor nor compiled classes.
 *
 * @since 0.1.0
 */
@Mojo(name = "routes", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class RoutesMojo extends AbstractCheckMojo {

    /**
     * {@code text}, {@code json}, {@code csv}, or {@code notation}: what the annotation processor writes. Without a file all but
     * the text go to the standard output as they are, so that {@code mvn -q} gives nothing else.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.format", defaultValue = "text")
    private String format;

    /**
     * The file to write, in UTF-8; by default the table goes to the console.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.output")
    private File output;

    /**
     * Lists only routes whose template one of these matches: {@code *} within a segment, {@code **} across, separated by commas.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.path")
    private String path;

    /**
     * Lists only routes that have one of these methods, separated by commas.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.method")
    private String method;

    @Override
    boolean asksRules() {
        return false;
    }

    @Override
    void use(Checked checked) throws MojoExecutionException {
        ListingFormat written = format();
        RouteFilter filter = RouteFilter.of(Optional.ofNullable(path), Optional.ofNullable(method));
        List<ReportedRoute> routes = located(checked).stream()
                .filter(reported -> filter.accepts(reported.route()))
                .toList();
        String text = written.print(routes);
        if (output != null) {
            write(text);
            getLog().info(routes.size() + " routes are in " + output);
        } else if (written == ListingFormat.TEXT) {
            text.lines().forEach(getLog()::info);
        } else {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            out.print(text);
            out.flush();
        }
    }

    private ListingFormat format() throws MojoExecutionException {
        try {
            return ListingFormat.parse(format);
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private void write(String text) throws MojoExecutionException {
        try {
            ReplacedFile.write(output.toPath(), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "The routes cannot be written to " + output + ": " + e + "; correct allowance.output.", e);
        }
    }
}
