package dev.allowance.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What one process took.
 *
 * @param cpu seconds of all its threads, the virtual machine's own included
 * @param wall seconds of the work without the start of the virtual machine
 * @param heap the most that its heap held, in MB
 * @param output what it said
 */
record Figures(double cpu, double wall, double heap, String output) {

    static final String MARK = "figures:";

    private static final Pattern LINE = Pattern.compile(MARK + " (\\d+) (\\d+) (\\d+)");
    private static final Pattern OWN = Pattern.compile("time in ms:.*together ([0-9.]+)");

    /** Runs {@link Child} in a virtual machine of its own. */
    static Figures of(Path folder, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
        command.addAll(arguments);
        Files.createDirectories(folder);
        Path log = folder.resolve("log.txt");
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        String output = Files.readString(log);
        Matcher line = LINE.matcher(output);
        if (exit != 0 || !line.find()) {
            throw new IOException("failed: " + String.join(" ", command) + "\n" + output);
        }
        return new Figures(
                Long.parseLong(line.group(1)) / 1e9,
                Long.parseLong(line.group(2)) / 1e9,
                Long.parseLong(line.group(3)) / 1e6,
                output);
    }

    /** What the processor says it took itself, in milliseconds, by the clock. */
    Optional<Double> own() {
        Matcher own = OWN.matcher(output);
        return own.find() ? Optional.of(Double.parseDouble(own.group(1))) : Optional.empty();
    }

    static double median(List<Figures> runs, ToDoubleFunction<Figures> of) {
        double[] sorted = runs.stream().mapToDouble(of).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** The jars and folders of this process's class path whose file names begin so. */
    static String classPath(String... beginnings) {
        List<String> found = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Stream.of(beginnings).anyMatch(Path.of(entry).getFileName().toString()::startsWith)) {
                found.add(entry);
            }
        }
        return String.join(File.pathSeparator, found);
    }
}
