package dev.allowance.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * What an Eclipse {@code .classpath} says, but for tests.
 *
 * @param sources folders of sources
 * @param jars jars and folders of classes
 * @param projects names of other projects
 */
record EclipseClassPath(List<Path> sources, List<Path> jars, List<String> projects) {

    static final String NAME = ".classpath";

    /** That of a folder; empty where it has none that can be read. */
    static Optional<EclipseClassPath> of(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (var reader = Files.newBufferedReader(file)) {
            List<Xpp3Dom> entries = Arrays.stream(Xpp3DomBuilder.build(reader).getChildren("classpathentry"))
                    .filter(entry -> entry.getAttribute("path") != null)
                    .filter(entry -> !isForTests(entry))
                    .toList();
            return Optional.of(new EclipseClassPath(
                    paths(entries, "src").stream()
                            .filter(path -> !path.startsWith("/"))
                            .map(folder::resolve)
                            .toList(),
                    paths(entries, "lib").stream().map(folder::resolve).toList(),
                    paths(entries, "src").stream()
                            .filter(path -> path.startsWith("/"))
                            .map(path -> path.substring(1))
                            .toList()));
        } catch (IOException | XmlPullParserException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<String> paths(List<Xpp3Dom> entries, String kind) {
        return entries.stream()
                .filter(entry -> kind.equals(entry.getAttribute("kind")))
                .map(entry -> entry.getAttribute("path"))
                .toList();
    }

    /** As Buildship and Gradle's own plugin mark them. */
    private static boolean isForTests(Xpp3Dom entry) {
        return Arrays.stream(entry.getChildren("attributes"))
                .flatMap(attributes -> Arrays.stream(attributes.getChildren("attribute")))
                .anyMatch(attribute -> {
                    String name = String.valueOf(attribute.getAttribute("name"));
                    String value = String.valueOf(attribute.getAttribute("value"));
                    return name.equals("test") && value.equals("true")
                            || name.equals("gradle_used_by_scope") && value.equals("test");
                });
    }
}
