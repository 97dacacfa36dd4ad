package dev.allowance.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles sources of a folder with javac or ecj through the standard compiler API, into a folder. A value: each call of
 * {@link #compile} is a compiler run of its own over what the folders hold then, so histories of edits are a row of calls.
 *
 * @param output class files, resources and generated sources
 */
record TestCompiler(
        Kind kind, Path sources, Path output, List<String> options, List<Path> classPath, List<Processor> processors) {

    /** Which compiler. */
    enum Kind {
        JAVAC,
        ECJ;

        JavaCompiler compiler() {
            return this == JAVAC
                    ? ToolProvider.getSystemJavaCompiler()
                    : new org.eclipse.jdt.internal.compiler.tool.EclipseCompiler();
        }
    }

    /** With the test's own class path, without processors; below a folder that may hold nothing else. */
    static TestCompiler in(Path folder, Kind kind) {
        return new TestCompiler(
                kind, folder.resolve("src"), folder.resolve("classes"), List.of(), ownClassPath(), List.of());
    }

    private static List<Path> ownClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    TestCompiler withSources(Path folder) {
        return new TestCompiler(kind, folder, output, options, classPath, processors);
    }

    TestCompiler withProcessors(Processor... these) {
        return new TestCompiler(kind, sources, output, options, classPath, List.of(these));
    }

    TestCompiler withOptions(String... these) {
        return new TestCompiler(kind, sources, output, List.of(these), classPath, processors);
    }

    TestCompiler withClassPath(List<Path> entries) {
        return new TestCompiler(kind, sources, output, options, entries, processors);
    }

    /** Only the test class path's jars whose file name begins with one of these. */
    TestCompiler withJars(String... prefixes) {
        return withClassPath(ownClassPath().stream()
                .filter(path -> Arrays.stream(prefixes)
                        .anyMatch(prefix -> path.getFileName().toString().startsWith(prefix)))
                .toList());
    }

    /** Writes a source file, named by its package and its first top-level type. */
    TestCompiler source(String path, String text) {
        try {
            Path file = sources.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, UTF_8);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestCompiler sources(Map<String, String> texts) {
        texts.forEach(this::source);
        return this;
    }

    /** Compiles every source in the folder. */
    Compilation compile() {
        try (Stream<Path> files = Files.walk(sources)) {
            return compile(files.filter(file -> file.toString().endsWith(".java"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles these files of the folder only, as an incremental compiler does; what was compiled before is class files. */
    Compilation compileOnly(String... paths) {
        return compile(Arrays.stream(paths).map(sources::resolve).toList());
    }

    private Compilation compile(List<Path> files) {
        JavaCompiler compiler = kind.compiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StringWriter out = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8)) {
            Files.createDirectories(output);
            List<Path> path = new ArrayList<>(classPath);
            path.add(0, output);
            manager.setLocationFromPaths(StandardLocation.CLASS_PATH, path);
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            manager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(output));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    out, manager, diagnostics, allOptions(), null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(processors);
            boolean success = task.call();
            return new Compilation(kind, success, Compilation.Message.of(diagnostics), out.toString(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> allOptions() {
        List<String> all = new ArrayList<>(options);
        if (!all.contains("--release")) {
            all.addAll(List.of("--release", "17"));
        }
        if (kind == Kind.ECJ) {
            all.add("-proceedOnError");
        }
        if (processors.isEmpty()) {
            all.add("-proc:none");
        }
        return all;
    }
}
