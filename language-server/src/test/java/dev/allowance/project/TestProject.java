package dev.allowance.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarOutputStream;

/** A workspace and a user's folder with a local repository, below a folder of a test. */
final class TestProject {

    private final Path root;

    TestProject(Path root) throws IOException {
        this.root = root.toRealPath();
        Files.createDirectories(home().resolve(".m2/repository"));
        Files.createDirectories(workspace());
    }

    Path home() {
        return root.resolve("home");
    }

    Path workspace() {
        return root.resolve("work");
    }

    Path file(String name) {
        return workspace().resolve(name);
    }

    /** Writes a file of the workspace. */
    TestProject write(String name, String text) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), text);
        return this;
    }

    /** Writes the pom.xml of a folder, empty for the workspace's own, with these elements. */
    TestProject pom(String folder, String elements) throws IOException {
        return write(folder.isEmpty() ? "pom.xml" : folder + "/pom.xml", text(elements));
    }

    private static String text(String elements) {
        return "<project><modelVersion>4.0.0</modelVersion>" + elements + "</project>";
    }

    /** Installs an artifact of the group {@code lib}, version 1, in the local repository. */
    Path install(String artifactId, String elements) throws IOException {
        Path folder = home().resolve(".m2/repository/lib").resolve(artifactId).resolve("1");
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(artifactId + "-1.pom"),
                text("<groupId>lib</groupId><artifactId>" + artifactId + "</artifactId><version>1</version>"
                        + elements));
        // it came from somewhere that nobody asks for here
        Files.writeString(folder.resolve("_remote.repositories"), artifactId + "-1.jar>elsewhere=\n");
        Path jar = folder.resolve(artifactId + "-1.jar");
        new JarOutputStream(Files.newOutputStream(jar)).close();
        return jar;
    }

    static String coordinates(String artifactId) {
        return "<groupId>it</groupId><artifactId>" + artifactId + "</artifactId><version>1</version>";
    }

    static String dependency(String groupId, String artifactId) {
        return "<dependency><groupId>" + groupId + "</groupId><artifactId>" + artifactId
                + "</artifactId><version>1</version></dependency>";
    }

    /** All modules of the workspace. */
    List<BuildModule> read() {
        return new Builds(home(), Optional.empty()).read(workspace(), List.of());
    }

    /** The one module of the workspace that has this name. */
    BuildModule read(String name) {
        List<BuildModule> named =
                read().stream().filter(module -> module.name().equals(name)).toList();
        if (named.size() != 1) {
            throw new AssertionError(named);
        }
        return named.get(0);
    }
}
