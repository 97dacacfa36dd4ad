package dev.allowance.processor;

import dev.allowance.engine.Analyzer;
import dev.allowance.engine.ClassPath;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.ConfigurationException;
import dev.allowance.engine.Reading;
import dev.allowance.engine.Report;
import dev.allowance.engine.Servers;
import dev.allowance.engine.Summary;
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
    private final SortedSet<String> compiled = new TreeSet<>();
    private Optional<Look> last = Optional.empty();

    /**
     * What the last look at the types gave.
     *
     * @param whole false where something could not be resolved, or a reader failed: nothing may be written then
     */
    private record Look(RouteTable table, Set<String> landmarks, boolean whole) {}

    private Run(ProcessingEnvironment environment, Optional<Configuration> configuration, Diagnostics diagnostics) {
        this.environment = environment;
        this.diagnostics = diagnostics;
        this.configuration = configuration;
        this.classPath = new ClassPath(
                name -> CompilerQuirks.type(environment.getElementUtils(), name).isPresent());
        this.memory = new Memory(environment.getFiler(), diagnostics);
        this.lookup = new LookupClass(
                environment,
                diagnostics,
                configuration.orElse(Configuration.DEFAULT).lookup());
    }

    /** Reads the options and reports what is wrong with them; nothing else is done then. */
    static Run start(ProcessingEnvironment environment) {
        Diagnostics diagnostics = new Diagnostics(environment, CompilerQuirks.of(environment));
        try {
            return new Run(environment, Optional.of(Options.read(environment.getOptions())), diagnostics);
        } catch (ConfigurationException e) {
            e.problems().forEach(problem -> diagnostics.error(problem + "; in an -A option write _ for -"));
            return new Run(environment, Optional.empty(), diagnostics);
        }
    }

    void round(RoundEnvironment round) {
        if (configuration.isEmpty()) {
            return;
        }
        boolean isNew = false;
        for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
            String name = type.getQualifiedName().toString();
            isNew |= !lookup.isWritten(name) && compiled.add(name);
        }
        if (!classPath.hasRouteAnnotations()) {
            return;
        }
        if (round.processingOver()) {
            last.filter(Look::whole).ifPresent(look -> finish(look, round));
        } else if (isNew) {
            Configuration options = configuration.get();
            last = Optional.of(look(options.withMatching(classPath.matching(options))));
        }
    }

    private Look look(Configuration options) {
        ElementTypeIndex index = new ElementTypeIndex(environment.getElementUtils(), compiled);
        List<JavaType> types = new ArrayList<>(index.compiledTypes());
        if (new Gaps(index, lookup.simpleName()).in(types)) {
            return new Look(new RouteTable(List.of()), Set.of(), false);
        }
        Merge merge = new Merge(memory, index);
        types.addAll(merge.typesToReadAgain());
        Analyzer analyzer = new Analyzer(options);
        Reading reading = analyzer.read(types, index);
        reading.faults().forEach(diagnostics::report);
        RouteTable table = merge.with(reading.table());
        Servers servers = classPath.servers(table, options);
        Report report = analyzer.check(table, servers).inSource();
        report.faults().forEach(diagnostics::report);
        report.findings().forEach(diagnostics::report);
        Landmarks landmarks = new Landmarks(index);
        Set<String> names = landmarks.among(types);
        boolean whole = reading.failed().isEmpty();
        if (whole && !table.served().isEmpty()) {
            lookup.write(table, servers, landmarks.applicationPackage(names), index, origins());
        }
        return new Look(table, names, whole);
    }

    private void finish(Look look, RoundEnvironment round) {
        if (!CompilerQuirks.of(environment).writesClasses(round)) {
            return;
        }
        lookup.noteIfOutdated(look.table());
        try {
            memory.write(look.table(), look.landmarks(), origins());
        } catch (IOException | IllegalArgumentException e) {
            diagnostics.warning("the route index " + Memory.INDEX + " cannot be written to the class output: " + e
                    + "; make the folder writable");
        }
        if (!look.table().routes().isEmpty()) {
            diagnostics.note(Summary.of(look.table()));
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
