package dev.allowance.maven;

import dev.allowance.check.Checked;
import dev.allowance.check.Located;
import dev.allowance.engine.Baseline;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Accepts everything that is found now, so that {@code verify} reports only what comes later: writes the baseline, or brings it up
 * to date. Comments above entries stay.
 *
 * @since 0.1.0
 */
@Mojo(name = "baseline", threadSafe = true)
public final class BaselineMojo extends AbstractCheckMojo {

    /**
     * The file to write.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.baseline", defaultValue = "${project.basedir}/allowance-baseline.txt")
    private File baseline;

    @Override
    void use(Checked checked) throws MojoExecutionException {
        BaselineFile file = new BaselineFile(baseline.toPath());
        Baseline old = file.read();
        Baseline made =
                old.updated(checked.findings().stream().map(Located::finding).toList());
        if (made.entries().isEmpty() && old.entries().isEmpty()) {
            getLog().info("There is nothing to accept.");
            return;
        }
        file.write(made);
        List<Baseline.Entry> stale = old.apply(
                        checked.findings().stream().map(Located::finding).toList())
                .stale();
        getLog().info(baseline + " accepts " + made.entries().size() + " findings; " + stale.size()
                + " entries that were stale are gone.");
    }
}
