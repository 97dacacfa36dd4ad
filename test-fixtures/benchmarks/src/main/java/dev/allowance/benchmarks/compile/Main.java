package dev.allowance.benchmarks.compile;

import dev.allowance.processor.AllowanceProcessor;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compiles projects with and without the processor, each time in a fresh virtual machine, one way after the other and then in
 * the opposite order, and prints medians. Arguments: parts ({@code synthetic}, {@code scale}, {@code corpora}, {@code goal};
 * all where none is named) and {@code repeats=<number>}.
 */
public final class Main {

    private static final String ALLOWANCE = AllowanceProcessor.class.getName();
    private static final String MAPSTRUCT = "org.mapstruct.ap.MappingProcessor";
    private static final String NONE = "no-op";

    private final Path work;
    private final int repeats;

    private Main(Path work, int repeats) {
        this.work = work;
        this.repeats = repeats;
    }

    /** Runs what the arguments name. */
    public static void main(String[] arguments) throws Exception {
        List<String> parts = new ArrayList<>(List.of(arguments));
        int repeats = 5;
        for (String argument : arguments) {
            if (argument.startsWith("repeats=")) {
                repeats = Integer.parseInt(argument.substring("repeats=".length()));
                parts.remove(argument);
            }
        }
        Main main = new Main(Files.createTempDirectory("allowance-benchmark"), repeats);
        System.out.println(
                "JDK " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                        + repeats + " repeats; work in " + main.work);
        for (String part : parts.isEmpty() ? List.of("synthetic", "scale", "corpora", "goal") : parts) {
            switch (part) {
                case "synthetic" -> main.synthetic();
                case "scale" -> main.scale();
                case "corpora" -> main.corpora();
                case "goal" -> main.goal();
                default -> throw new IllegalArgumentException("no part is called " + part);
            }
        }
    }

    private void synthetic() throws Exception {
        Project project = Project.write(work.resolve("synthetic"), 500, 500);
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put(NONE, processors(NoOp.class.getName()));
        ways.put("no-op that generates a class", processors(OneClass.class.getName()));
        ways.put("Allowance", with(processors(ALLOWANCE), "-Aallowance.timing=true"));
        ways.put(
                "Allowance, no class",
                with(processors(ALLOWANCE), "-Aallowance.timing=true", "-Aallowance.lookup=off"));
        ways.put("MapStruct", processors(MAPSTRUCT));
        ways.put("MapStruct and Allowance", with(processors(MAPSTRUCT + "," + ALLOWANCE), "-Aallowance.timing=true"));
        compare("500 controllers with 10 routes, 500 other classes", project.sources(), spring(), ways, repeats);
    }

    private void scale() throws Exception {
        for (int routes : List.of(10, 1_000, 10_000, 100_000)) {
            int controllers = routes / Project.ROUTES;
            Project project = Project.write(work.resolve("scale" + routes), controllers, 0);
            Map<String, List<String>> ways = new LinkedHashMap<>();
            ways.put(NONE, with(processors(NoOp.class.getName()), "-J4"));
            ways.put("Allowance", with(processors(ALLOWANCE), "-Aallowance.timing=true", "-J4"));
            compare(routes + " routes", project.sources(), spring(), ways, routes > 10_000 ? 1 : Math.min(3, repeats));
        }
    }

    private void corpora() throws Exception {
        Path prepared =
                Path.of(Optional.ofNullable(System.getenv("CORPORA")).orElse("test-fixtures/corpora/target/prepared"));
        for (String name : List.of("flowable-rest", "pulsar-broker")) {
            Optional<Path> folder = find(prepared, name);
            if (folder.isEmpty()) {
                System.out.println("\n" + name + " is not in " + prepared
                        + ": prepare it with test-fixtures/corpora/run.sh " + name + ", or set CORPORA");
                continue;
            }
            List<Path> sources = Files.readAllLines(folder.get().resolve("sources.txt")).stream()
                    .map(Path::of)
                    .toList();
            String classPath = Files.readString(folder.get().resolve("cp.txt")).strip();
            Path lombok = folder.get().resolve("lombok.txt");
            String other = Files.exists(lombok) ? Files.readString(lombok).strip() : "";
            Map<String, List<String>> ways = new LinkedHashMap<>();
            ways.put(NONE, corpus(other, NoOp.class.getName()));
            ways.put("no-op that generates a class", corpus(other, OneClass.class.getName()));
            ways.put("Allowance", with(corpus(other, ALLOWANCE), "-Aallowance.timing=true"));
            compare(folder.get().getFileName() + ", " + sources.size() + " files", sources, classPath, ways, repeats);
        }
    }

    private static Optional<Path> find(Path prepared, String name) throws IOException {
        if (!Files.isDirectory(prepared)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(prepared)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(name))
                    .filter(folder -> Files.exists(folder.resolve("sources.txt")))
                    .findFirst();
        }
    }

    /** With Lombok where the project needs it. */
    private static List<String> corpus(String lombok, String processor) {
        return lombok.isEmpty()
                ? processors(processor)
                : List.of(
                        "-processorpath",
                        processorPath() + File.pathSeparator + lombok,
                        "-processor",
                        "lombok.launch.AnnotationProcessorHider$AnnotationProcessor," + processor);
    }

    private void goal() throws Exception {
        Path sources = work.resolve("goal");
        Project project = Project.write(sources, 500, 500);
        System.out.printf(
                "%n## Maven goal: %d files, %d routes%n%n", project.sources().size(), project.routes());
        System.out.println("| way | processors | CPU s | wall s | files/s | peak heap MB |\n|---|---|---|---|---|---|");
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("JavaParser alone", List.of("javaparser", sources.toString()));
        ways.put("outline alone", List.of("outline", sources.toString()));
        ways.put("the goal's work", List.of("goal", sources.toString(), spring()));
        for (int processors : List.of(1, 2, Runtime.getRuntime().availableProcessors())) {
            Map<String, List<Figures>> runs = turns(
                    ways,
                    repeats,
                    (way, arguments) -> Figures.of(
                            work.resolve("run"), List.of("-XX:ActiveProcessorCount=" + processors), arguments));
            runs.forEach((way, figures) -> {
                double wall = Figures.median(figures, Figures::wall);
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %d | %.2f | %.2f | %.0f | %.0f |%n",
                        way,
                        processors,
                        Figures.median(figures, Figures::cpu),
                        wall,
                        project.sources().size() / wall,
                        Figures.median(figures, Figures::heap));
            });
            if (processors == Runtime.getRuntime().availableProcessors()) {
                break;
            }
        }
    }

    private void compare(String title, List<Path> sources, String classPath, Map<String, List<String>> ways, int times)
            throws Exception {
        Path list = work.resolve("sources.txt");
        Files.write(list, sources.stream().map(Path::toString).toList());
        System.out.printf("%n## %s%n%n", title);
        System.out.println("| way | CPU s, median | least | more than no-op | own ms |\n|---|---|---|---|---|");
        Map<String, List<Figures>> runs = turns(ways, times, (way, options) -> {
            Path output = work.resolve("out");
            delete(output);
            Files.createDirectories(output);
            List<String> arguments = new ArrayList<>(List.of("javac", "-proc:full"));
            if (Runtime.version().feature() < 21) {
                arguments.remove("-proc:full");
            }
            List<String> machine = options.contains("-J4") ? List.of("-Xmx4g") : List.of();
            options.stream().filter(option -> !option.startsWith("-J")).forEach(arguments::add);
            arguments.addAll(List.of("-Xlint:none", "-cp", classPath, "-d", output.toString(), "@" + list));
            return Figures.of(work.resolve("run"), machine, arguments);
        });
        double base = Figures.median(runs.get(NONE), Figures::cpu);
        runs.forEach((way, figures) -> {
            double cpu = Figures.median(figures, Figures::cpu);
            double least = figures.stream().mapToDouble(Figures::cpu).min().orElse(0);
            double own = Figures.median(figures, run -> run.own().orElse(0.0));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %+.2f s, %+.1f %% | %s |%n",
                    way,
                    cpu,
                    least,
                    cpu - base,
                    100 * (cpu / base - 1),
                    own == 0 ? "" : String.format(Locale.ROOT, "%.0f", own));
        });
        runs.getOrDefault("Allowance", List.of()).stream()
                .flatMap(run -> run.output().lines())
                .filter(line -> line.contains("time in ms:"))
                .reduce((one, later) -> later)
                .ifPresent(line -> System.out.println("\n" + line));
    }

    private interface Way {
        Figures run(String name, List<String> options) throws Exception;
    }

    /** Every way once, then every way in the opposite order, and so on. */
    private static Map<String, List<Figures>> turns(Map<String, List<String>> ways, int times, Way way)
            throws Exception {
        Map<String, List<Figures>> runs = new LinkedHashMap<>();
        ways.keySet().forEach(name -> runs.put(name, new ArrayList<>()));
        List<String> order = new ArrayList<>(ways.keySet());
        for (int i = 0; i < times; i++) {
            for (String name : order) {
                Figures figures = way.run(name, ways.get(name));
                System.err.printf(Locale.ROOT, "%s: %.2f s of CPU, %.2f s%n", name, figures.cpu(), figures.wall());
                runs.get(name).add(figures);
            }
            Collections.reverse(order);
        }
        return runs;
    }

    private static List<String> processors(String names) {
        return List.of("-processorpath", processorPath(), "-processor", names);
    }

    private static List<String> with(List<String> options, String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(Arrays.asList(more));
        return all;
    }

    /** Our processor with its rules, this module with the idle ones, and MapStruct. */
    private static String processorPath() {
        return String.join(
                File.pathSeparator,
                place(AllowanceProcessor.class),
                place(dev.allowance.spi.Rule.class),
                place(NoOp.class),
                Figures.classPath("mapstruct-"));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String spring() {
        return Figures.classPath("spring-", "mapstruct-1");
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
