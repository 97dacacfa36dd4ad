package dev.allowance.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.processor.AllowanceProcessor;
import java.io.File;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingFileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to builds besides bad sources: files of an earlier one that are damaged, two at once, an end in the middle, no room. */
class BuildFaultsTest {

    private static final Path INDEX = Path.of("META-INF/allowance/routes.txt");
    private static final Path LOOKUP = Path.of("app/AllowedMethods.java");
    private static final int CONTROLLERS = 20;

    @TempDir
    private Path folder;

    private Path sources;
    private String index;
    private String lookup;

    @BeforeEach
    void buildOnce() throws IOException {
        sources = Files.createDirectories(folder.resolve("src/app"));
        for (int i = 0; i < CONTROLLERS; i++) {
            Files.writeString(sources.resolve("C" + i + ".java"), """
                    package app;
                    import org.springframework.web.bind.annotation.*;
                    @RestController @RequestMapping("/c%1$d") public class C%1$d {
                        @GetMapping public String list() { return ""; }
                        @GetMapping("/{id}") public String get(@PathVariable("id") long id) { return ""; }
                        @PutMapping("/{id}") public void put(@PathVariable("id") long id) {}
                    }
                    """.formatted(i), UTF_8);
        }
        Path clean = folder.resolve("clean");
        assertThat(compile(clean, all(), List.of())).isEmpty();
        index = Files.readString(clean.resolve(INDEX), UTF_8);
        lookup = Files.readString(clean.resolve(LOOKUP), UTF_8);
        assertThat(index.lines()).hasSize(1 + 3 * CONTROLLERS);
    }

    private void assertAsClean(Path output) throws IOException {
        assertThat(output.resolve(INDEX)).content(UTF_8).isEqualTo(index);
        assertThat(output.resolve(LOOKUP)).content(UTF_8).isEqualTo(lookup);
    }

    @Test
    void aDamagedIndexIsMadeAnew() {
        new Campaign(2).run(random -> {
            Path output = folder.resolve("damaged");
            assertThat(compile(output, all(), List.of())).isEmpty();
            byte[] bytes = Files.readAllBytes(output.resolve(INDEX));
            for (int i = random.nextInt(40); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            int length = random.nextBoolean() ? bytes.length : random.nextInt(bytes.length);
            Files.write(output.resolve(INDEX), java.util.Arrays.copyOf(bytes, length));
            // one file only, as an incremental compiler does: it may lose what is not to be read, and says so
            compile(output, List.of(sources.resolve("C1.java")), List.of());
            compile(output, all(), List.of());
            assertAsClean(output);
        });
    }

    @Test
    void missingClassFilesAreNoReasonToFail() {
        new Campaign(2).run(random -> {
            Path output = folder.resolve("holes");
            assertThat(compile(output, all(), List.of())).isEmpty();
            for (int i = 0; i < 5; i++) {
                Files.deleteIfExists(output.resolve("app/C" + random.nextInt(CONTROLLERS) + ".class"));
            }
            compile(output, List.of(sources.resolve("C1.java"), sources.resolve("C2.java")), List.of());
            compile(output, all(), List.of());
            assertAsClean(output);
        });
    }

    @Test
    void optionsOfAnyKindAreRefusedWithAMessage() {
        List<String> keys =
                List.of("allowance.lookup", "allowance.rule.post_on_item", "allowance.runtime", "allowance.config");
        new Campaign(4).run(random -> {
            String key = keys.get(random.nextInt(keys.size()));
            compile(
                    folder.resolve("options"),
                    List.of(sources.resolve("C1.java")),
                    List.of("-A" + key + "=" + Noise.text(random)));
        });
    }

    /** No room for what we write: the compiler goes on, and says which file it was. */
    @Test
    void aFullDiskIsToldWithTheFile() throws IOException {
        for (Path file : List.of(INDEX, LOOKUP)) {
            for (int room : List.of(100)) {
                List<String> told =
                        compile(folder.resolve("full-" + file.getFileName() + room), all(), List.of(), file, room);
                assertThat(told)
                        .anySatisfy(text -> assertThat(text)
                                .containsAnyOf(file.getFileName().toString(), "AllowedMethods")
                                .contains("no room"));
            }
        }
    }

    @Test
    void aKilledCompilerLeavesNothingThatTheNextOneMindsOf() {
        new Campaign(4).run(random -> {
            Path output = Files.createDirectories(folder.resolve("killed"));
            Process compiler = start(output);
            compiler.waitFor(300 + random.nextInt(2_500), TimeUnit.MILLISECONDS);
            compiler.destroyForcibly().waitFor();
            assertThat(compile(output, all(), List.of())).noneMatch(BuildFaultsTest::isOurs);
            assertAsClean(output);
        });
    }

    @Test
    void twoCompilersInOneFolderDoNotDisturbTheNextOne() throws IOException, InterruptedException {
        Path output = Files.createDirectories(folder.resolve("both"));
        Process one = start(output);
        Process two = start(output);
        one.waitFor();
        two.waitFor();
        assertThat(folder.resolve("both.log")).content(UTF_8).doesNotContain("internal-error");
        assertThat(compile(output, all(), List.of())).noneMatch(BuildFaultsTest::isOurs);
        assertAsClean(output);
    }

    /** The compilers themselves may mind sources of an earlier build that are found in the output. */
    private static boolean isOurs(String text) {
        return text.contains("llowance");
    }

    private Process start(Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-processor",
                AllowanceProcessor.class.getName(),
                "-cp",
                output + File.pathSeparator + System.getProperty("java.class.path"),
                "-d",
                output.toString(),
                "-s",
                output.toString()));
        all().forEach(file -> command.add(file.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve(output.getFileName() + ".log").toFile()))
                .start();
    }

    private List<Path> all() {
        return IntStream.range(0, CONTROLLERS)
                .mapToObj(i -> sources.resolve("C" + i + ".java"))
                .toList();
    }

    private static List<String> compile(Path output, List<Path> files, List<String> options) throws IOException {
        return compile(output, files, options, Path.of("nothing"), 0);
    }

    /**
     * Compiles with the processor; what was said as a warning or an error, none of it a fault of ours.
     *
     * @param full the file for which there is no room
     * @param room how many bytes of it can be written
     */
    private static List<String> compile(Path output, List<Path> files, List<String> options, Path full, int room)
            throws IOException {
        Files.createDirectories(output);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8)) {
            manager.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    Stream.concat(Stream.of(output), Sources.classPath().stream())
                            .toList());
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            manager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(output));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(),
                    new FullDisk(manager, full.getFileName().toString(), room),
                    diagnostics,
                    options,
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(List.of(new AllowanceProcessor()));
            task.call();
        }
        List<String> told = diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .collect(Collectors.toList());
        assertThat(told).noneMatch(text -> text.contains("internal-error"));
        return told;
    }

    /** A disk that is full as soon as so many bytes of one file are written. */
    private static final class FullDisk extends ForwardingJavaFileManager<JavaFileManager> {

        private final String name;
        private final int room;

        FullDisk(JavaFileManager manager, String name, int room) {
            super(manager);
            this.name = name;
            this.room = room;
        }

        @Override
        public boolean isSameFile(FileObject a, FileObject b) {
            return a.toUri().equals(b.toUri());
        }

        @Override
        public FileObject getFileForOutput(
                Location location, String packageName, String relativeName, FileObject sibling) throws IOException {
            FileObject file = super.getFileForOutput(location, packageName, relativeName, sibling);
            return relativeName.endsWith(name) ? new FullFile(file, room) : file;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) throws IOException {
            JavaFileObject file = super.getJavaFileForOutput(location, className, kind, sibling);
            return file.getName().endsWith(name) ? new FullSource(file, room) : file;
        }
    }

    private static class FullFile extends ForwardingFileObject<FileObject> {
        private final int room;

        FullFile(FileObject file, int room) {
            super(file);
            this.room = room;
        }

        @Override
        public OutputStream openOutputStream() throws IOException {
            return new FullStream(super.openOutputStream(), room);
        }

        @Override
        public Writer openWriter() throws IOException {
            return new java.io.OutputStreamWriter(openOutputStream(), UTF_8);
        }
    }

    private static final class FullSource extends javax.tools.ForwardingJavaFileObject<JavaFileObject> {
        private final int room;

        FullSource(JavaFileObject file, int room) {
            super(file);
            this.room = room;
        }

        @Override
        public OutputStream openOutputStream() throws IOException {
            return new FullStream(super.openOutputStream(), room);
        }

        @Override
        public Writer openWriter() throws IOException {
            return new java.io.OutputStreamWriter(openOutputStream(), UTF_8);
        }
    }

    private static final class FullStream extends FilterOutputStream {
        private int room;

        FullStream(OutputStream out, int room) {
            super(out);
            this.room = room;
        }

        @Override
        public void write(int b) throws IOException {
            if (--room < 0) {
                throw new IOException("no room");
            }
            super.write(b);
        }
    }
}
