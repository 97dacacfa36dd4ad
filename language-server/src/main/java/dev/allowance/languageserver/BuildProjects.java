package dev.allowance.languageserver;

import dev.allowance.engine.Configuration;
import dev.allowance.project.BuildModule;
import dev.allowance.project.Builds;
import dev.allowance.project.GivenOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the files of Maven and Gradle. What the user set in the editor wins over what they say. */
final class BuildProjects implements Projects {

    private final Builds builds;

    BuildProjects(Builds builds) {
        this.builds = builds;
    }

    @Override
    public List<ProjectModule> read(Path folder, Settings settings) {
        return builds.read(folder, settings.classPath()).stream()
                .map(module -> described(module, settings))
                .toList();
    }

    private static ProjectModule described(BuildModule module, Settings settings) {
        List<GivenOptions> options = new ArrayList<>(module.options());
        options.add(new GivenOptions("The editor's settings", settings.options()));
        List<String> problems = new ArrayList<>(module.problems());
        Configuration configuration = GivenOptions.merge(options, problems);
        return new ProjectModule(
                module.name(),
                module.folder(),
                module.sources(),
                configuration,
                module.baseline(),
                module.watched(),
                problems);
    }
}
