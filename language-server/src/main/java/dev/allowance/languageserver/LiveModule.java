package dev.allowance.languageserver;

import dev.allowance.check.Checked;
import dev.allowance.check.Earlier;
import dev.allowance.check.SourceCheck;
import dev.allowance.check.SourceFilter;
import dev.allowance.check.SourceFolders;
import dev.allowance.classfile.ClassFiles;
import dev.allowance.engine.Baseline;
import dev.allowance.engine.BaselineException;
import dev.allowance.engine.Servers;
import dev.allowance.framework.Matching;
import dev.allowance.javaparser.Replacement;
import dev.allowance.javaparser.SourceSet;
import dev.allowance.route.RouteTable;
import dev.allowance.spi.Finding;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/**
 * A module whose sources change. One thread changes files and takes quick looks, another one does whole checks; any number may
 * ask for the {@linkplain #snapshot snapshot}.
 */
final class LiveModule implements Closeable {

    /** More open files than this wait for the whole check. */
    private static final int MOST_BESIDE = 8;

    private final ProjectModule module;
    private final ClassFiles classFiles;
    private final SourceSet sources;
    private final Set<String> own = ConcurrentHashMap.newKeySet();
    private final Map<String, Text> texts = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private volatile Known known;
    /** Of the last whole check, for the thread that does them. */
    private Optional<Earlier> earlier = Optional.empty();

    /**
     * The text of an open file.
     *
     * @param read the last one that made sense
     * @param now the editor's, which may make none
     * @param declarations the same object for texts of which the same is known
     */
    private record Text(TextBuffer read, TextBuffer now, Object declarations) {}

    /**
     * What the checks so far gave.
     *
     * @param versions those of the open files' texts that the snapshot knows
     * @param trusted files for which a quick look finds what a whole check does
     */
    private record Known(
            Snapshot snapshot, Map<String, Text> versions, Optional<QuickLook> quick, Set<String> trusted) {}

    /** A module of which nothing is known yet. */
    LiveModule(ProjectModule module) {
        this(
                module,
                new Snapshot(module, Map.of(), Set.of(), table -> new Servers(table, List.of(), List.of(), Set.of())));
    }

    /** A module of which something is known before it is read. */
    LiveModule(ProjectModule module, Snapshot earlier) {
        this.module = module;
        this.classFiles = new ClassFiles(module.sources().classPath());
        this.sources = new SourceSet(classFiles);
        this.known = new Known(earlier, Map.of(), Optional.empty(), Set.of());
    }

    /**
     * Reads the module's own files from disk.
     *
     * @param done is told how many files have been read so far
     */
    void load(IntConsumer done) {
        SourceFilter filter = module.sources().filter();
        SourceFolders folders = new SourceFolders(module.sources().encoding());
        SortedMap<Path, Path> files = folders.files(module.sources().sources());
        AtomicInteger count = new AtomicInteger();
        folders.read(files, (file, text) -> {
            sources.put(file.toString(), text);
            if (filter.accepts(files.get(file).relativize(file))) {
                own.add(file.toString());
            }
            done.accept(count.incrementAndGet());
        });
        folders.problems().forEach(problem -> tell(problem.message()));
    }

    /**
     * Adds the files of others that the module refers to, those that were read for another module without reading them again.
     *
     * @param read the modules that have been loaded
     */
    void loadSiblings(List<LiveModule> read) {
        SourceFolders folders = new SourceFolders(module.sources().encoding());
        SortedMap<Path, Path> files = folders.files(module.sources().siblings());
        files.keySet().removeIf(file -> read.stream().anyMatch(other -> sources.take(file.toString(), other.sources)));
        folders.read(files, (file, text) -> sources.put(file.toString(), text));
        folders.problems().forEach(problem -> tell(problem.message()));
    }

    ProjectModule module() {
        return module;
    }

    /** What could not be read, since it was last asked. */
    synchronized List<String> takeProblems() {
        List<String> taken = List.copyOf(problems);
        problems.clear();
        return taken;
    }

    /** Whether the file belongs to the module, or is read by it; it need not be there yet. */
    boolean reads(String file) {
        return owns(file) || isBelow(file, module.sources().siblings());
    }

    /** Whether the file's routes are the module's own. */
    boolean owns(String file) {
        return own.contains(file)
                || file.endsWith(".java")
                        && folder(file)
                                .filter(folder -> module.sources().filter().accepts(folder.relativize(Path.of(file))))
                                .isPresent();
    }

    private Optional<Path> folder(String file) {
        return module.sources().sources().stream()
                .filter(folder -> Path.of(file).startsWith(folder))
                .max(Comparator.comparing(Path::getNameCount));
    }

    private static boolean isBelow(String file, List<Path> folders) {
        return file.endsWith(".java") && folders.stream().anyMatch(Path.of(file)::startsWith);
    }

    /**
     * Takes over what the editor has.
     *
     * @return whether there may be something to find: else the snapshot knows this text as it knew the one before
     */
    synchronized boolean change(String file, TextBuffer text) {
        if (owns(file)) {
            own.add(file);
        }
        Text before = texts.get(file);
        Replacement replacement = sources.replace(file, text.text());
        if (before != null && !replacement.changes()) {
            texts.put(file, new Text(text, text, before.declarations()));
            boolean isKnown = known.versions().get(file) == before;
            if (isKnown) {
                Map<String, Text> versions = new HashMap<>(known.versions());
                versions.put(file, texts.get(file));
                known = new Known(known.snapshot(), Map.copyOf(versions), known.quick(), known.trusted());
            }
            return !isKnown;
        }
        boolean makesSense = replacement.problem().isEmpty();
        texts.put(file, new Text(makesSense || before == null ? text : before.read(), text, new Object()));
        return true;
    }

    /** Takes over what is on disk; a file that is not there is taken away. */
    synchronized void reload(String file) {
        texts.remove(file);
        SourceFolders folders = new SourceFolders(module.sources().encoding());
        if (Files.isRegularFile(Path.of(file))) {
            folders.read(Path.of(file), (path, text) -> sources.put(file, text));
            if (owns(file)) {
                own.add(file);
            }
            folders.problems().forEach(problem -> problems.add(problem.message()));
        } else {
            sources.remove(file);
            own.remove(file);
        }
    }

    /** What is known now. */
    Snapshot snapshot() {
        return known.snapshot();
    }

    /** From the text of an open file that the snapshot knows to a text. */
    LineShift shift(String file, TextBuffer now) {
        Text text = known.versions().get(file);
        return text == null || text.read().text().equals(now.text())
                ? LineShift.NONE
                : LineShift.between(text.read(), now);
    }

    /** The version of an open file that the snapshot knows; empty where it knows what was on disk. */
    Optional<Integer> version(String file) {
        return Optional.ofNullable(known.versions().get(file))
                .map(text -> text.now().version());
    }

    /**
     * A quick look at an open file, which was changed or stands beside one that was. The snapshot has it then.
     *
     * @return whether that was possible: only a whole check helps otherwise
     */
    boolean look(String file) {
        Known last = known;
        if (last.quick().isEmpty() || !last.trusted().contains(file)) {
            return false;
        }
        Text text;
        synchronized (this) {
            text = texts.get(file);
        }
        if (text == null) {
            // it has been closed
            return false;
        }
        QuickLook quick = last.quick().get();
        Map<String, FileRoutes> changed =
                quick.changed(last.snapshot(), last.versions().keySet());
        changed.remove(file);
        FileRoutes seen = quick.at(file, sources, last.snapshot().file(file), changed);
        Map<String, Text> versions = new HashMap<>(last.versions());
        versions.put(file, text);
        synchronized (this) {
            if (known != last) {
                // a whole check has ended meanwhile; another one follows this change
                return false;
            }
            known = new Known(last.snapshot().with(file, seen), Map.copyOf(versions), last.quick(), last.trusted());
        }
        return true;
    }

    /**
     * The open files at which another quick look is worth while after one at this file: what they map has to do with what that
     * maps now, or mapped when all was last checked.
     */
    List<String> beside(String file) {
        Known last = known;
        return last.quick()
                .map(quick -> quick
                        .beside(
                                file,
                                last.snapshot(),
                                last.trusted().stream().sorted().toList())
                        .stream()
                        .limit(MOST_BESIDE)
                        .toList())
                .orElse(List.of());
    }

    /** Whether a quick look at a file that has just been opened finds what the last check did; later ones can be trusted then. */
    boolean trust(String file) {
        Known last = known;
        boolean agrees =
                owns(file) && last.quick().isPresent() && last.quick().get().agrees(file, sources);
        if (agrees) {
            last.trusted().add(file);
        }
        return agrees;
    }

    /**
     * Reads and checks everything.
     *
     * @param open the files for which quick looks may be wanted next
     */
    void check(Set<String> open) {
        SourceSet copy;
        Map<String, Text> versions;
        synchronized (this) {
            copy = sources.copy();
            versions = Map.copyOf(texts);
        }
        UnaryOperator<List<Finding>> fresh = fresh();
        SourceCheck check = new SourceCheck(
                copy, classFiles, module.sources().others(), module.sources().context());
        Checked checked = check.run(module.configuration(), own::contains, earlier);
        earlier = check.earlier();
        checked.faults().forEach(fault -> tell(fault.message()));
        Set<Matching> matching = check.effective().matching().orElse(Set.of());
        Function<RouteTable, Servers> serving = checked.servers().elsewhere();
        Snapshot snapshot = Snapshot.of(module, checked, fresh, matching, serving);
        QuickLook quick = new QuickLook(snapshot, check.effective(), check.conventions(), fresh, serving);
        Set<String> trusted = ConcurrentHashMap.newKeySet();
        open.stream()
                .filter(own::contains)
                .filter(file -> quick.agrees(file, copy))
                .forEach(trusted::add);
        synchronized (this) {
            known = withLaterLooks(new Known(snapshot, versions, Optional.of(quick), trusted), known);
        }
    }

    /** What was looked at while the check went on is newer than the check. */
    private Known withLaterLooks(Known checked, Known looked) {
        Snapshot snapshot = checked.snapshot();
        Map<String, Text> versions = new HashMap<>(checked.versions());
        for (Map.Entry<String, Text> entry : texts.entrySet()) {
            String file = entry.getKey();
            Text current = entry.getValue();
            Text inCheck = versions.get(file);
            if (inCheck != null && inCheck.declarations() == current.declarations()) {
                versions.put(file, current);
            } else if (current == looked.versions().get(file)) {
                snapshot = snapshot.with(file, looked.snapshot().file(file));
                versions.put(file, current);
            }
        }
        return new Known(snapshot, Map.copyOf(versions), checked.quick(), checked.trusted());
    }

    private UnaryOperator<List<Finding>> fresh() {
        try {
            Baseline baseline = Baseline.parse(Files.readString(module.baseline()));
            return findings -> baseline.apply(findings).fresh();
        } catch (NoSuchFileException e) {
            return UnaryOperator.identity();
        } catch (BaselineException e) {
            tell("The baseline " + module.baseline() + " cannot be read: " + e.getMessage());
        } catch (IOException e) {
            tell("The baseline " + module.baseline() + " cannot be read: " + e);
        }
        return UnaryOperator.identity();
    }

    private synchronized void tell(String problem) {
        problems.add(problem);
    }

    @Override
    public void close() throws IOException {
        classFiles.close();
    }
}
