package dev.allowance.corpora;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One javac in a process of its own: nothing is shared between runs but the disk.
 *
 * @param exit its exit status
 * @param lines what it printed
 */
record Compilation(int exit, List<String> lines, Duration time) {

    private static final long MINUTES = 15;

    Compilation {
        lines = List.copyOf(lines);
    }

    /**
     * Runs the processors of a path on all sources, without compiling any further ({@code -proc:only}).
     *
     * @param output a folder for what is written, made where it is missing
     * @param options further options of javac
     */
    static Compilation run(Corpus corpus, String processorPath, Path output, List<String> options)
            throws IOException, InterruptedException {
        Files.createDirectories(output);
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:only",
                "-processorpath",
                corpus.processorPath() + processorPath,
                "-cp",
                corpus.classPath(),
                "-d",
                output.toString(),
                "-s",
                output.toString(),
                "-encoding",
                "UTF-8",
                "-Xmaxwarns",
                "1000000",
                "-Xmaxerrs",
                "1000000"));
        options.stream().filter(option -> !option.startsWith("-J")).forEach(arguments::add);
        // In a file: a class path may be longer than the system allows for an argument.
        Path file = output.resolve("javac-arguments.txt");
        Files.write(file, arguments.stream().map(Compilation::quoted).toList());
        Path log = output.resolve("javac.log");
        Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
        long start = System.nanoTime();
        List<String> command = new ArrayList<>(List.of(javac.toString(), "-J-Duser.language=en"));
        // the launcher reads its own options before it opens files of arguments
        options.stream().filter(option -> option.startsWith("-J")).forEach(command::add);
        command.addAll(List.of("@" + file, "@" + corpus.sources()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("javac took more than " + MINUTES + " minutes on " + corpus.name() + "; see " + log);
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new Compilation(
                process.exitValue(),
                new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                        .lines()
                        .toList(),
                time);
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
