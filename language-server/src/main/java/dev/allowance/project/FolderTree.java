package dev.allowance.project;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The folders below one in which something is built, found without looking into sources, results of builds, hidden folders and
 * behind links.
 *
 * @param poms the {@code pom.xml} files, sorted
 * @param gradle folders with a build file of Gradle, sorted
 * @param plain folders with {@code src/main/java} and no build file, sorted
 */
record FolderTree(SortedSet<Path> poms, SortedSet<Path> gradle, SortedSet<Path> plain) {

    static final String POM = "pom.xml";
    static final List<String> GRADLE_BUILDS = List.of("build.gradle", "build.gradle.kts");
    static final List<String> GRADLE_SETTINGS = List.of("settings.gradle", "settings.gradle.kts");
    private static final Set<String> SKIPPED = Set.of("target", "build", "out", "bin", "node_modules");

    /** What is below a folder, which may be a link itself. */
    static FolderTree of(Path root) {
        FolderTree tree = new FolderTree(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        Deque<Path> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            open.addAll(tree.look(open.pop()));
        }
        return tree;
    }

    /** Takes a folder in. Gives those that are to be looked into next. */
    private List<Path> look(Path folder) {
        boolean hasPom = Files.isRegularFile(folder.resolve(POM));
        boolean hasGradle = GRADLE_BUILDS.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
        boolean hasSources = Files.isDirectory(folder.resolve("src/main/java"));
        if (hasPom) {
            poms.add(folder.resolve(POM));
        } else if (hasGradle) {
            gradle.add(folder);
        } else if (hasSources) {
            plain.add(folder);
        }
        boolean isModule = hasPom || hasGradle || hasSources;
        List<Path> inner = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, FolderTree::isFolder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!name.startsWith(".") && !SKIPPED.contains(name) && !(isModule && name.equals("src"))) {
                    inner.add(entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // what cannot be listed holds nothing that could be read
            return List.of();
        }
        return inner;
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }
}
