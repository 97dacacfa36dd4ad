package dev.allowance.benchmarks.compile;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.sun.management.OperatingSystemMXBean;
import dev.allowance.check.Checked;
import dev.allowance.check.Module;
import dev.allowance.check.ModuleCheck;
import dev.allowance.classfile.ClassFiles;
import dev.allowance.engine.Configuration;
import dev.allowance.javaparser.SourceSet;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** One measured process. Its last line of output is what {@link Figures} reads. */
public final class Child {

    private Child() {}

    /** The first argument says what to do: {@code javac}, or one of the ways to read sources without a compiler. */
    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        String said = switch (arguments[0]) {
            case "javac" -> "exit " + ToolProvider.getSystemJavaCompiler().run(null, null, null, rest);
            case "goal" -> goal(Path.of(rest[0]), rest[1]);
            case "outline" -> outline(Path.of(rest[0]));
            case "javaparser" -> javaParser(Path.of(rest[0]));
            default -> throw new IllegalArgumentException(arguments[0]);
        };
        long wall = System.nanoTime() - start;
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(said);
        System.out.println(Figures.MARK + " " + system.getProcessCpuTime() + " " + wall + " " + peak());
    }

    /** Of the heap, in bytes. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static String goal(Path sources, String classPath) throws IOException {
        List<Path> path = Stream.of(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
        Checked checked = ModuleCheck.run(
                new Module(List.of(sources), List.of(), path, StandardCharsets.UTF_8), Configuration.DEFAULT);
        return checked.table().routes().size() + " routes";
    }

    /** What the goal does with every file: its text and the headers of its declarations. */
    private static String outline(Path sources) throws IOException {
        try (ClassFiles none = new ClassFiles(List.of())) {
            SourceSet set = new SourceSet(none);
            for (Path file : files(sources)) {
                set.put(file.toString(), Files.readString(file));
            }
            return set.index().find("no.such.Type").isPresent() + "";
        }
    }

    private static String javaParser(Path sources) throws IOException {
        JavaParser parser =
                new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17));
        int parsed = 0;
        for (Path file : files(sources)) {
            if (parser.parse(file).isSuccessful()) {
                parsed++;
            }
        }
        return parsed + " files";
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
