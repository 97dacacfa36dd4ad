package dev.allowance.processor;

import dev.allowance.engine.Analyzer;
import dev.allowance.engine.ClassPath;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.ConfigurationException;
import dev.allowance.engine.Conventions;
import dev.allowance.engine.Reading;
import dev.allowance.engine.Report;
import dev.allowance.engine.Servers;
import dev.allowance.engine.Summary;
import dev.allowance.engine.Timing;
import dev.allowance.engine.WatchedFolders;
import dev.allowance.framework.Matching;
import dev.allowance.lang.JavaType;
import dev.allowance.route.RouteNotation;
import dev.allowance.route.RouteTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** One compilation, round by round. */
final class Run {

    private static final Report NOTHING = new Report(List.of(), List.of(), Conventions.NONE);

    private final ProcessingEnvironment environment;
    private final Diagnostics diagnostics;
    private final Optional<Configuration> configuration;
    private final ClassPath classPath;
    private final Memory memory;
    private final LookupClass lookup;
    private final boolean isBesideServer;
    private final Timing timing;
    private Optional<ModuleElement> module = Optional.empty();
    private final SortedSet<String> compiled = new TreeSet<>();
    private Optional<Look> last = Optional.empty();

    /**
     * What the last look at the types gave.
     *
     * @param text the index
     * @param recollection what is to be remembered
     * @param whole false where something could not be resolved, or a reader failed: nothing may be written then
     */
    private record Look(
            RouteTable table, String text, Notes notes, Optional<Lazy<Recollection>> recollection, boolean whole) {

        static final Look NONE = new Look(new RouteTable(List.of()), "", Notes.NONE, Optional.empty(), false);
    }

    /**
     * What rules say.
     *
     * @param inSource of what is compiled now
     * @param recollection what is to be remembered
     */
    private record Findings(Report inSource, Lazy<Recollection> recollection) {}

    private Run(
            ProcessingEnvironment environment,
            Optional<Configuration> configuration,
            Diagnostics diagnostics,
            boolean isBesideServer,
            Timing timing) {
        this.environment = environment;
        this.diagnostics = diagnostics;
        this.configuration = configuration;
        this.isBesideServer = isBesideServer;
        this.timing = timing;
        this.classPath = new ClassPath(name -> CompilerQuirks.hasType(environment.getElementUtils(), module, name));
        this.memory = new Memory(environment.getFiler(), diagnostics);
        this.lookup = new LookupClass(
                environment,
                diagnostics,
                configuration.orElse(Configuration.DEFAULT).lookup());
    }

    /** Reads the options and reports what is wrong with them; nothing else is done then. */
    static Run start(ProcessingEnvironment environment, WatchedFolders watched) {
        Diagnostics diagnostics = new Diagnostics(environment, CompilerQuirks.of(environment));
        Timing timing = new Timing();
        boolean isBesideServer = new EditorBuild(environment).isBesideServer(watched);
        timing.begin("options");
        try {
            Configuration options = Options.read(environment.getOptions());
            return new Run(environment, Optional.of(options), diagnostics, isBesideServer, timing);
        } catch (ConfigurationException e) {
            e.problems().forEach(problem -> diagnostics.error(problem + "; in an -A option write _ for -"));
            return new Run(environment, Optional.empty(), diagnostics, isBesideServer, timing);
        } finally {
            timing.end();
        }
    }

    void round(RoundEnvironment round) {
        if (configuration.isEmpty()) {
            return;
        }
        timing.begin("types");
        boolean isNew = false;
        for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
            String name = type.getQualifiedName().toString();
            if (module.isEmpty()) {
                module = Optional.ofNullable(environment.getElementUtils().getModuleOf(type));
            }
            isNew |= !lookup.isWritten(name) && compiled.add(name);
        }
        boolean canHaveRoutes = classPath.hasRouteAnnotations();
        timing.end();
        if (!canHaveRoutes) {
            return;
        }
        if (round.processingOver()) {
            last.filter(Look::whole).ifPresent(look -> finish(look, round));
        } else if (isNew) {
            Configuration options = configuration.get();
            timing.begin("class path");
            Set<Matching> matching = classPath.matching(options);
            timing.end();
            last = Optional.of(look(options.withMatching(matching)));
        }
    }

    private Look look(Configuration options) {
        timing.begin("gaps");
        ElementTypeIndex index = new ElementTypeIndex(environment.getElementUtils(), compiled);
        List<JavaType> types = new ArrayList<>(index.compiledTypes());
        boolean gaps = new Gaps(index, lookup.simpleName()).in(types);
        timing.end();
        if (gaps) {
            return Look.NONE;
        }
        timing.begin("reading");
        List<Object> settings = List.of(options, classPath.found(options), isBesideServer);
        Optional<Recollection> known = Recollection.of(memory, settings);
        RouteTable before = known.map(Recollection::table).orElseGet(memory::table);
        ClassFiles files = new ClassFiles(memory.output(), index.elements());
        Merge merge = new Merge(
                before,
                known.map(Recollection::byType).orElseGet(() -> Recollection.byType(before)),
                memory.notes(),
                index,
                files);
        Analyzer analyzer = new Analyzer(options);
        Landmarks landmarks = new Landmarks(index);
        types.addAll(merge.typesToReadAgain());
        Reading reading = analyzer.read(types, index);
        if (merge.reachesFurther(types, reading.table(), landmarks)) {
            types = new ArrayList<>(index.compiledTypes());
            types.addAll(merge.typesToReadAgain());
            reading = analyzer.read(types, index);
        }
        reading.faults().forEach(diagnostics::report);
        RouteTable current = reading.table();
        Set<String> touched = merge.touched(current);
        boolean same = known.filter(last -> last.isSame(touched, current)).isPresent();
        RouteTable table = same ? before : merge.with(current);
        String text = same
                ? memory.text()
                : known.isPresent()
                        ? RouteNotation.printTable(table, before, memory.text())
                        : RouteNotation.printTable(table);
        timing.end();
        timing.begin("class path");
        Servers servers = classPath.servers(table, options);
        timing.end();
        Findings findings = isBesideServer
                ? remembered(NOTHING, text, settings, table, analyzer, servers)
                : known.flatMap(last -> ofPart(last, merge, same, touched, current, text, table))
                        .orElseGet(() -> {
                            // what is remembered has no positions
                            RouteTable read = same ? merge.with(current) : table;
                            Report all = analyzer.check(read, servers, timing);
                            return remembered(all, text, settings, read, analyzer, servers);
                        });
        timing.begin("messages");
        findings.inSource().faults().forEach(diagnostics::report);
        findings.inSource().findings().forEach(diagnostics::report);
        timing.end();
        timing.begin("lookup class");
        SortedSet<String> names = landmarks.among(types);
        boolean whole = reading.failed().isEmpty();
        if (whole && !table.served().isEmpty()) {
            lookup.write(
                    table,
                    servers,
                    landmarks.applicationPackage(names),
                    index,
                    files,
                    new LookupClass.Earlier(
                            memory.notes().lookup(),
                            merge.isPartial(),
                            merge.isPartial() && text.equals(memory.text())),
                    origins());
        }
        timing.end();
        return new Look(table, text, merge.notes(types, current, names), Optional.of(findings.recollection()), whole);
    }

    private static Findings remembered(
            Report all, String text, List<Object> settings, RouteTable table, Analyzer analyzer, Servers servers) {
        return new Findings(
                all.inSource(),
                new Lazy<>(() -> Recollection.whole(text, settings, table, all, analyzer, servers.elsewhere())));
    }

    /** What needs no check of the whole table; empty where one is needed. */
    private Optional<Findings> ofPart(
            Recollection known,
            Merge merge,
            boolean same,
            Set<String> touched,
            RouteTable current,
            String text,
            RouteTable table) {
        if (same && known.isWhole()) {
            return Optional.of(new Findings(known.inSource(current), new Lazy<>(() -> known)));
        }
        if (!merge.isPartial()) {
            return Optional.empty();
        }
        timing.begin("rules");
        Optional<Report> part = known.check(touched, current);
        timing.end();
        return part.map(found ->
                new Findings(found.inSource(), new Lazy<>(() -> known.with(text, table, touched, current, found))));
    }

    private void finish(Look look, RoundEnvironment round) {
        if (!CompilerQuirks.of(environment).writesClasses(round)) {
            return;
        }
        timing.begin("index");
        lookup.noteIfOutdated(look.table());
        try {
            memory.write(look.text(), look.notes().withLookup(lookup.note()), origins());
            look.recollection().ifPresent(known -> known.get().keep(memory));
        } catch (IOException | IllegalArgumentException e) {
            diagnostics.warning("the route index " + Memory.INDEX + " cannot be written to the class output: " + e
                    + "; make the folder writable");
        }
        timing.end();
        // an editor keeps a log of notes, and a save is no reason to add to it
        if (!look.table().routes().isEmpty() && !new EditorBuild(environment).isHere()) {
            diagnostics.note(Summary.of(look.table()));
        }
        if (configuration.filter(Configuration::timing).isPresent()) {
            diagnostics.note(timing.summary(look.table().routes().size()));
        }
    }

    /** The types that this run saw, since everything written depends on all of them. */
    private List<TypeElement> origins() {
        List<TypeElement> origins = new ArrayList<>();
        for (String name : compiled) {
            TypeElement element = environment.getElementUtils().getTypeElement(name);
            if (element != null) {
                origins.add(element);
            }
        }
        return CompilerQuirks.of(environment).origins(origins);
    }
}
