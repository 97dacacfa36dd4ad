package dev.allowance.processor;

import dev.allowance.engine.Servers;
import dev.allowance.framework.AnswerAutomaton;
import dev.allowance.framework.Runtime;
import dev.allowance.processor.lookup.GeneratedClass;
import dev.allowance.processor.lookup.LookupException;
import dev.allowance.processor.lookup.LookupGenerator;
import dev.allowance.route.Route;
import dev.allowance.route.RouteTable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Where the lookup class goes, and writing it, once. */
final class LookupClass {

    private static final String SIMPLE_NAME = "AllowedMethods";
    private static final String OPTION = "allowance.lookup";
    private static final String OFF = "off";

    /** A table with more routes takes longer than anybody wants to wait after saving a file. */
    private static final int LARGE = 2_000;

    /** Notes, in place of the reasons for its text, a class that is older than the routes. */
    private static final String OUTDATED = "outdated";

    private final ProcessingEnvironment environment;
    private final Diagnostics diagnostics;
    private final Optional<String> configured;
    private Optional<String> note = Optional.empty();
    private Optional<String> written = Optional.empty();
    private RouteTable writtenTable = new RouteTable(List.of());
    private boolean decided;

    /** @param configured the option's value */
    LookupClass(ProcessingEnvironment environment, Diagnostics diagnostics, Optional<String> configured) {
        this.environment = environment;
        this.diagnostics = diagnostics;
        this.configured = configured;
    }

    /** The class's name without package, as sources that wait for it spell it. */
    String simpleName() {
        String name = configured.orElse(SIMPLE_NAME);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether this is the class that this run wrote. */
    boolean isWritten(String qualifiedName) {
        return written.filter(qualifiedName::equals).isPresent();
    }

    /** For the next run: the class's name, a blank, and what else than the routes decides its text; empty without a class. */
    Optional<String> note() {
        return note;
    }

    /**
     * Writes the class, the first time that it is called, unless it is there and would not be another.
     *
     * @param servers of the table
     * @param applicationPackage the package of the application class, if the module has one
     * @param index tells whether a type is compiled from source now
     * @param before what the last run noted, if the routes are those of that run and this one compiles only a part of the module
     */
    void write(
            RouteTable table,
            Servers servers,
            Optional<String> applicationPackage,
            ElementTypeIndex index,
            ClassFiles files,
            Earlier before,
            Collection<? extends Element> origins) {
        if (decided || configured.filter(OFF::equals).isPresent()) {
            return;
        }
        decided = true;
        Optional<String> given = configured.or(() -> applicationPackage.map(LookupClass::inPackage));
        String reasons = servers.reasons();
        if (before.unchanged()
                && before.note().isPresent()
                && before.note().get().equals(given.orElse(before.name()) + " " + reasons)
                && !index.isCompiled(before.name())
                && files.isInOutput(before.name())) {
            note = before.note();
            return;
        }
        if (mayStay(table, given, index, files, before)) {
            note = Optional.of(before.name() + " " + OUTDATED);
            return;
        }
        Optional<String> chosen = given.or(() -> ofHandlers(table, files));
        if (chosen.isEmpty() || isTaken(chosen.get(), index, before)) {
            return;
        }
        String name = chosen.get();
        generate(name, table, servers).filter(made -> write(made, origins)).ifPresent(made -> {
            written = Optional.of(name);
            writtenTable = table;
            note = Optional.of(name + " " + reasons);
        });
    }

    /** Whether a class that is older than the routes is left until somebody builds anew: in editors, where the table is large. */
    private boolean mayStay(
            RouteTable table, Optional<String> given, ElementTypeIndex index, ClassFiles files, Earlier before) {
        return before.partial()
                && table.served().size() > LARGE
                && new EditorBuild(environment).isHere()
                && before.note().isPresent()
                && given.orElse(before.name()).equals(before.name())
                && !index.isCompiled(before.name())
                && files.isInOutput(before.name());
    }

    /**
     * What an earlier run left.
     *
     * @param note as it was {@linkplain #note noted}
     * @param partial whether this run compiles only a part of the module
     * @param unchanged whether in addition the routes are the same
     */
    record Earlier(Optional<String> note, boolean partial, boolean unchanged) {

        /** The class's name; empty without a class. */
        String name() {
            return note.map(text -> text.substring(0, text.indexOf(' '))).orElse("");
        }
    }

    private Optional<GeneratedClass> generate(String name, RouteTable table, Servers servers) {
        try {
            List<AnswerAutomaton> automata = new ArrayList<>();
            for (Runtime runtime : servers.followed()) {
                automata.add(servers.answers(runtime).orElseThrow(LookupException::tooLarge));
            }
            GeneratedClass made = LookupGenerator.generate(name, table, automata);
            made.notes().forEach(diagnostics::note);
            return Optional.of(made);
        } catch (LookupException e) {
            diagnostics.warning("the lookup class is not generated: " + e.getMessage());
            return Optional.empty();
        }
    }

    /** Tells where routes came too late for the class. */
    void noteIfOutdated(RouteTable finalTable) {
        if (written.isPresent() && finalTable != writtenTable) {
            Set<Route> known = new HashSet<>(writtenTable.served());
            List<Route> late = finalTable.served().stream()
                    .filter(route -> !known.contains(route))
                    .toList();
            if (!late.isEmpty()) {
                diagnostics.note("`" + written.get() + "` lacks " + late.size()
                        + " routes of sources that other processors generated after it, such as `"
                        + late.get(0).methods() + " " + late.get(0).template() + "`; the route index has them");
            }
        }
    }

    private static String inPackage(String name) {
        return name.isEmpty() ? SIMPLE_NAME : name + "." + SIMPLE_NAME;
    }

    private Optional<String> ofHandlers(RouteTable table, ClassFiles files) {
        List<String> packages = table.served().stream()
                .map(route -> route.handler().typeName())
                .distinct()
                .flatMap(type -> files.packageOf(type).stream())
                .distinct()
                .toList();
        String common = packages.stream().reduce(LookupClass::common).orElse("");
        if (common.isEmpty() && !packages.equals(List.of(""))) {
            diagnostics.note("the handlers have no package in common, so no lookup class is generated; -A" + OPTION
                    + "=<package>." + SIMPLE_NAME + " says where to put it");
            return Optional.empty();
        }
        String name = inPackage(common);
        diagnostics.note("the lookup class is `" + name + "`, in the longest package common to the handlers; -A"
                + OPTION + "=" + name + " keeps it there");
        return Optional.of(name);
    }

    private static String common(String left, String right) {
        String[] a = left.split("\\.");
        String[] b = right.split("\\.");
        int length = 0;
        while (length < Math.min(a.length, b.length) && a[length].equals(b[length])) {
            length++;
        }
        return String.join(".", Arrays.copyOf(a, length));
    }

    /**
     * A class of the user's, or of another module, must not be replaced; the class file of an earlier run of ours may be. That
     * one is not looked up: Eclipse begins anew where a class is generated that was read before, and forgets the warnings.
     */
    private boolean isTaken(String name, ElementTypeIndex index, Earlier before) {
        boolean isInSources = index.isCompiled(name)
                || before.partial()
                        && !before.name().equals(name)
                        && isInOutput(name)
                        && source(name).read().isEmpty();
        if (isInSources) {
            diagnostics.warning("the lookup class is not generated, since there is a class `" + name
                    + "` in the sources; -A" + OPTION + "=<another name> or " + OFF);
            return true;
        }
        if (!isInOutput(name)
                && CompilerQuirks.type(environment.getElementUtils(), name).isPresent()) {
            diagnostics.note("the lookup class is not generated, since `" + name
                    + "` of another module is on the class path; -A" + OPTION + "=<another name> or " + OFF);
            return true;
        }
        return false;
    }

    private boolean isInOutput(String name) {
        Resource classFile = new Resource(environment.getFiler(), name.replace('.', '/') + ".class");
        return classFile.read().isPresent();
    }

    private Resource source(String name) {
        return new Resource(environment.getFiler(), StandardLocation.SOURCE_OUTPUT, name.replace('.', '/') + ".java");
    }

    private boolean write(GeneratedClass made, Collection<? extends Element> origins) {
        String name = made.qualifiedName();
        try (Writer writer = environment
                .getFiler()
                .createSourceFile(name, origins.toArray(new Element[0]))
                .openWriter()) {
            writer.write(made.source());
            return true;
        } catch (FilerException e) {
            if (isInOutput(name)) {
                return keep(made);
            }
            diagnostics.warning("the lookup class `" + name + "` is not generated: " + e.getMessage() + "; -A" + OPTION
                    + "=<another name> or " + OFF);
        } catch (IOException | IllegalArgumentException e) {
            diagnostics.error("the lookup class `" + name + "` cannot be written to " + StandardLocation.SOURCE_OUTPUT
                    + ": " + e + "; make the folder writable, or set -A" + OPTION + "=" + OFF);
        }
        return false;
    }

    /** ecj replaces no class that its class path holds already, as where that has the class output (BatchFilerImpl). */
    private boolean keep(GeneratedClass made) {
        String name = made.qualifiedName();
        if (source(name).read().filter(made.source()::equals).isEmpty()) {
            diagnostics.warning("the lookup class `" + name + "` is still that of an earlier build, since this compiler"
                    + " replaces no class that is on its class path; build anew from an empty class output, or take that"
                    + " off the class path");
        }
        return true;
    }
}
