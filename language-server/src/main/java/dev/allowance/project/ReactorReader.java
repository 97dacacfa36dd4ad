package dev.allowance.project;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Model;
import org.apache.maven.repository.internal.MavenWorkspaceReader;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceRepository;

/** Stands in for a repository with the modules of a workspace. */
final class ReactorReader implements MavenWorkspaceReader {

    private final WorkspaceRepository repository = new WorkspaceRepository("workspace");
    private final Map<Path, Model> modules;

    /** @param modules the effective models, by their files */
    ReactorReader(Map<Path, Model> modules) {
        this.modules = modules;
    }

    /** The file of the module that the artifact is made of. */
    Optional<Path> module(Artifact artifact) {
        return modules.entrySet().stream()
                .filter(entry -> isSame(entry.getValue(), artifact))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isSame(Model model, Artifact artifact) {
        return artifact.getArtifactId().equals(model.getArtifactId())
                && artifact.getGroupId().equals(model.getGroupId())
                && artifact.getBaseVersion().equals(model.getVersion());
    }

    @Override
    public WorkspaceRepository getRepository() {
        return repository;
    }

    /** The folder of its classes, whether or not it is there. */
    @Override
    public File findArtifact(Artifact artifact) {
        Optional<Path> pom = module(artifact);
        if (pom.isEmpty()) {
            return null;
        }
        if (artifact.getExtension().equals("pom")) {
            return pom.get().toFile();
        }
        var build = modules.get(pom.get()).getBuild();
        return switch (artifact.getClassifier()) {
            case "" -> new File(build.getOutputDirectory());
            case "tests" -> new File(build.getTestOutputDirectory());
            default -> null;
        };
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
        return modules.values().stream()
                .filter(model -> artifact.getArtifactId().equals(model.getArtifactId())
                        && artifact.getGroupId().equals(model.getGroupId()))
                .map(Model::getVersion)
                .toList();
    }

    @Override
    public Model findModel(Artifact artifact) {
        return module(artifact).map(modules::get).orElse(null);
    }
}
