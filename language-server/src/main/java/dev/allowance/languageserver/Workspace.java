package dev.allowance.languageserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The folders that are open in an editor. One thread takes changes over and looks at the changed file, another one checks whole
 * modules afterwards; requests are answered from what they found last.
 */
final class Workspace {

    /** A module that is checked faster than this needs no quick looks. */
    private static final long QUICK_MILLIS = 25;

    /** Where a quick look has been had, the whole module is checked when nobody has typed for so long: it would slow down later looks. */
    private static final long CALM_MILLIS = 500;

    private final Projects projects;
    private final IndexCache cache;
    private final Client client;
    private final ScheduledExecutorService edits = Executors.newSingleThreadScheduledExecutor(named("allowance-edits"));
    private final ScheduledExecutorService checks =
            Executors.newSingleThreadScheduledExecutor(named("allowance-checks"));
    private final Map<String, TextBuffer> buffers = new ConcurrentHashMap<>();
    private final Map<String, ScheduledFuture<?>> pending = new HashMap<>();
    private final Map<Path, List<LiveModule>> folders = new LinkedHashMap<>();
    private final Map<LiveModule, Long> lastCheck = new ConcurrentHashMap<>();
    private final Map<LiveModule, ScheduledFuture<?>> waiting = new HashMap<>();
    private final Watches watches;
    private volatile Settings settings = Settings.DEFAULT;
    private volatile boolean isShutDown;

    Workspace(Projects projects, IndexCache cache, Client client, Watches watches) {
        this.projects = projects;
        this.cache = cache;
        this.client = client;
        this.watches = watches;
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    Settings settings() {
        return settings;
    }

    /** Takes other settings over and, where that changes what is found, reads all modules again. */
    void configure(Settings other) {
        Settings before = settings;
        settings = other;
        other.problems().forEach(client::warn);
        if (!before.options().equals(other.options()) || !before.classPath().equals(other.classPath())) {
            edits.execute(guarded(() -> List.copyOf(folders.keySet()).forEach(this::readAgain)));
        }
    }

    /** Reads the modules of a folder; files that are open count as the editor has them. */
    void open(Path folder) {
        watches.begin(folder);
        edits.execute(guarded(() -> {
            restore(folder);
            readAgain(folder);
        }));
    }

    /** Forgets the modules of a folder, and what was said of their files. */
    void close(Path folder) {
        watches.end(folder);
        edits.execute(guarded(() -> {
            forget(folder);
            client.retain(this::isKnown);
        }));
    }

    /** Reads a folder's modules; what was known of them is shown until then. */
    private void readAgain(Path folder) {
        Client.Progress progress = client.progress("Allowance: reading the routes of " + folder.getFileName());
        List<LiveModule> modules = new ArrayList<>();
        for (ProjectModule module : projects.read(folder, settings)) {
            module.problems().forEach(client::warn);
            LiveModule live = new LiveModule(module);
            live.load(count -> progress.report(module.name() + ": " + count + " files"));
            modules.add(live);
        }
        modules.forEach(module -> module.loadSiblings(modules));
        synchronized (folders) {
            release(folders.put(folder, List.copyOf(modules)));
        }
        buffers.forEach((file, text) ->
                modules.stream().filter(module -> module.reads(file)).forEach(module -> module.change(file, text)));
        checks.execute(guarded(() -> {
            try {
                modules.forEach(module -> check(module, progress));
            } finally {
                progress.end();
            }
            client.refresh();
            synchronized (cache) {
                if (!isShutDown) {
                    cache.write(folder, modules);
                }
            }
        }));
    }

    /** Shows what was known of a folder when it was last open, until it has been read. */
    private void restore(Path folder) {
        List<LiveModule> restored = cache.read(folder);
        if (!restored.isEmpty()) {
            synchronized (folders) {
                folders.put(folder, restored);
            }
            restored.forEach(this::publish);
            client.refresh();
        }
    }

    private void forget(Path folder) {
        synchronized (folders) {
            release(folders.remove(folder));
        }
    }

    /** @param old modules that nobody asks any more; null for none */
    private void release(List<LiveModule> old) {
        if (old != null) {
            for (LiveModule module : old) {
                lastCheck.remove(module);
                cancel(module);
                checks.execute(guarded(() -> close(module)));
            }
        }
    }

    private static void close(LiveModule module) {
        try {
            module.close();
        } catch (IOException e) {
            // nothing is written, so nothing can be lost
        }
    }

    /** The editor has opened a document, or changed it. */
    void change(String file, TextBuffer text) {
        boolean isNew = buffers.put(file, text) == null;
        synchronized (pending) {
            ScheduledFuture<?> earlier = pending.get(file);
            if (earlier != null) {
                earlier.cancel(false);
            }
            pending.put(
                    file,
                    edits.schedule(
                            guarded(() -> takeOver(file, isNew)),
                            isNew ? 0 : settings.debounce(),
                            TimeUnit.MILLISECONDS));
        }
    }

    /** The editor has closed a document: what is on disk counts. */
    void close(String file) {
        buffers.remove(file);
        reload(List.of(file));
    }

    /** Files have changed on disk, perhaps outside of the editor. What the editor has open counts as it has it. */
    void reload(List<String> files) {
        edits.execute(guarded(() -> {
            Set<LiveModule> touched = ConcurrentHashMap.newKeySet();
            Set<Path> stale = ConcurrentHashMap.newKeySet();
            for (String file : files) {
                forFolders((folder, module) -> {
                    if (module.module().watched().contains(Path.of(file))) {
                        stale.add(folder);
                    } else if (module.reads(file) && !buffers.containsKey(file)) {
                        module.reload(file);
                        touched.add(module);
                    } else if (isBesides(file, module)) {
                        touched.add(module);
                    }
                });
            }
            stale.forEach(this::readAgain);
            touched.forEach(module -> checkAfter(0, module));
        }));
    }

    /** Whether it is the module's baseline, or one of the files that say where paths begin. */
    private static boolean isBesides(String file, LiveModule module) {
        Path path = Path.of(file);
        return path.equals(module.module().baseline())
                || module.module().sources().context().webXmls().contains(path)
                || module.module().sources().context().resources().stream().anyMatch(path::startsWith);
    }

    private void takeOver(String file, boolean isNew) {
        TextBuffer text = buffers.get(file);
        if (text == null) {
            return;
        }
        forFolders((folder, module) -> {
            if (module.reads(file)) {
                if (!module.change(file, text)) {
                    if (module.owns(file)) {
                        publish(module, file);
                    }
                    return;
                }
                boolean isQuick = lastCheck.getOrDefault(module, 0L) > QUICK_MILLIS;
                boolean isKnown = isNew && isQuick && module.trust(file);
                boolean isSeen = module.owns(file) && isQuick && module.look(file);
                if (isSeen) {
                    publish(module, file);
                    module.beside(file).stream().filter(module::look).forEach(other -> publish(module, other));
                }
                if (!isKnown || !isOnDisk(text, file, module)) {
                    checkAfter(isSeen ? CALM_MILLIS : 0, module);
                }
            }
        });
    }

    private static boolean isOnDisk(TextBuffer text, String file, LiveModule module) {
        try {
            return text.text()
                    .equals(Files.readString(
                            Path.of(file), module.module().sources().encoding()));
        } catch (IOException e) {
            return false;
        }
    }

    /** Has a module checked as a whole after that time, in place of what was to be done before. */
    private void checkAfter(long millis, LiveModule module) {
        synchronized (waiting) {
            cancel(module);
            waiting.put(
                    module,
                    checks.schedule(
                            guarded(() -> {
                                synchronized (waiting) {
                                    waiting.remove(module);
                                }
                                check(module, Client.Progress.NONE);
                                client.refresh();
                            }),
                            millis,
                            TimeUnit.MILLISECONDS));
        }
    }

    private void cancel(LiveModule module) {
        synchronized (waiting) {
            ScheduledFuture<?> earlier = waiting.remove(module);
            if (earlier != null) {
                earlier.cancel(false);
            }
        }
    }

    private void check(LiveModule module, Client.Progress progress) {
        long start = System.nanoTime();
        progress.report(module.module().name() + ": checking");
        module.check(buffers.keySet());
        lastCheck.put(module, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        module.takeProblems().forEach(client::warn);
        publish(module);
    }

    private void publish(LiveModule module) {
        Snapshot snapshot = module.snapshot();
        client.filesWithDiagnostics().stream()
                .filter(module::owns)
                .filter(file -> !snapshot.files().contains(file))
                .forEach(file -> publish(module, file));
        snapshot.files().stream().filter(file -> !file.isEmpty()).sorted().forEach(file -> publish(module, file));
    }

    private void publish(LiveModule module, String file) {
        TextBuffer buffer = buffers.get(file);
        Optional<Integer> version = module.version(file);
        if (buffer != null && version.isPresent() && version.get() != buffer.version()) {
            // the editor is further on; what it has now is looked at next
            return;
        }
        View view = new View(
                file,
                buffer == null ? new TextBuffer("", 0) : buffer,
                module.snapshot(),
                buffer == null ? LineShift.NONE : module.shift(file, buffer));
        client.publish(view, version);
    }

    /** What is known of a document; empty for one that is of no module. */
    Optional<View> view(String file) {
        return owner(file).map(module -> {
            TextBuffer text = text(file);
            return new View(file, text, module.snapshot(), module.shift(file, text));
        });
    }

    /** What is known of all modules, in a fixed order. */
    List<Snapshot> snapshots() {
        List<Snapshot> all = new ArrayList<>();
        forFolders((folder, module) -> all.add(module.snapshot()));
        return all;
    }

    /** The text of a file as the editor has it, else as it is on disk, else none. */
    TextBuffer text(String file) {
        TextBuffer open = buffers.get(file);
        if (open != null) {
            return open;
        }
        try {
            return new TextBuffer(
                    Files.readString(
                            Path.of(file),
                            owner(file)
                                    .map(module -> module.module().sources().encoding())
                                    .orElse(StandardCharsets.UTF_8)),
                    0);
        } catch (IOException e) {
            return new TextBuffer("", 0);
        }
    }

    private boolean isKnown(String file) {
        return owner(file).isPresent();
    }

    private Optional<LiveModule> owner(String file) {
        List<LiveModule> owners = new ArrayList<>();
        forFolders((folder, module) -> {
            if (module.owns(file)) {
                owners.add(module);
            }
        });
        return owners.stream()
                .max(Comparator.comparing(module -> module.module().folder().getNameCount()));
    }

    private void forFolders(java.util.function.BiConsumer<Path, LiveModule> work) {
        Map<Path, List<LiveModule>> now;
        synchronized (folders) {
            now = new LinkedHashMap<>(folders);
        }
        now.forEach((folder, modules) -> modules.forEach(module -> work.accept(folder, module)));
    }

    /** A failure of ours ends neither the thread nor the server. */
    private Runnable guarded(Runnable work) {
        return () -> {
            if (isShutDown) {
                return;
            }
            try {
                work.run();
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                if (!isShutDown) {
                    client.fault(e);
                }
            }
        };
    }

    /** Ends all work; what waits is not done any more. */
    void shutdown() {
        watches.close();
        isShutDown = true;
        // an interrupt would close the channel to the editor if it came while something is written to it
        edits.shutdown();
        checks.shutdown();
        synchronized (cache) {
            folders.forEach((folder, modules) -> {
                // what was never checked is not worth keeping
                if (lastCheck.keySet().containsAll(modules)) {
                    cache.write(folder, modules);
                }
            });
        }
        forFolders((folder, module) -> close(module));
    }
}
