package dev.allowance.project;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.DefaultModelBuilderFactory;
import org.apache.maven.model.building.DefaultModelBuildingRequest;
import org.apache.maven.model.building.ModelBuilder;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.building.ModelBuildingRequest;
import org.apache.maven.model.building.ModelCache;
import org.apache.maven.model.building.ModelProblem;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** Reads {@code pom.xml} files as Maven does, with their parents, profiles and imports. Each is read once. Used by one thread. */
final class MavenModels {

    private final MavenSettings settings;
    private final ModelBuilder builder = new DefaultModelBuilderFactory().newInstance();
    private final ModelCache cache = new Cache();
    private final SortedMap<Path, Model> raw = new TreeMap<>();
    private final WorkspaceModels resolver;

    /**
     * A file that was read.
     *
     * @param model the effective one; of a file that makes no sense, what could be had of it, and empty for nothing
     * @param parents the files of its parents, as far as they are files of projects
     * @param problems a sentence each
     */
    record Pom(Path file, Optional<Model> model, List<Path> parents, List<String> problems) {}

    MavenModels(MavenSettings settings) {
        this.settings = settings;
        this.resolver = new WorkspaceModels(raw, settings.repository());
    }

    /** Adds a file, and those that it names as modules. */
    void add(Path pom) {
        Path file = pom.toAbsolutePath().normalize();
        if (raw.containsKey(file) || !Files.isRegularFile(file)) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            Model model = new MavenXpp3Reader().read(in, false);
            raw.put(file, model);
            List<String> modules = new ArrayList<>(model.getModules());
            model.getProfiles().stream()
                    .filter(profile -> settings.profiles().contains(profile.getId())
                            || profile.getActivation() != null
                                    && profile.getActivation().isActiveByDefault())
                    .forEach(profile -> modules.addAll(profile.getModules()));
            modules.forEach(module -> addModule(file.resolveSibling(module.strip())));
        } catch (IOException | XmlPullParserException e) {
            // it is told of when it is read as a whole
            raw.put(file, new Model());
        }
    }

    private void addModule(Path module) {
        add(Files.isDirectory(module) ? module.resolve(FolderTree.POM) : module);
    }

    /** Reads all that were added, in the order of their files. */
    List<Pom> read() {
        return raw.keySet().stream().map(this::read).toList();
    }

    private Pom read(Path file) {
        resolver.begin();
        ModelBuildingRequest request = new DefaultModelBuildingRequest()
                .setPomFile(file.toFile())
                .setModelResolver(resolver)
                .setModelCache(cache)
                .setProcessPlugins(true)
                .setLocationTracking(true)
                // below this, properties from outside are not put in
                .setValidationLevel(ModelBuildingRequest.VALIDATION_LEVEL_MAVEN_2_0)
                .setActiveProfileIds(settings.profiles())
                .setUserProperties(settings.properties())
                .setSystemProperties(system());
        try {
            var result = builder.build(request);
            List<Path> parents = result.getModelIds().stream()
                    .map(id -> result.getRawModel(id).getPomFile())
                    .filter(pom -> pom != null && !pom.toPath().startsWith(settings.repository()))
                    .map(File::toPath)
                    .map(Path::normalize)
                    .filter(pom -> !pom.equals(file))
                    .toList();
            return new Pom(file, Optional.of(result.getEffectiveModel()), parents, resolver.problems(file, result));
        } catch (ModelBuildingException e) {
            List<String> problems = new ArrayList<>(resolver.problems(file, e.getResult()));
            if (problems.isEmpty()) {
                problems.add(file + " cannot be read as Maven does: " + first(e) + "; correct it");
            }
            Optional<Model> rest = Optional.ofNullable(e.getResult()).map(result -> result.getEffectiveModel());
            return new Pom(file, rest.or(() -> Optional.ofNullable(e.getModel())), List.of(), problems);
        }
    }

    private static String first(ModelBuildingException e) {
        return e.getProblems().stream()
                .filter(problem -> problem.getSeverity() != ModelProblem.Severity.WARNING)
                .map(ModelProblem::getMessage)
                .findFirst()
                .orElse(String.valueOf(e.getMessage()))
                .replaceAll("\\s+", " ");
    }

    private Properties system() {
        Properties properties = new Properties();
        System.getenv().forEach((name, value) -> properties.setProperty("env." + name, value));
        System.getProperties()
                .stringPropertyNames()
                .forEach(name -> properties.setProperty(name, System.getProperty(name)));
        properties.setProperty(
                "maven.multiModuleProjectDirectory", settings.root().toString());
        return properties;
    }

    /** Parents, in the forms that the builder wants them. */
    private static final class Cache implements ModelCache {

        private final Map<List<String>, Object> entries = new HashMap<>();

        @Override
        public void put(String groupId, String artifactId, String version, String tag, Object data) {
            entries.put(List.of(groupId, artifactId, version, tag), data);
        }

        @Override
        public Object get(String groupId, String artifactId, String version, String tag) {
            return entries.get(List.of(groupId, artifactId, version, tag));
        }
    }
}
