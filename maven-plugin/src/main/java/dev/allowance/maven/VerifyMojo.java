package dev.allowance.maven;

import dev.allowance.check.Checked;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Reads the routes of a module from its sources, holds all rules against them, and fails where something is wrong that the
 * baseline does not accept. It needs neither the annotation processor nor compiled classes.
 *
 * @since 0.1.0
 */
@Mojo(name = "verify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerifyMojo extends AbstractVerifyMojo {

    @Override
    void use(Checked checked) throws MojoExecutionException, MojoFailureException {
        judge(List.of(new Named(project().getArtifactId(), checked)));
    }
}
