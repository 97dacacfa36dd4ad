package dev.allowance.javaparser;

import dev.allowance.classfile.ClassFiles;
import dev.allowance.javaparser.Outline.Header;
import dev.allowance.javaparser.SourceIndex.Entry;
import dev.allowance.lang.JavaType;
import dev.allowance.lang.TypeIndex;
import dev.allowance.source.Anchor;
import dev.allowance.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/**
 * The Java sources of a module, any of which may be replaced at any time, as text. Files may be put by several threads at a
 * time; what {@link #types} and {@link #index} gave is for one thread, and shows the state before any later change.
 */
public final class SourceSet {

    private final ClassFiles classFiles;
    private final List<String> compiled;
    private final Map<String, SourceFile> files = new ConcurrentSkipListMap<>();
    /** The declarations of files that are being changed. */
    private final Map<String, String> replaced = new HashMap<>();

    private Optional<State> state = Optional.empty();

    /** One state of all files. What it takes to know the types is done when they are asked for. */
    private final class State {
        private final SourceIndex index = new SourceIndex(files.values(), classFiles);
        private Optional<List<JavaType>> types = Optional.empty();

        synchronized List<JavaType> types() {
            if (types.isEmpty()) {
                types = Optional.of(read(index));
            }
            return types.get();
        }
    }

    /** An empty set of sources, compiled against this class path. */
    public SourceSet(ClassFiles classFiles) {
        this(classFiles, List.of());
    }

    /**
     * An empty set of sources of a module that has other parts, too.
     *
     * @param compiled names of types of the module, on the class path, that are not Java
     */
    public SourceSet(ClassFiles classFiles, List<String> compiled) {
        this.classFiles = classFiles;
        this.compiled = List.copyOf(compiled);
    }

    /**
     * Adds a file or replaces it.
     *
     * @param path its name, which {@linkplain #span spans} and problems repeat
     */
    public void put(String path, String text) {
        put(new SourceFile(path, text));
    }

    /**
     * Adds a file or replaces it, unless the text makes no sense: then an earlier text of the file stays, if there is one.
     *
     * <p>Nothing is done where only bodies and comments are others than in the text that the last call for this file gave, and all
     * declarations still stand where they stood.
     */
    public Replacement replace(String path, String text) {
        SourceFile file = new SourceFile(path, text);
        String declarations = file.declarations();
        synchronized (this) {
            if (file.problem().isEmpty() && declarations.equals(replaced.get(path))) {
                return new Replacement(false, Optional.empty());
            }
        }
        file.types();
        Optional<SourceProblem> problem = file.problem();
        synchronized (this) {
            if (problem.isEmpty() || !files.containsKey(path)) {
                put(file);
            }
            if (problem.isEmpty()) {
                replaced.put(path, declarations);
            }
        }
        return new Replacement(true, problem);
    }

    private synchronized void put(SourceFile file) {
        files.put(file.path(), file);
        replaced.remove(file.path());
        state = Optional.empty();
    }

    /**
     * Adds a file that another set has, without reading it again.
     *
     * @return whether that has it
     */
    public boolean take(String path, SourceSet other) {
        SourceFile file = other.files.get(path);
        if (file == null) {
            return false;
        }
        put(file);
        return true;
    }

    /** A set of the same files, which goes its own way: another thread may use it. */
    public synchronized SourceSet copy() {
        SourceSet copy = new SourceSet(classFiles, compiled);
        copy.files.putAll(files);
        return copy;
    }

    /**
     * What has changed since an earlier state, where the routes that others declare can be no others than they were.
     *
     * @param earlier a copy of this set, or one that this is a later copy of
     */
    public Optional<LoneChanges> loneChanges(SourceSet earlier) {
        return LoneChanges.between(earlier.files, files, state().index);
    }

    /** Takes a file away, if it is there. */
    public synchronized void remove(String path) {
        files.remove(path);
        replaced.remove(path);
        state = Optional.empty();
    }

    /**
     * The types that can have to do with routes, those around them first, by name; after those of the sources those that are
     * not Java. Types of other files are left out, and so are those of files that make no sense.
     */
    public List<JavaType> types() {
        return state().types();
    }

    /**
     * The types of one file, whether or not they have to do with routes, in source order; none of a file that is not there, and
     * none that another file declares, too, and earlier.
     */
    public List<JavaType> types(String path) {
        SourceIndex index = state().index;
        Optional<SourceFile> file = Optional.ofNullable(files.get(path));
        if (file.isEmpty()) {
            return List.of();
        }
        Outline outline = file.get().outline();
        String prefix = outline.packageName().isEmpty() ? "" : outline.packageName() + ".";
        List<JavaType> types = new ArrayList<>();
        for (Header header : outline.types()) {
            index.entry(prefix + header.name())
                    .filter(entry -> entry.file() == file.get())
                    .ifPresent(entry -> add(entry, name -> true, index, types));
        }
        return List.copyOf(types);
    }

    /** Finds every type: of the sources, and else of the class path. */
    public TypeIndex index() {
        return state().index;
    }

    /** The files that make no sense, by path: those that have been looked into, and those whose brackets show it. */
    public synchronized List<SourceProblem> problems() {
        return files.values().stream().flatMap(file -> file.problem().stream()).toList();
    }

    /** The place of an anchor that came from here; empty for what has no source. */
    public Optional<Span> span(Anchor anchor) {
        return anchor instanceof SourceAnchor known ? Optional.of(known.span()) : Optional.empty();
    }

    private synchronized State state() {
        if (state.isEmpty()) {
            state = Optional.of(new State());
        }
        return state.get();
    }

    private List<JavaType> read(SourceIndex index) {
        RouteTypes routes = new RouteTypes(index, compiled);
        Set<String> wanted = new HashSet<>(routes.annotated());
        parse(wanted, index);
        Set<String> located = routes.located(types(wanted, index));
        parse(located, index);
        wanted.addAll(located);
        return types(wanted, index);
    }

    /** With all the cores there are; what is parsed later, one file at a time, are the few that these refer to. */
    private static void parse(Set<String> names, SourceIndex index) {
        names.stream().flatMap(name -> index.entry(name).stream()).map(Entry::file).distinct().toList().parallelStream()
                .forEach(SourceFile::types);
    }

    private List<JavaType> types(Set<String> wanted, SourceIndex index) {
        List<JavaType> types = new ArrayList<>();
        for (Entry entry : index.entries().values()) {
            if (entry.outer().isEmpty()) {
                add(entry, wanted::contains, index, types);
            }
        }
        compiled.stream()
                .filter(wanted::contains)
                .filter(name -> index.entry(name).isEmpty())
                .flatMap(name -> index.find(name).stream())
                .forEach(types::add);
        return List.copyOf(types);
    }

    /** In source order, as compilers hand them over. */
    private static void add(Entry entry, Predicate<String> wanted, SourceIndex index, List<JavaType> types) {
        if (wanted.test(entry.name())) {
            index.find(entry.name()).filter(JavaType::isSource).ifPresent(types::add);
        }
        for (Header nested : entry.header().nested()) {
            index.entry(entry.name() + "." + nested.name())
                    .filter(inner ->
                            inner.outer().filter(outer -> outer == entry).isPresent())
                    .ifPresent(inner -> add(inner, wanted, index, types));
        }
    }
}
