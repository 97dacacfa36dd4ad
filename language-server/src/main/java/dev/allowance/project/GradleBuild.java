package dev.allowance.project;

import dev.allowance.check.Module;
import dev.allowance.check.OtherSources;
import dev.allowance.check.SourceFilter;
import dev.allowance.context.ContextFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The modules of Gradle builds. Only running such a build says what it is; here its usual folders count, what an Eclipse
 * {@code .classpath} says, and what simple patterns find in its files.
 */
final class GradleBuild {

    private static final Pattern PROJECT =
            Pattern.compile("project\\s*\\(\\s*(?:path\\s*[:=]\\s*)?[\"']:([\\w:.-]+)[\"']");
    private static final Pattern ARGUMENT = Pattern.compile("[\"']-A(allowance\\.[^\"'=$]+)=([^\"'$]*)[\"']");
    private static final Pattern ENCODING = Pattern.compile("\\bencoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");
    private static final List<String> OTHER_LANGUAGES = List.of("groovy", "kotlin", "scala");

    private final Path workspace;
    private final ApiJars jars;
    private final boolean wantsClassPath;

    /** @param wantsClassPath whether jars are looked for */
    GradleBuild(Path workspace, ApiJars jars, boolean wantsClassPath) {
        this.workspace = workspace;
        this.jars = jars;
        this.wantsClassPath = wantsClassPath;
    }

    /** The modules in these folders; one without sources is none. */
    List<BuildModule> read(Collection<Path> folders) {
        return folders.stream()
                .filter(folder -> sources(folder).stream().anyMatch(Files::isDirectory)
                        || !others(folder).isEmpty())
                .map(this::module)
                .toList();
    }

    private BuildModule module(Path folder) {
        List<String> problems = new ArrayList<>();
        String text = text(buildFiles(folder));
        PropertiesFiles properties = new PropertiesFiles();
        List<GivenOptions> options = new ArrayList<>(properties.upward(folder, workspace));
        for (Path file : buildFiles(folder)) {
            arguments(file, properties, options);
        }
        problems.addAll(properties.problems());
        Set<Path> siblings = new LinkedHashSet<>();
        collectSiblings(folder, siblings);
        siblings.remove(folder);
        List<Path> classPath = new ArrayList<>(classes(folder));
        siblings.forEach(sibling -> classPath.addAll(classes(sibling)));
        if (wantsClassPath) {
            classPath.addAll(jars(folder, text, problems));
        }
        Module module = new Module(
                sources(folder),
                siblings.stream().flatMap(sibling -> sources(sibling).stream()).toList(),
                classPath,
                encoding(text, folder, problems),
                SourceFilter.ALL,
                others(folder),
                new ContextFiles(
                        List.of(folder.resolve("src/main/resources")),
                        List.of(folder.resolve("src/main/webapp/WEB-INF/web.xml")),
                        List.of(),
                        Optional.empty()));
        List<Path> watched = new ArrayList<>(buildFiles(folder));
        watched.add(folder.resolve(EclipseClassPath.NAME));
        watched.addAll(properties.asked());
        return new BuildModule(
                Optional.ofNullable(folder.getFileName()).orElse(folder).toString(),
                folder,
                module,
                options,
                folder.resolve(BuildModule.BASELINE),
                watched,
                problems);
    }

    private List<Path> jars(Path folder, String text, List<String> problems) {
        List<Path> known = EclipseClassPath.of(folder)
                .map(EclipseClassPath::jars)
                .filter(found -> !found.isEmpty())
                .orElse(List.of());
        if (!known.isEmpty()) {
            return known;
        }
        List<Path> found = jars.of(text);
        List<String> names =
                found.stream().map(jar -> jar.getFileName().toString()).toList();
        problems.add("Gradle is not run by an editor's server, and no .classpath names jars; "
                + (names.isEmpty()
                        ? "no jars of Spring or JAX-RS were found either"
                        : String.join(", ", names) + " are assumed, as they were downloaded last")
                + "; run \"gradle eclipse\" (plugin eclipse), or set allowance.classPath");
        return found;
    }

    /** Reads compiler arguments; a file that they name counts less than they do. */
    private void arguments(Path file, PropertiesFiles properties, List<GivenOptions> options) {
        Map<String, String> given = new HashMap<>();
        Matcher matcher = ARGUMENT.matcher(text(List.of(file)));
        while (matcher.find()) {
            given.put(matcher.group(1).strip(), matcher.group(2));
        }
        GivenOptions arguments = new GivenOptions(file + " (compilerArgs)", given);
        Optional.ofNullable(arguments.values().remove("allowance.config"))
                .ifPresent(name ->
                        options.add(properties.named(file.resolveSibling(name), "allowance.config in " + file)));
        options.add(arguments);
    }

    private void collectSiblings(Path folder, Set<Path> found) {
        if (!found.add(folder)) {
            return;
        }
        Matcher matcher = PROJECT.matcher(text(ownBuildFiles(folder)));
        while (matcher.find()) {
            Path sibling =
                    root(folder).resolve(matcher.group(1).replace(':', '/')).normalize();
            if (Files.isDirectory(sibling)) {
                collectSiblings(sibling, found);
            }
        }
        EclipseClassPath.of(folder).stream()
                .flatMap(classPath -> classPath.projects().stream())
                .map(name -> folder.resolveSibling(name).normalize())
                .filter(Files::isDirectory)
                .forEach(sibling -> collectSiblings(sibling, found));
    }

    /** The folder of the settings, else the outermost one. */
    private Path root(Path folder) {
        return upward(folder)
                .filter(outer ->
                        FolderTree.GRADLE_SETTINGS.stream().anyMatch(name -> Files.isRegularFile(outer.resolve(name))))
                .findFirst()
                .orElse(workspace);
    }

    private Stream<Path> upward(Path folder) {
        return Stream.iterate(folder, outer -> outer != null && outer.startsWith(workspace), Path::getParent);
    }

    /** The files that may say something of a module, whether or not they are there, its own last. */
    private List<Path> buildFiles(Path folder) {
        List<Path> files = new ArrayList<>();
        upward(folder).forEach(outer -> {
            files.add(0, outer.resolve("gradle/libs.versions.toml"));
            ownBuildFiles(outer).forEach(file -> files.add(0, file));
            FolderTree.GRADLE_SETTINGS.forEach(name -> files.add(0, outer.resolve(name)));
        });
        return files;
    }

    private static List<Path> ownBuildFiles(Path folder) {
        return FolderTree.GRADLE_BUILDS.stream().map(folder::resolve).toList();
    }

    private static String text(List<Path> files) {
        StringBuilder text = new StringBuilder();
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                try {
                    // comments say nothing, but the slashes of an address begin none
                    text.append(Files.readString(file).replaceAll("(?m)(?<!:)//.*$", ""))
                            .append('\n');
                } catch (IOException e) {
                    // what cannot be read says nothing, and Gradle will tell of it
                    text.append('\n');
                }
            }
        }
        return text.toString();
    }

    private static List<Path> sources(Path folder) {
        Set<Path> sources = new LinkedHashSet<>();
        sources.add(folder.resolve("src/main/java"));
        EclipseClassPath.of(folder)
                .ifPresent(classPath -> classPath.sources().stream()
                        .filter(source -> !source.toString().contains("resources"))
                        .forEach(sources::add));
        sources.add(folder.resolve("build/generated/sources/annotationProcessor/java/main"));
        return List.copyOf(sources);
    }

    private static List<Path> classes(Path folder) {
        return Stream.concat(
                        Stream.of(folder.resolve("build/classes/java/main")),
                        others(folder).stream().map(OtherSources::classes))
                .toList();
    }

    private static List<OtherSources> others(Path folder) {
        return OTHER_LANGUAGES.stream()
                .map(language -> new OtherSources(
                        folder.resolve("src/main").resolve(language),
                        folder.resolve("build/classes").resolve(language).resolve("main")))
                .filter(other -> Files.isDirectory(other.sources()))
                .toList();
    }

    private static Charset encoding(String text, Path folder, List<String> problems) {
        Matcher matcher = ENCODING.matcher(text);
        try {
            return matcher.find() ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException e) {
            problems.add("the build of " + folder + " names an encoding that there is not: " + matcher.group(1));
            return StandardCharsets.UTF_8;
        }
    }
}
