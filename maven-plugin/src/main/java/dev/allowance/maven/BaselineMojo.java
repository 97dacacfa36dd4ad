package dev.allowance.maven;

import dev.allowance.check.Checked;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Accepts everything that is found now, so that {@code verify} reports only what comes later: writes the baseline, or brings it up
 * to date. Comments above entries stay.
 *
 * @since 0.1.0
 */
@Mojo(name = "baseline", threadSafe = true)
public final class BaselineMojo extends AbstractBaselineMojo {

    @Override
    void use(Checked checked) throws MojoExecutionException {
        accept(List.of(checked));
    }
}
