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
     * @param settings what findings depend on besides the routes
     * @param same whether all is as it was remembered
     * @param report all findings, if they were looked for
     * @param whole false where something could not be resolved, or a reader failed: nothing may be written then
     */
    private record Look(
            RouteTable table,
            String text,
            Notes notes,
            List<Object> settings,
            boolean same,
            Optional<Report> report,
            boolean whole) {

        static final Look NONE =
                new Look(new RouteTable(List.of()), "", Notes.NONE, List.of(), false, Optional.empty(), false);
    }

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
        Optional<Recollection> known = Recollection.of(memory.output(), memory.text(), settings);
        ClassFiles files = new ClassFiles(memory.output(), index.elements());
        Merge merge = new Merge(
                known.map(Recollection::byType).orElseGet(() -> Recollection.byType(memory.table())),
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
        Optional<Recollection> same = known.filter(before -> before.isSame(merge.touched(current), current));
        RouteTable table = same.map(Recollection::table).orElseGet(() -> merge.with(current));
        String text = same.isPresent() ? memory.text() : RouteNotation.printTable(table);
        timing.end();
        timing.begin("class path");
        Servers servers = classPath.servers(table, options);
        timing.end();
        Optional<Report> all = same.isPresent() || isBesideServer
                ? Optional.empty()
                : Optional.of(analyzer.check(table, servers, timing));
        timing.begin("messages");
        report(all.map(Report::inSource).or(() -> same.map(before -> before.inSource(current))));
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
        return new Look(table, text, merge.notes(types, current, names), settings, same.isPresent(), all, whole);
    }

    private void report(Optional<Report> report) {
        report.ifPresent(found -> {
            found.faults().forEach(diagnostics::report);
            if (!isBesideServer) {
                found.findings().forEach(diagnostics::report);
            }
        });
    }

    private void finish(Look look, RoundEnvironment round) {
        if (!CompilerQuirks.of(environment).writesClasses(round)) {
            return;
        }
        timing.begin("index");
        lookup.noteIfOutdated(look.table());
        try {
            memory.write(look.text(), look.notes().withLookup(lookup.note()), origins());
            if (!look.same()) {
                Report report = look.report().orElse(new Report(List.of(), List.of(), Conventions.NONE));
                memory.output()
                        .ifPresent(output ->
                                Recollection.keep(output, look.text(), look.settings(), look.table(), report));
            }
        } catch (IOException | IllegalArgumentException e) {
            diagnostics.warning("the route index " + Memory.INDEX + " cannot be written to the class output: " + e
                    + "; make the folder writable");
        }
        timing.end();
        if (!look.table().routes().isEmpty()) {
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
