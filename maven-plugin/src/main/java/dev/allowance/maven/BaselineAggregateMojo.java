package dev.allowance.maven;

import dev.allowance.check.Checked;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Accepts everything that {@code verify-aggregate} finds now: writes the baseline of the project where Maven was started, or
 * brings it up to date. Comments above entries stay.
 *
 * @since 0.1.0
 */
// a build that binds it to the root means the root only, and nothing but the deprecated attribute says so
@SuppressWarnings("deprecation")
@Mojo(name = "baseline-aggregate", aggregator = true, inheritByDefault = false, threadSafe = true)
public final class BaselineAggregateMojo extends AbstractBaselineMojo {

    /**
     * What makes up one API, as for {@code verify-aggregate}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.apis", defaultValue = "one")
    private String apis;

    @Override
    void work() throws MojoExecutionException {
        List<Checked> checked = new ArrayList<>();
        for (List<MavenProject> api : reactor().of(apis, this::basePath).values()) {
            checked.add(check(api));
        }
        accept(checked);
    }

    @Override
    void use(Checked checked) throws MojoExecutionException {
        accept(List.of(checked));
    }
}
