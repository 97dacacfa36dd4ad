package dev.allowance.project;

import dev.allowance.check.Module;
import dev.allowance.check.SourceFilter;
import java.nio.file.Path;
import java.util.List;

/**
 * A module, as its build describes it.
 *
 * @param name for people
 * @param folder absolute
 * @param sources what it is read from
 * @param options as the files of the project give them, not validated, the strongest last
 * @param baseline the file of accepted findings, whether or not it is there
 * @param watched absolute files whose change makes this description stale, whether or not they are there
 * @param problems what could not be read, one sentence each
 */
public record BuildModule(
        String name,
        Path folder,
        Module sources,
        List<GivenOptions> options,
        Path baseline,
        List<Path> watched,
        List<String> problems) {

    /** The name of the file of accepted findings, where none is configured. */
    static final String BASELINE = "allowance-baseline.txt";

    public BuildModule {
        options = List.copyOf(options);
        watched = watched.stream().distinct().toList();
        problems = List.copyOf(problems);
    }

    /** The same with other jars and folders of classes. */
    BuildModule withClassPath(List<Path> classPath) {
        return with(sources.filter(), classPath);
    }

    /** The same, for which files in these folders are not its own. */
    BuildModule without(List<Path> folders) {
        List<String> patterns = sources.sources().stream()
                .flatMap(own -> folders.stream()
                        .filter(folder -> folder.startsWith(own))
                        .map(folder -> own.relativize(folder).toString().replace('\\', '/') + "/"))
                .toList();
        return with(sources.filter().without(patterns), sources.classPath());
    }

    private BuildModule with(SourceFilter filter, List<Path> classPath) {
        Module other = new Module(
                sources.sources(),
                sources.siblings(),
                classPath,
                sources.encoding(),
                filter,
                sources.others(),
                sources.context());
        return new BuildModule(name, folder, other, options, baseline, watched, problems);
    }
}
