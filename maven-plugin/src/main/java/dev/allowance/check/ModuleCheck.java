package dev.allowance.check;

import dev.allowance.classfile.ClassFiles;
import dev.allowance.context.Context;
import dev.allowance.context.ContextFiles;
import dev.allowance.context.ContextReader;
import dev.allowance.engine.Analyzer;
import dev.allowance.engine.ClassPath;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.Fault;
import dev.allowance.engine.Reading;
import dev.allowance.engine.Report;
import dev.allowance.engine.Servers;
import dev.allowance.framework.Runtime;
import dev.allowance.javaparser.SourceSet;
import dev.allowance.lang.JavaType;
import dev.allowance.route.Framework;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import dev.allowance.route.UnknownReason;
import dev.allowance.source.Anchor;
import dev.allowance.source.Span;
import dev.allowance.spi.Finding;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a module's sources and class files and checks its routes. Nothing that is wrong with a file stops it. */
public final class ModuleCheck {

    private static final Comparator<Located> BY_PLACE = Comparator.comparing(
            located -> located.span().orElse(new Span("\uffff", 0, 0, 0, 0)),
            Comparator.comparing(Span::file).thenComparing(Span::line).thenComparing(Span::column));

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}:]+)");

    private final Module module;
    private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());

    private ModuleCheck(Module module) {
        this.module = module;
    }

    /** Reads and checks a module. */
    public static Checked run(Module module, Configuration configuration) throws IOException {
        return new ModuleCheck(module).run(configuration, true);
    }

    /** The types of sources in other languages, as they were compiled. */
    private Stream<JavaType> compiled(ClassFiles classFiles, SourceSet sources) {
        List<String> names = new ArrayList<>();
        for (OtherSources other : module.others()) {
            try {
                List<String> found = classFiles.ofOtherLanguages(other.classes(), other.names());
                names.addAll(found);
                if (found.isEmpty()) {
                    problems.add(new Problem(
                            Optional.empty(),
                            "Routes in " + other.sources()
                                    + " are not read: of sources that are not Java only the classes"
                                    + " are, and there are none in " + other.classes() + "; compile first"));
                }
            } catch (IOException e) {
                skip(other.sources(), e.toString());
            }
        }
        return names.stream().distinct().flatMap(name -> sources.index().find(name).stream());
    }

    /** Reads a module and asks no rule. */
    public static Checked read(Module module, Configuration configuration) throws IOException {
        return new ModuleCheck(module).run(configuration, false);
    }

    private Checked run(Configuration given, boolean rules) throws IOException {
        try (ClassFiles classFiles = new ClassFiles(module.classPath())) {
            SourceSet sources = new SourceSet(classFiles);
            Set<String> own = put(module.sources(), sources, module.filter());
            put(module.siblings(), sources, SourceFilter.ALL);
            ClassPath classPath =
                    new ClassPath(type -> sources.index().find(type).isPresent());
            Configuration bare = given.withMatching(classPath.matching(given));
            List<JavaType> types = Stream.concat(
                            sources.types().stream()
                                    .filter(type -> sources.span(type.anchor())
                                            .map(Span::file)
                                            .filter(own::contains)
                                            .isPresent()),
                            compiled(classFiles, sources))
                    .toList();
            Context context = context(given, classPath);
            Set<String> placeholders =
                    context == Context.NONE ? Set.of() : placeholders(new Analyzer(bare).read(types, sources.index()));
            Configuration configuration = bare.withDeployment(context.deployment(), context.values());
            Analyzer analyzer = new Analyzer(configuration);
            Reading reading = analyzer.read(types, sources.index());
            Servers servers = classPath.servers(reading.table(), configuration);
            Report report =
                    rules ? analyzer.check(reading.table(), servers).inSource() : new Report(List.of(), List.of());
            sources.problems().stream()
                    .filter(problem -> own.contains(problem.place().file()))
                    .forEach(problem -> problems.add(new Problem(
                            Optional.of(problem.place()),
                            problem.message() + "; the file is left out, the rest is checked")));
            context.doubts().forEach(doubt -> problems.add(new Problem(Optional.empty(), doubt)));
            classFiles.problems().forEach(problem -> problems.add(new Problem(Optional.empty(), problem)));
            List<Fault> faults = new ArrayList<>(reading.faults());
            faults.addAll(report.faults());
            problems.sort(Comparator.comparing(Problem::message));
            return new Checked(
                    reading.table(),
                    servers,
                    located(report.findings(), sources),
                    faults,
                    problems,
                    Stream.concat(context.origins().stream(), context.placeholders(placeholders).stream())
                            .toList(),
                    places(reading.table(), sources));
        }
    }

    private Context context(Configuration given, ClassPath classPath) {
        if (module.context().equals(ContextFiles.NONE)) {
            return Context.NONE;
        }
        Runtime spring =
                classPath.found(Framework.SPRING, given).stream().findFirst().orElse(Runtime.SPRING_MVC);
        Context context = ContextReader.read(module.context(), spring);
        return given.reader().basePath().isEmpty() ? context : context.withoutPaths();
    }

    /** The names of those that the options do not resolve. */
    private static Set<String> placeholders(Reading reading) {
        Set<String> names = new TreeSet<>();
        reading.table().routes().stream()
                .filter(route -> route.unknown().equals(Optional.of(UnknownReason.PLACEHOLDER)))
                .forEach(route -> PLACEHOLDER
                        .matcher(route.template().toString())
                        .results()
                        .forEach(found -> names.add(found.group(1))));
        return names;
    }

    private static Map<Anchor, Span> places(RouteTable table, SourceSet sources) {
        Map<Anchor, Span> places = new HashMap<>();
        table.routes().stream()
                .map(Route::facts)
                .flatMap(facts -> Stream.of(facts.handlerAnchor(), facts.pathAnchor()))
                .forEach(anchor -> sources.span(anchor).ifPresent(span -> places.put(anchor, span)));
        return places;
    }

    private static List<Located> located(Collection<Finding> findings, SourceSet sources) {
        return findings.stream()
                .map(finding -> new Located(finding, sources.span(finding.anchor())))
                .sorted(BY_PLACE)
                .toList();
    }

    /** The names of the files that were put and that the filter accepts. */
    private Set<String> put(List<Path> folders, SourceSet sources, SourceFilter filter) {
        Map<Path, Path> files = new TreeMap<>();
        for (Path folder : folders) {
            Set<Path> found = new TreeSet<>();
            collect(folder, found);
            // of folders within each other the inner one is where packages begin
            found.forEach(file -> files.merge(file, folder, (a, b) -> a.getNameCount() >= b.getNameCount() ? a : b));
        }
        Set<String> names = Collections.synchronizedSet(new HashSet<>());
        files.keySet().parallelStream().forEach(file -> {
            try {
                sources.put(file.toString(), Files.readString(file, module.encoding()));
                if (filter.accepts(files.get(file).relativize(file))) {
                    names.add(file.toString());
                }
            } catch (CharacterCodingException e) {
                skip(file, "it is not " + module.encoding() + " text; set project.build.sourceEncoding");
            } catch (IOException e) {
                skip(file, e.toString());
            }
        });
        return names;
    }

    private void collect(Path folder, Set<Path> files) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            if (file.toString().endsWith(".java")) {
                                files.add(file);
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            skip(file, e.toString());
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            skip(folder, e.toString());
        }
    }

    private void skip(Path file, String why) {
        problems.add(new Problem(Optional.empty(), file + " cannot be read and is left out: " + why));
    }
}
