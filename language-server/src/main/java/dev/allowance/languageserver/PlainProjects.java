package dev.allowance.languageserver;

import dev.allowance.check.Module;
import dev.allowance.check.SourceFilter;
import dev.allowance.context.ContextFiles;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Takes a folder for one module, with the usual folders of Maven and Gradle where they are there. */
final class PlainProjects implements Projects {

    @Override
    public List<ProjectModule> read(Path folder, Settings settings) {
        Path usual = folder.resolve("src/main/java");
        List<Path> sources = List.of(Files.isDirectory(usual) ? usual : folder);
        Configuration configuration;
        List<String> problems;
        try {
            configuration = Configuration.parse(settings.options());
            problems = List.of();
        } catch (ConfigurationException e) {
            configuration = Configuration.DEFAULT;
            problems = e.problems();
        }
        ContextFiles context = new ContextFiles(
                List.of(folder.resolve("src/main/resources")),
                List.of(folder.resolve("src/main/webapp/WEB-INF/web.xml")),
                List.of(),
                Optional.empty());
        return List.of(new ProjectModule(
                folder.getFileName() == null
                        ? folder.toString()
                        : folder.getFileName().toString(),
                folder,
                new Module(
                        sources,
                        List.of(),
                        settings.classPath(),
                        StandardCharsets.UTF_8,
                        SourceFilter.ALL,
                        List.of(),
                        context),
                configuration,
                folder.resolve(ProjectModule.BASELINE),
                List.of(),
                problems));
    }
}
