package dev.allowance.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.RuleCatalog;
import dev.allowance.processor.AllowanceProcessor;
import dev.allowance.spi.Rule;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole compilations of sources of any kind, with the processor and with one that does nothing: what compiles there compiles here. */
class CompilerFuzzTest {

    @SupportedAnnotationTypes("*")
    private static final class Nothing extends AbstractProcessor {
        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return false;
        }
    }

    /** A compiler's run: whether it compiled, which of its own errors it told, and what was said in our name. */
    private record Outcome(boolean success, List<String> errors, List<String> ours, String crash) {}

    @TempDir
    private Path folder;

    @Test
    void javacCompilesWhatItCompiledWithoutUs() throws IOException {
        compare(ToolProvider.getSystemJavaCompiler(), 40);
    }

    @Test
    void ecjCompilesWhatItCompiledWithoutUs() throws IOException {
        compare(new EclipseCompiler(), 15);
    }

    private void compare(JavaCompiler compiler, int inputs) throws IOException {
        List<String> options = options();
        Path output = Files.createDirectories(folder.resolve("classes"));
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
            manager.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    Stream.concat(Stream.of(output), Sources.classPath().stream())
                            .toList());
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            manager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(output));
            AtomicInteger compiled = new AtomicInteger();
            int run = new Campaign(inputs).run(random -> {
                List<Path> files = write(Sources.any(random));
                Outcome without = compile(compiler, manager, options, files, new Nothing());
                clear(output);
                if (!without.crash().isEmpty()) {
                    return; // the compiler itself cannot take it
                }
                Outcome with = compile(compiler, manager, options, files, new AllowanceProcessor());
                assertThat(with.crash()).isEmpty();
                assertThat(with.ours()).noneMatch(text -> text.contains("internal-error"));
                if (with.ours().isEmpty()) {
                    assertThat(with.success()).as("%s", with.errors()).isEqualTo(without.success());
                }
                if (without.success()) {
                    compiled.incrementAndGet();
                    assertThat(with.errors()).isEmpty();
                    // what was generated compiles along with what is there already
                    if (random.nextInt(10) != 0) {
                        clear(output);
                        return;
                    }
                    Outcome again = compile(compiler, manager, options, files, new AllowanceProcessor());
                    assertThat(again.errors()).isEmpty();
                }
                clear(output);
            });
            // else nothing but broken sources was tried
            assertThat(compiled.get()).isGreaterThanOrEqualTo(run / 10);
        }
    }

    /** No rule breaks these builds by what it finds. */
    private static List<String> options() {
        List<String> options = new ArrayList<>(List.of("-source", "17", "-target", "17", "-nowarn"));
        RuleCatalog.load().rules().stream()
                .map(Rule::info)
                .forEach(info -> options.add("-Aallowance.rule." + info.id().replace('-', '_') + "=info"));
        return options;
    }

    private static Outcome compile(
            JavaCompiler compiler,
            StandardJavaFileManager manager,
            List<String> options,
            List<Path> files,
            Processor processor) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        boolean success = false;
        String crash = "";
        try {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(),
                    manager,
                    diagnostics,
                    options,
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(processor));
            success = task.call();
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            crash = e.toString();
        }
        List<String> errors = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            String text = diagnostic.getMessage(Locale.ROOT);
            if (text.contains("[allowance:internal-error]")
                    || diagnostic.getKind() == Diagnostic.Kind.ERROR && text.contains("llowance")) {
                ours.add(text);
            } else if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                errors.add(text);
            }
        }
        return new Outcome(success, errors, ours, crash);
    }

    private List<Path> write(Map<String, String> files) throws IOException {
        Path top = folder.resolve("src");
        if (Files.exists(top)) {
            clear(top);
        }
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = top.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            // a half of a surrogate pair has no bytes
            written.add(Files.write(path, file.getValue().getBytes(UTF_8)));
        }
        return written;
    }

    private static void clear(Path output) {
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(output)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
