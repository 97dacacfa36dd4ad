package dev.allowance.corpora;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * The same artifact read without a compiler, in a process of its own.
 *
 * @param routes the index that it made
 * @param findings as javac would print them
 */
record SecondReading(String routes, List<String> findings, Duration time) {

    private static final long MINUTES = 15;
    private static final String NO_ROUTES = "# allowance routes 1\n";

    SecondReading {
        findings = List.copyOf(findings);
    }

    /** Reads an artifact with the class path of this process. */
    static SecondReading run(Corpus corpus, Path output) throws IOException, InterruptedException {
        Files.createDirectories(output);
        Path classPath = Files.writeString(output.resolve("class-path.txt"), corpus.classPath());
        Path log = output.resolve("output.txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        SourceReading.class.getName(),
                        corpus.sources().toString(),
                        classPath.toString(),
                        output.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("the reading of sources failed on " + corpus.name() + "; see " + log);
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new SecondReading(
                Files.readString(output.resolve(SourceReading.ROUTES)),
                Files.readAllLines(output.resolve(SourceReading.FINDINGS)),
                time);
    }

    /** What differs from the processor's index and from what javac printed, one sentence each. */
    List<String> differences(Path index, List<String> printed) throws IOException {
        List<String> differences = new ArrayList<>();
        String expected = Files.exists(index) ? new String(Files.readAllBytes(index), UTF_8) : NO_ROUTES;
        compare("route", Arrays.asList(expected.split("\n")), Arrays.asList(routes.split("\n")), differences);
        if (differences.isEmpty() && !expected.equals(routes)) {
            differences.add("the indexes differ, although their lines are the same");
        }
        compare(
                "finding",
                printed.stream().filter(line -> line.contains("[allowance:")).toList(),
                findings,
                differences);
        return differences;
    }

    private static void compare(String what, List<String> javac, List<String> sources, List<String> differences) {
        TreeSet<String> missing = new TreeSet<>(javac);
        missing.removeAll(sources);
        missing.forEach(line -> differences.add(what + " of the processor only: " + line));
        TreeSet<String> additional = new TreeSet<>(sources);
        additional.removeAll(javac);
        additional.forEach(line -> differences.add(what + " of the sources only: " + line));
    }
}
