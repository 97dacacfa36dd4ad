package dev.allowance.maven;

import dev.allowance.check.Checked;
import dev.allowance.check.Located;
import dev.allowance.engine.Baseline;
import dev.allowance.spi.Finding;
import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes a baseline, or brings it up to date. */
abstract class AbstractBaselineMojo extends AbstractCheckMojo {

    /**
     * The file to write.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.baseline", defaultValue = "${project.basedir}/allowance-baseline.txt")
    private File baseline;

    /** Accepts what was found in all of them, and nothing else. */
    final void accept(List<Checked> checked) throws MojoExecutionException {
        List<Finding> findings = checked.stream()
                .flatMap(one -> one.findings().stream())
                .map(Located::finding)
                .toList();
        BaselineFile file = new BaselineFile(baseline.toPath());
        Baseline old = file.read();
        Baseline made = old.updated(findings);
        if (made.entries().isEmpty() && old.entries().isEmpty()) {
            getLog().info("There is nothing to accept.");
            return;
        }
        file.write(made);
        List<Baseline.Entry> stale = old.apply(findings).stale();
        getLog().info(baseline + " accepts " + made.entries().size() + " findings; " + stale.size()
                + " entries that were stale are gone.");
    }
}
