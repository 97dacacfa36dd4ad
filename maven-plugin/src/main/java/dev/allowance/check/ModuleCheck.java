package dev.allowance.check;

import dev.allowance.classfile.ClassFiles;
import dev.allowance.engine.Configuration;
import dev.allowance.javaparser.SourceSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads a module's sources and class files and checks its routes. Nothing that is wrong with a file stops it. */
public final class ModuleCheck {

    private final Module module;
    private final SourceFolders folders;

    private ModuleCheck(Module module) {
        this.module = module;
        this.folders = new SourceFolders(module.encoding());
    }

    /** Reads and checks a module. */
    public static Checked run(Module module, Configuration configuration) throws IOException {
        return new ModuleCheck(module).run(configuration, true);
    }

    /** Reads a module and asks no rule. */
    public static Checked read(Module module, Configuration configuration) throws IOException {
        return new ModuleCheck(module).run(configuration, false);
    }

    private Checked run(Configuration configuration, boolean rules) throws IOException {
        try (ClassFiles classFiles = new ClassFiles(module.classPath())) {
            SourceSet sources = new SourceSet(classFiles);
            Set<String> own = put(module.sources(), sources, module.filter());
            put(module.siblings(), sources, SourceFilter.ALL);
            SourceCheck check = new SourceCheck(sources, classFiles, module.others(), module.context());
            Checked checked =
                    rules ? check.run(configuration, own::contains) : check.read(configuration, own::contains);
            List<Problem> problems = new ArrayList<>(folders.problems());
            problems.addAll(checked.problems());
            problems.sort(Comparator.comparing(Problem::message));
            return checked.withProblems(problems);
        }
    }

    /** The names of the files that were put and that the filter accepts. */
    private Set<String> put(List<Path> roots, SourceSet sources, SourceFilter filter) {
        Map<Path, Path> files = folders.files(roots);
        Set<String> names = ConcurrentHashMap.newKeySet();
        folders.read(files, (file, text) -> {
            sources.put(file.toString(), text);
            if (filter.accepts(files.get(file).relativize(file))) {
                names.add(file.toString());
            }
        });
        return names;
    }
}
