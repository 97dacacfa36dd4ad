package dev.allowance.maven;

import dev.allowance.check.Apis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/**
 * The modules of a reactor, to be checked together.
 *
 * @param modules those with sources
 */
record ReactorApis(List<MavenProject> modules) {

    /**
     * The modules of each API, by its name, in the order of the reactor.
     *
     * @param apis as {@code allowance.apis} has them
     * @param basePath where the paths of modules begin
     */
    Map<String, List<MavenProject>> of(String apis, Function<List<MavenProject>, String> basePath)
            throws MojoExecutionException {
        try {
            Map<String, List<MavenProject>> groups = new LinkedHashMap<>();
            List<String> names =
                    modules.stream().map(MavenProject::getArtifactId).distinct().toList();
            Apis.parse(apis)
                    .of(names, name -> basePath.apply(named(List.of(name))))
                    .forEach((api, members) -> groups.put(api, named(members)));
            return groups;
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage() + ".", e);
        }
    }

    private List<MavenProject> named(List<String> names) {
        return modules.stream()
                .filter(module -> names.contains(module.getArtifactId()))
                .toList();
    }
}
