package dev.allowance.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds what is built in a folder. */
public final class Builds {

    private final Path home;
    private final Optional<String> repository;

    /**
     * Finds builds for a user.
     *
     * @param home the user's folder, with the settings of Maven and what it and Gradle have downloaded
     * @param repository Maven's local repository, whatever its settings say; empty to take what they say
     */
    public Builds(Path home, Optional<String> repository) {
        this.home = home;
        this.repository = repository;
    }

    /** Finds builds for the user whom this process belongs to. */
    public static Builds ofUser() {
        return new Builds(
                Path.of(System.getProperty("user.home", ".")),
                Optional.ofNullable(System.getProperty(MavenSettings.REPOSITORY)));
    }

    /**
     * The modules in a folder, ordered by their folders; the folder itself where nothing is built in it. What cannot be read is a
     * problem of a module, never a failure.
     *
     * @param folder absolute
     * @param classPath replaces what the builds say; empty for none
     */
    public List<BuildModule> read(Path folder, List<Path> classPath) {
        Path workspace = folder.toAbsolutePath().normalize();
        FolderTree tree = FolderTree.of(workspace);
        List<BuildModule> modules = new ArrayList<>();
        tree.poms().stream()
                .collect(Collectors.groupingBy(
                        pom -> MavenSettings.root(pom.getParent()).orElse(workspace),
                        TreeMap::new,
                        Collectors.toList()))
                .forEach((root, poms) -> modules.addAll(
                        new MavenBuild(workspace, MavenSettings.of(root, home, repository), classPath.isEmpty())
                                .read(poms)));
        if (!tree.gradle().isEmpty()) {
            MavenSettings settings = MavenSettings.of(workspace, home, repository);
            ApiJars jars = new ApiJars(home.resolve(".gradle/caches/modules-2/files-2.1"), settings.repository());
            modules.addAll(new GradleBuild(workspace, jars, classPath.isEmpty()).read(tree.gradle()));
        }
        for (Path plain : tree.plain()) {
            modules.add(PlainFolder.module(plain, plain.resolve("src/main/java"), workspace, List.of(), List.of()));
        }
        if (modules.isEmpty() && tree.poms().isEmpty() && tree.gradle().isEmpty()) {
            modules.add(PlainFolder.module(workspace, workspace, workspace, List.of(), List.of()));
        }
        return distinct(modules).stream()
                .sorted(Comparator.comparing(BuildModule::folder).thenComparing(BuildModule::name))
                .map(module -> withClassPath(module, classPath))
                .map(module -> module.without(foreign(module, modules)))
                .toList();
    }

    /** Each once: a build may name a module that is the root of another one. */
    private static Collection<BuildModule> distinct(List<BuildModule> modules) {
        Map<List<Object>, BuildModule> distinct = new LinkedHashMap<>();
        modules.forEach(module -> distinct.put(List.of(module.folder(), module.name()), module));
        return distinct.values();
    }

    private static BuildModule withClassPath(BuildModule module, List<Path> classPath) {
        return classPath.isEmpty() ? module : module.withClassPath(classPath);
    }

    /** Folders of sources of other modules that are below those of a module. */
    private static List<Path> foreign(BuildModule module, List<BuildModule> all) {
        return all.stream()
                .filter(other -> !other.folder().equals(module.folder()))
                .flatMap(other -> other.sources().sources().stream())
                .filter(other -> module.sources().sources().stream()
                        .anyMatch(own -> other.startsWith(own) && !other.equals(own)))
                .distinct()
                .toList();
    }
}
