package dev.allowance.maven;

import dev.allowance.check.Checked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Checks all modules of the reactor together, once: routes of different modules that are the same, or of which none goes before
 * the other, are found as within one module. Baseline and reports are those of the project where Maven was started.
 *
 * @since 0.1.0
 */
// a build that binds it to the root means the root only, and nothing but the deprecated attribute says so
@SuppressWarnings("deprecation")
@Mojo(
        name = "verify-aggregate",
        defaultPhase = LifecyclePhase.VERIFY,
        aggregator = true,
        inheritByDefault = false,
        threadSafe = true)
public final class VerifyAggregateMojo extends AbstractVerifyMojo {

    /**
     * What makes up one API: {@code one} for the whole reactor, {@code module} for each module, {@code base-path} for modules
     * whose configured paths begin alike, or named groups of modules, as in {@code shop=web,orders; admin=backoffice}; a module
     * that no group names is an API of its own.
     *
     * @since 0.1.0
     */
    @Parameter(property = "allowance.apis", defaultValue = "one")
    private String apis;

    @Override
    void work() throws MojoExecutionException, MojoFailureException {
        Map<String, List<MavenProject>> reactor = reactor().of(apis, this::basePath);
        if (reactor.isEmpty()) {
            getLog().info("No sources here.");
            return;
        }
        List<Named> checked = new ArrayList<>();
        for (Map.Entry<String, List<MavenProject>> api : reactor.entrySet()) {
            getLog().info("API " + api.getKey() + ": "
                    + api.getValue().stream().map(MavenProject::getArtifactId).collect(Collectors.joining(", ")));
            checked.add(new Named(api.getKey(), check(api.getValue())));
        }
        judge(checked);
    }

    @Override
    String baselineGoal() {
        return "baseline-aggregate";
    }

    @Override
    void use(Checked checked) throws MojoExecutionException, MojoFailureException {
        judge(List.of(new Named(project().getArtifactId(), checked)));
    }
}
