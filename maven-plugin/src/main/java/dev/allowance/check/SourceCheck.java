package dev.allowance.check;

import dev.allowance.classfile.ClassFiles;
import dev.allowance.context.Context;
import dev.allowance.context.ContextFiles;
import dev.allowance.context.ContextReader;
import dev.allowance.engine.Analyzer;
import dev.allowance.engine.ClassPath;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.Conventions;
import dev.allowance.engine.Fault;
import dev.allowance.engine.Reading;
import dev.allowance.engine.Report;
import dev.allowance.engine.Servers;
import dev.allowance.framework.Runtime;
import dev.allowance.javaparser.LoneChanges;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads and checks the routes of sources that are held in memory: those of a module on disk, or those that an editor is
 * changing. For one thread at a time.
 */
public final class SourceCheck {

    private static final Comparator<Located> BY_PLACE = Comparator.comparing(
            located -> located.span().orElse(new Span("\uffff", 0, 0, 0, 0)),
            Comparator.comparing(Span::file).thenComparing(Span::line).thenComparing(Span::column));

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}:]+)");

    private final SourceSet sources;
    private final ClassFiles classFiles;
    private final List<OtherSources> others;
    private final ContextFiles contextFiles;
    private final ClassPath classPath;
    private final List<Problem> problems = new ArrayList<>();
    private Configuration effective = Configuration.DEFAULT;
    private Conventions conventions = Conventions.NONE;
    private Optional<Earlier> left = Optional.empty();

    /**
     * A check of these sources.
     *
     * @param classFiles what they are compiled against
     * @param others sources in other languages, read as they were compiled
     * @param contextFiles files besides the code that say where paths begin
     */
    public SourceCheck(SourceSet sources, ClassFiles classFiles, List<OtherSources> others, ContextFiles contextFiles) {
        this.sources = sources;
        this.classFiles = classFiles;
        this.others = List.copyOf(others);
        this.contextFiles = contextFiles;
        this.classPath = new ClassPath(type -> sources.index().find(type).isPresent());
    }

    /**
     * Reads the routes and asks the rules.
     *
     * @param own the names of the files whose routes are this module's own; the others are there for what those refer to
     */
    public Checked run(Configuration configuration, Predicate<String> own) {
        return run(configuration, own, Optional.empty(), true);
    }

    /**
     * Reads the routes and asks the rules. What has not changed since an earlier check of the module, with this configuration and
     * these files of its own, is not read again where that can make no difference.
     */
    public Checked run(Configuration configuration, Predicate<String> own, Optional<Earlier> earlier) {
        return run(configuration, own, earlier, true);
    }

    /** Reads the routes and asks no rule. */
    public Checked read(Configuration configuration, Predicate<String> own) {
        return run(configuration, own, Optional.empty(), false);
    }

    /** The configuration of the last run, with what the class path and files besides the code add to it. */
    public Configuration effective() {
        return effective;
    }

    /** What the last run told as a convention. */
    public Conventions conventions() {
        return conventions;
    }

    /** What the last run leaves to a later check of the module; empty where that had better read everything. */
    public Optional<Earlier> earlier() {
        return left;
    }

    private Checked run(Configuration given, Predicate<String> own, Optional<Earlier> earlier, boolean rules) {
        problems.clear();
        Configuration bare = given.withMatching(classPath.matching(given));
        Context context = context(given);
        effective = bare.withDeployment(context.deployment(), context.values());
        Analyzer analyzer = new Analyzer(effective);
        Earlier now = earlier.filter(check -> check.context().equals(context))
                .flatMap(check -> readAgain(check, analyzer, own))
                .orElseGet(() -> read(context, bare, analyzer, own));
        left = Optional.of(now).filter(Earlier::isComplete);
        Reading reading = now.reading();
        Servers servers = classPath.servers(reading.table(), effective);
        Report report = rules
                ? analyzer.check(reading.table(), servers).inSource()
                : new Report(List.of(), List.of(), Conventions.NONE);
        conventions = report.conventions();
        sources.problems().stream()
                .filter(problem -> own.test(problem.place().file()))
                .forEach(problem -> problems.add(new Problem(
                        Optional.of(problem.place()),
                        problem.message() + "; the file is left out, the rest is checked")));
        context.doubts().forEach(doubt -> problems.add(new Problem(Optional.empty(), doubt)));
        classFiles.problems().forEach(problem -> problems.add(new Problem(Optional.empty(), problem)));
        List<Fault> faults = new ArrayList<>(reading.faults());
        faults.addAll(report.faults());
        return new Checked(
                reading.table(),
                servers,
                located(report.findings(), sources),
                faults,
                problems,
                Stream.concat(context.origins().stream(), context.placeholders(now.placeholders()).stream())
                        .toList(),
                places(reading.table(), sources));
    }

    /** @param bare the configuration without what files besides the code say */
    private Earlier read(Context context, Configuration bare, Analyzer analyzer, Predicate<String> own) {
        List<JavaType> types = Stream.concat(
                        sources.types().stream()
                                .filter(type -> sources.span(type.anchor())
                                        .map(Span::file)
                                        .filter(own)
                                        .isPresent()),
                        compiled())
                .toList();
        Set<String> placeholders =
                context == Context.NONE ? Set.of() : placeholders(new Analyzer(bare).read(types, sources.index()));
        return left(context, placeholders, analyzer.read(types, sources.index()), types);
    }

    /** Reads what has changed since then; empty where that cannot be told from the rest, or is not what was read then. */
    private Optional<Earlier> readAgain(Earlier last, Analyzer analyzer, Predicate<String> own) {
        Optional<LoneChanges> changes = sources.loneChanges(last.sources());
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        List<JavaType> changed = changes.get().files().stream()
                .sorted()
                .filter(own)
                .flatMap(file -> sources.types(file).stream())
                .toList();
        List<String> around = last.withoutRoutes(changes.get().types());
        List<JavaType> types = Stream.concat(
                        around.stream().flatMap(name -> sources.index().find(name).stream()), changed.stream())
                .toList();
        Reading part = analyzer.read(types, sources.index());
        Predicate<Route> isChanged =
                route -> changes.get().types().contains(route.handler().typeName());
        RouteTable table = last.reading()
                .table()
                .replace(
                        isChanged,
                        part.table().routes().stream().filter(isChanged).toList());
        Reading whole = new Reading(table, part.failed(), part.faults());
        return Optional.of(left(last.context(), last.placeholders(), whole, types))
                .filter(Earlier::isComplete);
    }

    private Earlier left(Context context, Set<String> placeholders, Reading reading, List<JavaType> types) {
        List<String> names = types.stream().map(JavaType::name).toList();
        return new Earlier(sources.copy(), others.isEmpty(), context, placeholders, reading, names);
    }

    /** The types of sources in other languages, as they were compiled. */
    private Stream<JavaType> compiled() {
        List<String> names = new ArrayList<>();
        for (OtherSources other : others) {
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
                problems.add(Problem.unreadable(other.sources(), e.toString()));
            }
        }
        return names.stream().distinct().flatMap(name -> sources.index().find(name).stream());
    }

    private Context context(Configuration given) {
        if (contextFiles.equals(ContextFiles.NONE)) {
            return Context.NONE;
        }
        Runtime spring =
                classPath.found(Framework.SPRING, given).stream().findFirst().orElse(Runtime.SPRING_MVC);
        Context context = ContextReader.read(contextFiles, spring);
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

    /** Where the handlers and paths of a table stand. */
    public static Map<Anchor, Span> places(RouteTable table, SourceSet sources) {
        Map<Anchor, Span> places = new HashMap<>();
        table.routes().stream()
                .map(Route::facts)
                .flatMap(facts -> Stream.of(facts.handlerAnchor(), facts.pathAnchor(), facts.methodAnchor()))
                .forEach(anchor -> sources.span(anchor).ifPresent(span -> places.put(anchor, span)));
        return places;
    }

    /** Findings with their places, sorted by file and place, those without a place last. */
    public static List<Located> located(Collection<Finding> findings, SourceSet sources) {
        return findings.stream()
                .map(finding -> new Located(finding, sources.span(finding.anchor())))
                .sorted(BY_PLACE)
                .toList();
    }
}
