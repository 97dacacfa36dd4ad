package dev.allowance.maven;

import dev.allowance.check.Apis;
import dev.allowance.check.Checked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        List<MavenProject> modules =
                session().getProjects().stream().filter(this::hasSources).toList();
        if (modules.isEmpty()) {
            getLog().info("No sources here.");
            return;
        }
        List<Named> checked = new ArrayList<>();
        for (Map.Entry<String, List<String>> api : apis(modules).entrySet()) {
            List<MavenProject> its = modules.stream()
                    .filter(module -> api.getValue().contains(module.getArtifactId()))
                    .toList();
            getLog().info("API " + api.getKey() + ": " + String.join(", ", api.getValue()));
            checked.add(new Named(api.getKey(), check(its)));
        }
        judge(checked);
    }

    private Map<String, List<String>> apis(List<MavenProject> modules) throws MojoExecutionException {
        try {
            return Apis.parse(apis)
                    .of(
                            modules.stream()
                                    .map(MavenProject::getArtifactId)
                                    .distinct()
                                    .toList(),
                            name -> basePath(modules.stream()
                                    .filter(module -> module.getArtifactId().equals(name))
                                    .toList()));
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage() + ".", e);
        }
    }

    @Override
    void use(Checked checked) throws MojoExecutionException, MojoFailureException {
        judge(List.of(new Named(project().getArtifactId(), checked)));
    }
}
