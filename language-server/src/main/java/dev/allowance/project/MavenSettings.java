package dev.allowance.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/**
 * What Maven is always called with for a project.
 *
 * @param repository the local repository
 * @param properties those of {@code .mvn/maven.config}
 * @param profiles those that {@code .mvn/maven.config} asks for
 * @param root the next folder outwards that has a {@code .mvn}, else the one asked for
 */
record MavenSettings(Path repository, Properties properties, List<String> profiles, Path root) {

    static final String REPOSITORY = "maven.repo.local";

    /**
     * The settings for a folder.
     *
     * @param home the user's
     * @param given a local repository that is used whatever the files say
     */
    static MavenSettings of(Path folder, Path home, Optional<String> given) {
        Path root = root(folder).orElse(folder);
        Properties properties = new Properties();
        List<String> profiles = new ArrayList<>();
        for (String argument : arguments(root.resolve(".mvn/maven.config"))) {
            if (argument.startsWith("-D")) {
                String[] sides = argument.substring(2).split("=", 2);
                properties.setProperty(sides[0], sides.length > 1 ? sides[1] : "true");
            } else if (argument.startsWith("-P")) {
                Arrays.stream(argument.substring(2).split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .forEach(profiles::add);
            }
        }
        String repository = given.or(() -> Optional.ofNullable(properties.getProperty(REPOSITORY)))
                .or(() -> repository(home.resolve(".m2/settings.xml"), home))
                .orElse(home.resolve(".m2/repository").toString());
        return new MavenSettings(root.resolve(repository).normalize(), properties, List.copyOf(profiles), root);
    }

    /** The next folder outwards that has a {@code .mvn}. */
    static Optional<Path> root(Path folder) {
        return Stream.iterate(folder, Objects::nonNull, Path::getParent)
                .filter(outer -> Files.isDirectory(outer.resolve(".mvn")))
                .findFirst();
    }

    private static List<String> arguments(Path file) {
        try {
            return Arrays.asList(Files.readString(file).strip().split("\\s+"));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<String> repository(Path settings, Path home) {
        if (!Files.isRegularFile(settings)) {
            return Optional.empty();
        }
        try (var reader = Files.newBufferedReader(settings)) {
            return Optional.ofNullable(Xpp3DomBuilder.build(reader).getChild("localRepository"))
                    .map(Xpp3Dom::getValue)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .map(text -> text.replace("${user.home}", home.toString()))
                    .map(MavenSettings::withEnvironment);
        } catch (IOException | XmlPullParserException e) {
            return Optional.empty();
        }
    }

    private static String withEnvironment(String text) {
        String result = text;
        for (var variable : System.getenv().entrySet()) {
            result = result.replace("${env." + variable.getKey() + "}", variable.getValue());
        }
        return result;
    }
}
