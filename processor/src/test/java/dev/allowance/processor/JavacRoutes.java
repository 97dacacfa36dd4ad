package dev.allowance.processor;

import dev.allowance.engine.Analyzer;
import dev.allowance.engine.Configuration;
import dev.allowance.engine.ConfigurationException;
import dev.allowance.route.RouteNotation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads the sources below a folder through the adapter, and prints their routes in the notation, for comparison with the
 * other adapters. The folder stays as it is.
 */
public final class JavacRoutes {

    private JavacRoutes() {}

    /** As javac reads them, on the test's own class path, which holds the frameworks' annotations. */
    public static String javac(Path sources) {
        return read(TestCompiler.Kind.JAVAC, sources, Map.of());
    }

    /** As ecj reads them. */
    public static String ecj(Path sources) {
        return read(TestCompiler.Kind.ECJ, sources, Map.of());
    }

    /** With options, by full key. */
    static String read(TestCompiler.Kind kind, Path sources, Map<String, String> options) {
        try {
            Path scratch = Files.createTempDirectory("routes");
            try {
                Analyzer analyzer = new Analyzer(Configuration.parse(options));
                TestCompiler compiler = TestCompiler.in(scratch, kind).withSources(sources);
                return AdapterRun.of(
                        compiler,
                        (types, index) -> RouteNotation.printTable(
                                analyzer.read(types, index).table()));
            } finally {
                delete(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ConfigurationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
