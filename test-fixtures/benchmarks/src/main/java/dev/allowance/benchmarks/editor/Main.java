package dev.allowance.benchmarks.editor;

import dev.allowance.benchmarks.compile.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Starts the language server as an editor does, has it read a made-up application of 1,000 controllers with 10 routes each, and
 * types into it. Arguments: {@code controllers=1000 keystrokes=200 pause=150} (milliseconds between keystrokes), and options of the
 * server's virtual machine, which begin with a hyphen.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int controllers = number(arguments, "controllers", 1000);
        int keystrokes = number(arguments, "keystrokes", 200);
        int pause = number(arguments, "pause", 150);
        List<String> machine =
                Arrays.stream(arguments).filter(one -> one.startsWith("-")).toList();
        Path folder = Files.createTempDirectory("allowance-editor");
        try {
            Path sources = folder.resolve("app/src/main/java");
            Files.createDirectories(sources);
            Project project = Project.write(sources, controllers, 0);
            run(folder, project, keystrokes, pause, machine);
        } finally {
            delete(folder);
        }
    }

    private static void run(Path folder, Project project, int keystrokes, int pause, List<String> machine)
            throws IOException, InterruptedException {
        Path cache = folder.resolve("cache");
        System.out.printf(
                Locale.ROOT, "%,d controllers, %,d routes, %s%n", project.controllers(), project.routes(), machine);
        try (Editor editor = new Editor(folder.resolve("app"), cache, machine)) {
            start("cold start, until all is read and checked", editor.awaitRead(), editor);
            List<Long> own = new ArrayList<>();
            List<Long> other = new ArrayList<>();
            for (int i = 0; i < keystrokes; i++) {
                Path file = project.sources().get(i * 37 % project.controllers());
                own.add(editor.typeAndWait(file));
                Thread.sleep(pause);
            }
            long before = editor.processorMillis();
            int others = Math.max(1, keystrokes / 2);
            for (int i = 0; i < others; i++) {
                // two of one package: what is mapped twice across packages may be told apart by configuration
                int at = i * 2 * Project.PER_PACKAGE % project.controllers();
                other.add(editor.typeInAnotherAndWait(
                        project.sources().get(at), project.sources().get(at + 1)));
                Thread.sleep(pause);
            }
            print("keystroke to diagnostic of the same file", own);
            print("keystroke to diagnostic of another file", other);
            // each changes the file and changes it back
            System.out.printf(
                    Locale.ROOT,
                    "| processor time of such a keystroke | %,d ms |%n",
                    (editor.processorMillis() - before) / others / 2);
            System.out.printf(Locale.ROOT, "| resident memory | %,d MB |%n", editor.residentMegabytes());
        }
        try (Editor editor = new Editor(folder.resolve("app"), cache, machine)) {
            start("start from the cache, until routes are known", editor.awaitRoutes(), editor);
        }
    }

    private static void start(String what, long millis, Editor editor) {
        System.out.printf(
                Locale.ROOT, "| %s, and of processor time | %,d / %,d ms |%n", what, millis, editor.processorMillis());
    }

    private static void print(String what, List<Long> micros) {
        List<Long> sorted = micros.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "| %s, p50 / p95 / most of %d | %.1f / %.1f / %.1f ms |%n",
                what,
                sorted.size(),
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 1));
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()))) / 1000.0;
    }

    private static int number(String[] arguments, String name, int usual) {
        return Arrays.stream(arguments)
                .filter(one -> one.startsWith(name + "="))
                .map(one -> Integer.parseInt(one.substring(name.length() + 1)))
                .findFirst()
                .orElse(usual);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
