package dev.allowance.maven;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.graph.Dependency;

/**
 * The jars and folders that a module is compiled against. What cannot be had is told and left out, where Maven's own resolution
 * would end the build: sources say most of what there is to know of routes, and modules of the same reactor need not have been
 * compiled.
 */
record Dependencies(ProjectDependenciesResolver resolver, MavenSession session, Log log) {

    List<Path> of(MavenProject project) {
        DefaultDependencyResolutionRequest request =
                new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
        request.setResolutionFilter((node, parents) ->
                node.getDependency() == null || !node.getDependency().getScope().equals("test"));
        DependencyResolutionResult result;
        try {
            result = resolver.resolve(request);
        } catch (DependencyResolutionException e) {
            result = e.getResult();
            tell(project, result, e);
        }
        return result.getResolvedDependencies().stream()
                .map(dependency -> dependency.getArtifact().getFile())
                .filter(file -> file != null)
                .map(file -> file.toPath())
                .toList();
    }

    private void tell(MavenProject project, DependencyResolutionResult result, DependencyResolutionException e) {
        List<Dependency> missing = result.getUnresolvedDependencies().stream()
                .filter(dependency -> !isOfReactor(dependency))
                .toList();
        if (!missing.isEmpty()) {
            log.warn(missing.size() + " dependencies of " + project.getArtifactId()
                    + " cannot be resolved, the first is " + missing.get(0).getArtifact()
                    + "; routes that depend on their types are not fully understood");
        } else if (result.getUnresolvedDependencies().isEmpty()) {
            log.warn("The dependencies of " + project.getArtifactId() + " cannot be resolved: " + e.getMessage());
        }
    }

    private boolean isOfReactor(Dependency dependency) {
        return session.getProjects().stream()
                .anyMatch(other -> other.getGroupId()
                                .equals(dependency.getArtifact().getGroupId())
                        && other.getArtifactId().equals(dependency.getArtifact().getArtifactId()));
    }
}
