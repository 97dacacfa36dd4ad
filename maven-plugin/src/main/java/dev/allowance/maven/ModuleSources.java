package dev.allowance.maven;

import dev.allowance.check.Module;
import dev.allowance.check.OtherSources;
import dev.allowance.check.SourceFilter;
import dev.allowance.context.Context;
import dev.allowance.context.ContextFiles;
import dev.allowance.context.ContextReader;
import dev.allowance.framework.Runtime;
import dev.allowance.route.Framework;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * Where the files of Maven's modules are.
 *
 * @param filter which sources are checked
 * @param context whether files besides the code are read
 * @param profiles whose files count
 * @param contextPath replaces what those files say of the place of the application
 */
record ModuleSources(
        Dependencies dependencies,
        SourceFilter filter,
        boolean context,
        List<String> profiles,
        Optional<String> contextPath) {

    private static final List<String> OTHER_LANGUAGES = List.of("groovy", "kotlin", "scala");

    /** These modules as one. */
    Module module(List<MavenProject> api, Charset encoding) {
        Set<Path> siblings = new LinkedHashSet<>();
        Set<Path> classPath = new LinkedHashSet<>();
        for (MavenProject one : api) {
            for (MavenProject sibling :
                    dependencies.session().getProjectDependencyGraph().getUpstreamProjects(one, true)) {
                siblings.addAll(folders(sibling));
            }
            classPath.add(Path.of(one.getBuild().getOutputDirectory()));
        }
        api.forEach(one -> classPath.addAll(dependencies.of(one)));
        Set<Path> own = new LinkedHashSet<>();
        api.forEach(one -> own.addAll(folders(one)));
        siblings.removeAll(own);
        return new Module(
                List.copyOf(own),
                List.copyOf(siblings),
                List.copyOf(classPath),
                encoding,
                filter,
                others(api),
                contextFiles(api));
    }

    private static List<OtherSources> others(List<MavenProject> modules) {
        return modules.stream()
                .flatMap(module -> OTHER_LANGUAGES.stream()
                        .map(language -> new OtherSources(
                                module.getBasedir().toPath().resolve("src/main").resolve(language),
                                Path.of(module.getBuild().getOutputDirectory()))))
                .filter(other -> Files.isDirectory(other.sources()))
                .toList();
    }

    /** The folders that the build names, and what an earlier build has generated. */
    static List<Path> folders(MavenProject module) {
        Path generated = Path.of(module.getBuild().getDirectory(), "generated-sources");
        return Stream.concat(module.getCompileSourceRoots().stream().map(Path::of), Stream.of(generated))
                .distinct()
                .toList();
    }

    /** What the files of these modules say of where their paths begin; a slash for nothing. */
    String basePath(List<MavenProject> modules) {
        Context said = ContextReader.read(contextFiles(modules), Runtime.SPRING_MVC);
        Context reactive = ContextReader.read(contextFiles(modules), Runtime.SPRING_WEBFLUX);
        return Stream.of(
                        said.deployment().mount(Framework.SPRING),
                        reactive.deployment().mount(Framework.SPRING),
                        said.deployment().mount(Framework.JAXRS))
                .filter(path -> !path.isEmpty())
                .findFirst()
                .orElse("/");
    }

    private ContextFiles contextFiles(List<MavenProject> projects) {
        if (!context) {
            return ContextFiles.NONE;
        }
        return new ContextFiles(
                projects.stream()
                        .flatMap(one -> one.getResources().stream())
                        .map(resource -> Path.of(resource.getDirectory()))
                        .toList(),
                projects.stream()
                        .map(one -> one.getBasedir().toPath().resolve("src/main/webapp/WEB-INF/web.xml"))
                        .toList(),
                profiles.stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                contextPath);
    }
}
