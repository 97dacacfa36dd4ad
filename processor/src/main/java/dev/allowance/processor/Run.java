package dev.allowance.processor;

import dev.allowance.engine.Analyzer;
import dev.allowance.engine.ClassPath;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.ConfigurationException;
import dev.allowance.engine.Reading;
import dev.allowance.engine.Report;
import dev.allowance.engine.Servers;
import dev.allowance.engine.Summary;
import dev.allowance.engine.Timing;
import dev.allowance.engine.WatchedFolders;
import dev.allowance.framework.Matching;
import dev.allowance.lang.JavaType;
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
     * @param whole false where something could not be resolved, or a reader failed: nothing may be written then
     */
    private record Look(RouteTable table, Set<String> landmarks, boolean whole) {}

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
            return new Look(new RouteTable(List.of()), Set.of(), false);
        }
        timing.begin("reading");
        Merge merge = new Merge(memory, index);
        types.addAll(merge.typesToReadAgain());
        Analyzer analyzer = new Analyzer(options);
        Reading reading = analyzer.read(types, index);
        reading.faults().forEach(diagnostics::report);
        RouteTable table = merge.with(reading.table());
        timing.end();
        timing.begin("class path");
        Servers servers = classPath.servers(table, options);
        timing.end();
        Report report = analyzer.check(table, servers, timing).inSource();
        timing.begin("messages");
        report.faults().forEach(diagnostics::report);
        if (!isBesideServer) {
            report.findings().forEach(diagnostics::report);
        }
        timing.end();
        timing.begin("lookup class");
        Landmarks landmarks = new Landmarks(index);
        Set<String> names = landmarks.among(types);
        boolean whole = reading.failed().isEmpty();
        if (whole && !table.served().isEmpty()) {
            lookup.write(table, servers, landmarks.applicationPackage(names), index, origins());
        }
        timing.end();
        return new Look(table, names, whole);
    }

    private void finish(Look look, RoundEnvironment round) {
        if (!CompilerQuirks.of(environment).writesClasses(round)) {
            return;
        }
        timing.begin("index");
        lookup.noteIfOutdated(look.table());
        try {
            memory.write(look.table(), look.landmarks(), origins());
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
        return origins;
    }
}
