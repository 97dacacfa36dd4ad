package dev.allowance.project;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.Repository;
import org.apache.maven.model.building.FileModelSource;
import org.apache.maven.model.building.ModelBuildingResult;
import org.apache.maven.model.building.ModelSource2;
import org.apache.maven.model.resolution.ModelResolver;

/**
 * Finds parents and imported poms among the projects of a workspace, and in the local repository. In place of one that is in
 * neither stands an empty one, so that the rest can be read.
 */
final class WorkspaceModels implements ModelResolver {

    private final Map<Path, Model> projects;
    private final Path repository;
    private final Set<String> missing = new HashSet<>();
    private final Set<String> asked = new HashSet<>();

    WorkspaceModels(Map<Path, Model> projects, Path repository) {
        this.projects = projects;
        this.repository = repository;
    }

    /** Another file is going to be read. */
    void begin() {
        asked.clear();
    }

    /**
     * What a file needs in vain: a sentence, or none.
     *
     * @param result what was read; null for nothing
     */
    List<String> problems(Path pom, ModelBuildingResult result) {
        Set<String> needed = new TreeSet<>(asked);
        if (result != null) {
            result.getModelIds().stream().filter(missing::contains).forEach(needed::add);
        }
        return needed.isEmpty()
                ? List.of()
                : List.of(pom + " needs " + String.join(", ", needed) + ", which is not in " + repository
                        + "; run \"mvn compile\" once, since an editor downloads nothing");
    }

    @Override
    public ModelSource2 resolveModel(String groupId, String artifactId, String version) {
        Optional<Path> project = projects.entrySet().stream()
                .filter(entry -> isSame(entry.getValue(), groupId, artifactId, version))
                .map(Map.Entry::getKey)
                .findFirst();
        Path file = project.orElseGet(() -> repository
                .resolve(groupId.replace('.', '/'))
                .resolve(artifactId)
                .resolve(version)
                .resolve(artifactId + "-" + version + ".pom"));
        if (Files.isRegularFile(file)) {
            return new FileModelSource(file.toFile());
        }
        String id = groupId + ":" + artifactId + ":" + version;
        missing.add(id);
        asked.add(id);
        return new Absent(groupId, artifactId, version);
    }

    /** A version that depends on properties is taken for the one that is wanted. */
    private static boolean isSame(Model model, String groupId, String artifactId, String version) {
        Parent parent = model.getParent();
        String group = model.getGroupId() == null && parent != null ? parent.getGroupId() : model.getGroupId();
        String number = model.getVersion() == null && parent != null ? parent.getVersion() : model.getVersion();
        return artifactId.equals(model.getArtifactId())
                && groupId.equals(group)
                && (version.equals(number) || number != null && number.contains("${"));
    }

    @Override
    public ModelSource2 resolveModel(Parent parent) {
        return resolveModel(parent.getGroupId(), parent.getArtifactId(), parent.getVersion());
    }

    @Override
    public ModelSource2 resolveModel(Dependency dependency) {
        return resolveModel(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
    }

    @Override
    public void addRepository(Repository one) {
        // nothing is downloaded
    }

    @Override
    public void addRepository(Repository one, boolean replace) {
        // nothing is downloaded
    }

    @Override
    public ModelResolver newCopy() {
        return this;
    }

    /** An empty pom. */
    private record Absent(String groupId, String artifactId, String version) implements ModelSource2 {

        @Override
        public InputStream getInputStream() {
            String text = "<project><modelVersion>4.0.0</modelVersion><groupId>" + groupId + "</groupId><artifactId>"
                    + artifactId + "</artifactId><version>" + version
                    + "</version><packaging>pom</packaging></project>";
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String getLocation() {
            return groupId + ":" + artifactId + ":" + version;
        }

        @Override
        public URI getLocationURI() {
            return null;
        }

        @Override
        public ModelSource2 getRelatedSource(String path) {
            return null;
        }
    }
}
