package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.fixtures.history.Edit;
import dev.allowance.fixtures.history.EditedProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random histories of edits, of which an incremental compiler hands over what changed. {@code -Dhistories=<number>} acts out more
 * of them, {@code -Dseed=<number>} the one that failed.
 */
class RandomHistoryTest extends ProcessorCase {

    private static final long SEED = 20_260_101L;
    private static final int STEPS = 12;

    @ParameterizedTest
    @EnumSource
    void endInTheBytesOfACleanBuild(TestCompiler.Kind kind) throws IOException {
        String seed = System.getProperty("seed", "");
        String number = System.getProperty("histories", "");
        int histories = !seed.isEmpty() ? 1 : number.isEmpty() ? 1 : Integer.parseInt(number);
        for (int i = 0; i < histories; i++) {
            long each = seed.isEmpty() ? SEED + 1000L * kind.ordinal() + i : Long.parseLong(seed);
            History history = new History(kind, folder.resolve(kind + "-" + i), each);
            try {
                history.actOut();
            } catch (AssertionError e) {
                throw new AssertionError(
                        "again by -Dseed=" + each + "\n" + String.join("\n", history.steps) + "\n" + e.getMessage(), e);
            }
            assertThat(history.compared).isPositive();
        }
    }

    /** One of them. */
    private static final class History {

        private final TestCompiler compiler;
        private final Path folder;
        private final EditedProject project;
        private final List<String> steps = new ArrayList<>();
        /** What has to be compiled. */
        private final Set<String> dirty = new TreeSet<>();

        private int compared;

        History(TestCompiler.Kind kind, Path folder, long seed) {
            this.folder = folder;
            this.project = new EditedProject(seed);
            this.compiler = fresh(kind, "incremental");
        }

        /** ecj replaces no class that is on its class path, where an incremental compiler has the class output. */
        private TestCompiler fresh(TestCompiler.Kind kind, String name) {
            TestCompiler made = TestCompiler.in(folder.resolve(name), kind)
                    .withSources(folder.resolve("src"))
                    .withProcessors(new AllowanceProcessor());
            return kind == TestCompiler.Kind.ECJ ? made.withOptions("-Aallowance.lookup=off") : made;
        }

        void actOut() throws IOException {
            project.sources().forEach(compiler::source);
            succeeded(compiler.compile());
            for (int step = 0; step < STEPS; step++) {
                act(project.edit());
            }
            act(project.mend());
            steps.add("full build");
            succeeded(compiler.withProcessors(new AllowanceProcessor()).compile());
            compare(true);
        }

        private void act(Edit edit) throws IOException {
            List<String> before = routes();
            steps.add(edit.what());
            for (String file : edit.deleted()) {
                Files.delete(compiler.sources().resolve(file));
                deleteClasses(file);
                dirty.remove(file);
            }
            dirty.addAll(edit.written());
            dirty.addAll(edit.dependents());
            dirty.retainAll(project.sources().keySet());
            project.sources().forEach(compiler::source);
            if (dirty.isEmpty()) {
                return;
            }
            boolean success = compiler.withProcessors(new AllowanceProcessor())
                    .compileOnly(dirty.toArray(String[]::new))
                    .errors()
                    .isEmpty();
            assertThat(success).isEqualTo(!project.isBroken());
            for (String route : before) {
                // what only declares routes for others has none as soon as one of those answers them
                boolean isServed = !route.contains(" role=");
                if (isServed
                        && !isOf(route, dirty)
                        && Files.exists(compiler.output().resolve(classFile(route)))) {
                    assertThat(routes().stream().map(History::handler)).contains(handler(route));
                }
            }
            if (success) {
                dirty.clear();
                compare(false);
            }
        }

        private void deleteClasses(String file) throws IOException {
            Path path = compiler.output().resolve(file);
            String name = path.getFileName().toString().replace(".java", "");
            try (Stream<Path> classes = Files.list(path.getParent())) {
                for (Path each : classes.toList()) {
                    if (each.getFileName().toString().matches(name + "(\\$.*)?\\.class")) {
                        Files.delete(each);
                    }
                }
            }
        }

        /** Holds what is there against a clean build; notes and class too where everything was compiled. */
        private void compare(boolean full) {
            compared++;
            TestCompiler clean = fresh(compiler.kind(), "clean" + compared);
            succeeded(clean.compile());
            assertThat(routes()).isEqualTo(routes(clean));
            assertThat(text(compiler, Memory.TYPES)).isEqualTo(text(clean, Memory.TYPES));
            if (full) {
                assertThat(text(compiler, INDEX)).isEqualTo(text(clean, INDEX));
            }
            assertThat(text(compiler, "app/AllowedMethods.java")).isEqualTo(text(clean, "app/AllowedMethods.java"));
        }

        private List<String> routes() {
            return routes(compiler);
        }

        private static List<String> routes(TestCompiler of) {
            return text(of, INDEX).stream().flatMap(String::lines).skip(1).toList();
        }

        private static Optional<String> text(TestCompiler of, String file) {
            Path path = of.output().resolve(file);
            try {
                return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        private static String handler(String route) {
            return route.replaceFirst(".* -> (\\S+).*", "$1");
        }

        private static String type(String route) {
            return handler(route).replaceFirst("#.*", "");
        }

        /** Where the class of a route is; the only nested ones are called Inner. */
        private static String classFile(String route) {
            return type(route).replace('.', '/').replace("/Inner", "$Inner") + ".class";
        }

        private static boolean isOf(String route, Set<String> files) {
            return files.contains(type(route).replace(".Inner", "").replace('.', '/') + ".java");
        }
    }
}
