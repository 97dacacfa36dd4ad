package dev.allowance.project;

import dev.allowance.check.Module;
import dev.allowance.check.SourceFilter;
import dev.allowance.context.ContextFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Modules of which no build says anything that could be read. */
final class PlainFolder {

    private PlainFolder() {}

    /**
     * A folder as a module, with the usual folders of Maven and Gradle.
     *
     * @param sources the folder of its sources
     * @param watched files whose change makes this stale
     * @param problems why it is only a folder
     */
    static BuildModule module(Path folder, Path sources, Path workspace, List<Path> watched, List<String> problems) {
        PropertiesFiles files = new PropertiesFiles();
        List<GivenOptions> options = files.upward(folder, workspace);
        List<Path> allWatched = new ArrayList<>(watched);
        allWatched.addAll(files.asked());
        List<String> allProblems = new ArrayList<>(problems);
        allProblems.addAll(files.problems());
        return new BuildModule(
                Optional.ofNullable(folder.getFileName()).orElse(folder).toString(),
                folder,
                new Module(
                        List.of(sources),
                        List.of(),
                        List.of(),
                        StandardCharsets.UTF_8,
                        SourceFilter.ALL,
                        List.of(),
                        new ContextFiles(
                                List.of(folder.resolve("src/main/resources")),
                                List.of(folder.resolve("src/main/webapp/WEB-INF/web.xml")),
                                List.of(),
                                Optional.empty())),
                options,
                folder.resolve(BuildModule.BASELINE),
                allWatched,
                allProblems);
    }
}
