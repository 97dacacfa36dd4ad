package dev.allowance.project;

import dev.allowance.check.Module;
import dev.allowance.check.OtherSources;
import dev.allowance.check.SourceFilter;
import dev.allowance.context.ContextFiles;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.model.Model;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The modules that {@code pom.xml} files describe, as the goals see them. */
final class MavenBuild {

    private static final String BUILD_HELPER = "org.codehaus.mojo:build-helper-maven-plugin";
    private static final List<String> OTHER_LANGUAGES = List.of("groovy", "kotlin", "scala");

    private final Path workspace;
    private final MavenSettings settings;
    private final boolean wantsClassPath;
    private final Map<Path, Model> models = new LinkedHashMap<>();
    private final List<Path> files = new ArrayList<>();

    /** @param wantsClassPath whether anybody wants to know which jars are missing */
    MavenBuild(Path workspace, MavenSettings settings, boolean wantsClassPath) {
        this.workspace = workspace;
        this.settings = settings;
        this.wantsClassPath = wantsClassPath;
    }

    /** The modules of these files, and those that they name, as far as they are in the workspace. */
    List<BuildModule> read(Collection<Path> poms) {
        MavenModels reader = new MavenModels(settings);
        poms.forEach(reader::add);
        List<MavenModels.Pom> all = reader.read();
        all.forEach(pom -> files.add(pom.file()));
        all.forEach(pom -> pom.model().filter(MavenBuild::isWhole).ifPresent(model -> models.put(pom.file(), model)));
        try (LocalResolver resolver = new LocalResolver(settings, models)) {
            return all.stream()
                    .filter(pom -> pom.file().startsWith(workspace))
                    .flatMap(pom -> (models.containsKey(pom.file())
                                    ? module(pom, models.get(pom.file()), resolver)
                                    : Optional.of(byConvention(pom)))
                            .stream())
                    .toList();
        }
    }

    private static boolean isWhole(Model model) {
        return model.getBuild() != null
                && model.getBuild().getOutputDirectory() != null
                && model.getGroupId() != null
                && model.getVersion() != null;
    }

    private BuildModule byConvention(MavenModels.Pom pom) {
        Path folder = pom.file().getParent();
        return PlainFolder.module(folder, folder.resolve("src/main/java"), workspace, files, pom.problems());
    }

    private Optional<BuildModule> module(MavenModels.Pom pom, Model model, LocalResolver resolver) {
        Path folder = pom.file().getParent();
        MavenOptions options = new MavenOptions(model);
        List<Path> own = folders(model, folder);
        boolean hasSources = own.stream().anyMatch(Files::isDirectory);
        if (options.parameter("skip", "skip").equals(Optional.of("true"))
                || model.getPackaging().equals("pom") && !hasSources) {
            return Optional.empty();
        }
        List<String> problems = new ArrayList<>(pom.problems());
        LocalResolver.Dependencies dependencies = resolver.of(model);
        if (wantsClassPath) {
            problems.addAll(dependencies.problems());
        }
        Set<Path> siblings = new LinkedHashSet<>();
        dependencies.modules().forEach(other -> siblings.addAll(folders(models.get(other), other.getParent())));
        own.forEach(siblings::remove);
        Path classes = Path.of(model.getBuild().getOutputDirectory());
        List<Path> classPath = Stream.concat(Stream.of(classes), dependencies.classPath().stream())
                .toList();
        Module sources = new Module(
                own,
                List.copyOf(siblings),
                classPath,
                encoding(model, pom.file(), problems),
                new SourceFilter(options.list("includes", "includes"), options.list("excludes", "excludes")),
                others(folder, classes),
                context(options, model, folder));
        PropertiesFiles properties = new PropertiesFiles();
        List<GivenOptions> given = given(options, pom.file(), properties);
        problems.addAll(properties.problems());
        List<Path> watched = new ArrayList<>(pom.parents());
        watched.addAll(files);
        watched.addAll(properties.asked());
        return Optional.of(new BuildModule(
                model.getArtifactId(),
                folder,
                sources,
                given,
                folder.resolve(options.parameter("baseline", "baseline").orElse(BuildModule.BASELINE)),
                watched,
                problems));
    }

    private List<GivenOptions> given(MavenOptions options, Path pom, PropertiesFiles properties) {
        Path folder = pom.getParent();
        List<GivenOptions> given = new ArrayList<>(properties.upward(folder, workspace));
        GivenOptions processor = new GivenOptions(pom + " (compilerArgs)", options.processor());
        Optional.ofNullable(processor.values().remove("allowance.config"))
                .filter(name -> !name.isBlank())
                .ifPresent(name -> given.add(properties.named(named(folder, name), "allowance.config in " + pom)));
        given.add(processor);
        options.parameter("config", "config")
                .ifPresent(name -> given.add(properties.named(folder.resolve(name), "allowance.config in " + pom)));
        given.add(new GivenOptions(pom.toString(), options.rules()));
        return given;
    }

    /** A compiler takes names from where it is run, which is the module or the whole. */
    private Path named(Path folder, String name) {
        Path ofWhole = settings.root().resolve(name);
        return Files.isRegularFile(folder.resolve(name)) || !Files.isRegularFile(ofWhole)
                ? folder.resolve(name)
                : ofWhole;
    }

    /** The folders that the build names, and what an earlier build has generated. */
    private static List<Path> folders(Model model, Path folder) {
        Set<Path> folders = new LinkedHashSet<>();
        folders.add(folder.resolve(model.getBuild().getSourceDirectory()));
        MavenOptions.plugin(model, BUILD_HELPER).stream()
                .flatMap(plugin -> plugin.getExecutions().stream())
                .filter(execution -> execution.getGoals().contains("add-source"))
                .map(PluginExecution::getConfiguration)
                .filter(Xpp3Dom.class::isInstance)
                .map(configuration -> ((Xpp3Dom) configuration).getChild("sources"))
                .filter(sources -> sources != null)
                .flatMap(sources -> Arrays.stream(sources.getChildren()))
                .filter(source -> source.getValue() != null)
                .forEach(source -> folders.add(folder.resolve(source.getValue().strip())));
        folders.add(folder.resolve(model.getBuild().getDirectory()).resolve("generated-sources"));
        return folders.stream().map(Path::normalize).distinct().toList();
    }

    private static List<OtherSources> others(Path folder, Path classes) {
        return OTHER_LANGUAGES.stream()
                .map(language -> new OtherSources(folder.resolve("src/main").resolve(language), classes))
                .filter(other -> Files.isDirectory(other.sources()))
                .toList();
    }

    private static ContextFiles context(MavenOptions options, Model model, Path folder) {
        if (options.parameter("context", "context").equals(Optional.of("false"))) {
            return ContextFiles.NONE;
        }
        return new ContextFiles(
                model.getBuild().getResources().stream()
                        .map(resource -> folder.resolve(resource.getDirectory()))
                        .toList(),
                List.of(folder.resolve("src/main/webapp/WEB-INF/web.xml")),
                options.list("profiles", "profiles"),
                options.parameter("contextPath", "context-path"));
    }

    private static Charset encoding(Model model, Path pom, List<String> problems) {
        String name = model.getProperties().getProperty("project.build.sourceEncoding", "");
        try {
            return name.isBlank() ? StandardCharsets.UTF_8 : Charset.forName(name.strip());
        } catch (IllegalArgumentException e) {
            problems.add(
                    pom + ": there is no encoding \"" + name + "\"; set project.build.sourceEncoding, such as UTF-8");
            return StandardCharsets.UTF_8;
        }
    }
}
