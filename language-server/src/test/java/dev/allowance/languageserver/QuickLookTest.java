package dev.allowance.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.check.Located;
import dev.allowance.project.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quick look finds nothing that a whole check does not, or is not trusted. */
class QuickLookTest {

    /** {@code -Dseed=<number>} acts out other changes. */
    private static final long SEED = 20260101;

    private static final List<String> NOUNS =
            List.of("orders", "invoices", "customers", "products", "shipments", "payments", "teams", "tickets");

    @TempDir
    Path folder;

    private LiveModule module;

    @BeforeEach
    void write() throws IOException {
        for (int i = 0; i < NOUNS.size(); i++) {
            Path file = file(i);
            Files.createDirectories(file.getParent());
            Files.writeString(file, source(i, "/" + NOUNS.get(i), "Put"));
        }
        Settings settings = new Settings(0, true, true, TestEditor.CLASS_PATH, Map.of(), List.of());
        module = new LiveModule(
                new BuildProjects(Builds.ofUser()).read(folder, settings).get(0));
        module.load(count -> {});
        module.check(Set.of());
    }

    private Path file(int number) {
        return folder.resolve("src/main/java/app/C" + number + ".java");
    }

    private static String source(int number, String path, String verb) {
        return """
                package app;

                import org.springframework.web.bind.annotation.*;

                @RestController
                @RequestMapping("%2$s")
                class C%1$d {
                    @GetMapping String list() { return ""; }
                    @PostMapping String create(@RequestBody String body) { return body; }
                    @GetMapping("/{id}") String one(@PathVariable("id") long id) { return ""; }
                    @%3$sMapping("/{id}") String change(@PathVariable("id") long id, @RequestBody String body) { return body; }
                    @DeleteMapping("/{id}") void remove(@PathVariable("id") long id) {}
                }
                """.formatted(number, path, verb);
    }

    private List<Located> findings(Path file) {
        return module.snapshot().file(file.toString()).findings();
    }

    @Test
    void nothingIsSeenOfRandomChangesThatAWholeCheckTakesBack() {
        long seed = Long.getLong("seed", SEED);
        Random random = new Random(seed);
        int version = 1;
        int looks = 0;
        for (int step = 0; step < 60; step++) {
            int number = random.nextInt(NOUNS.size());
            Path file = file(number);
            String noun = NOUNS.get(random.nextInt(NOUNS.size()));
            String path = List.of("/" + noun, "/v1/" + noun, "/" + noun.substring(0, noun.length() - 1), "/get" + noun)
                    .get(random.nextInt(4));
            String verb = List.of("Put", "Post", "Patch", "Get").get(random.nextInt(4));
            module.trust(file.toString());
            module.change(file.toString(), new TextBuffer(source(number, path, verb), ++version));
            boolean looked = module.look(file.toString());
            List<Located> quick = findings(file);
            module.check(Set.of(file.toString()));
            if (looked) {
                // what needs the whole table, such as how most collections are called, may still be missing
                assertThat(findings(file))
                        .as("seed %d, step %d: %s with %s", seed, step, path, verb)
                        .extracting(one -> one.finding().rule() + one.span())
                        .containsAll(quick.stream()
                                .map(one -> one.finding().rule() + one.span())
                                .toList());
                looks++;
            }
        }
        assertThat(looks).as("seed %d", seed).isPositive();
    }

    @Test
    void nothingNewIsSeenInFilesBesideTheChangedOneThatAWholeCheckTakesBack() {
        long seed = Long.getLong("seed", SEED);
        Random random = new Random(seed);
        Set<String> open = new TreeSet<>();
        for (int i = 0; i < NOUNS.size(); i++) {
            module.change(file(i).toString(), new TextBuffer(source(i, "/" + NOUNS.get(i), "Put"), 1));
            open.add(file(i).toString());
        }
        module.check(open);
        int looks = 0;
        for (int step = 0; step < 40; step++) {
            int number = random.nextInt(NOUNS.size());
            String file = file(number).toString();
            String path = "/" + NOUNS.get(random.nextInt(NOUNS.size()));
            String verb = List.of("Put", "Post", "Patch").get(random.nextInt(3));
            module.change(file, new TextBuffer(source(number, path, verb), step + 2));
            Map<String, List<String>> known = new HashMap<>();
            open.forEach(one -> known.put(one, told(one)));
            boolean looked = module.look(file);
            List<String> beside =
                    looked ? module.beside(file).stream().filter(module::look).toList() : List.of();
            Map<String, List<String>> quick = new HashMap<>();
            beside.forEach(other -> {
                List<String> fresh = new ArrayList<>(told(other));
                fresh.removeAll(known.get(other));
                quick.put(other, fresh);
            });
            module.check(open);
            quick.forEach((other, told) -> assertThat(told(other))
                    .as("seed %d, %s beside %s with %s %s", seed, other, file, verb, path)
                    .containsAll(told));
            looks += beside.size();
        }
        assertThat(looks).as("seed %d", seed).isPositive();
    }

    private List<String> told(String file) {
        return findings(Path.of(file)).stream()
                .map(one -> one.finding().rule() + one.span())
                .toList();
    }

    @Test
    void anotherOpenFileIsLookedAtWhoseRoutesTheChangeHasToDoWith() {
        String file = file(0).toString();
        String other = file(1).toString();
        module.change(file, new TextBuffer(source(0, "/orders", "Put"), 1));
        module.change(other, new TextBuffer(source(1, "/invoices", "Put"), 1));
        module.check(Set.of(file, other, file(2).toString()));
        module.change(file, new TextBuffer(source(0, "/invoices", "Put"), 2));
        assertThat(module.look(file)).isTrue();
        assertThat(findings(file(1))).isEmpty();
        assertThat(module.beside(file)).containsExactly(other);
        assertThat(module.look(other)).isTrue();
        assertThat(findings(file(1)))
                .extracting(one -> one.finding().rule())
                .containsOnly("duplicate-route")
                .isNotEmpty();
        module.change(file, new TextBuffer(source(0, "/orders", "Put"), 3));
        assertThat(module.look(file)).isTrue();
        assertThat(module.beside(file)).containsExactly(other);
        assertThat(module.look(other)).isTrue();
        assertThat(findings(file(1))).isEmpty();
    }

    @Test
    void whatIsKnownOfATextIsKnownOfOneWithOtherBodiesAndComments() {
        String file = file(0).toString();
        String text = source(0, "/orders", "Post").replace("{ return \"\"; }", "{\n        return 1;\n    } // why");
        assertThat(module.change(file, new TextBuffer(text, 1))).isTrue();
        module.check(Set.of(file));
        List<Located> known = findings(file(0));
        assertThat(known).isNotEmpty();
        String typed = text.replace("return 1;", "return 1 + two(").replace("why", "why not");
        assertThat(module.change(file, new TextBuffer(typed, 2))).isFalse();
        assertThat(module.version(file)).contains(2);
        assertThat(findings(file(0))).isEqualTo(known);
        assertThat(module.shift(file, new TextBuffer(typed, 2))).isEqualTo(LineShift.NONE);

        assertThat(module.change(file, new TextBuffer(typed.replace("return 1", "\n return 1"), 3)))
                .as("declarations have moved")
                .isTrue();
        assertThat(module.change(file, new TextBuffer(typed.replace("return 1", "\n return 2"), 4)))
                .as("nobody has looked at them there")
                .isTrue();
        module.check(Set.of(file));
        assertThat(module.version(file)).contains(4);
        assertThat(module.change(file, new TextBuffer(text.replace("class C0", "class C0 extends {"), 5)))
                .as("makes no sense")
                .isTrue();
        assertThat(module.change(file, new TextBuffer(typed, 6))).isTrue();
    }

    @Test
    void aFileThatHasJustBeenOpenedIsTrustedWithoutAWholeCheck() throws IOException {
        String file = file(0).toString();
        module.change(file, new TextBuffer(Files.readString(file(0)), 1));
        assertThat(module.look(file)).isFalse();
        assertThat(module.trust(file)).isTrue();
        module.change(file, new TextBuffer(source(0, "/orders", "Post"), 2));
        assertThat(module.look(file)).isTrue();
        assertThat(findings(file(0))).extracting(one -> one.finding().rule()).containsExactly("post-on-item");
        assertThat(module.version(file)).contains(2);
    }

    @Test
    void aFileWhoseRoutesOtherFilesDecideIsNotTrusted() throws IOException {
        Path base = folder.resolve("src/main/java/app/Base.java");
        Files.writeString(base, """
                package app;

                import org.springframework.web.bind.annotation.*;

                abstract class Base {
                    @GetMapping("/shared") String shared() { return ""; }
                }
                """);
        Files.writeString(file(0), source(0, "/orders", "Put").replace("class C0", "class C0 extends Base"));
        module.reload(base.toString());
        module.reload(file(0).toString());
        module.check(Set.of(base.toString()));
        assertThat(module.snapshot().file(base.toString()).routes()).isNotEmpty();
        assertThat(module.look(base.toString())).isFalse();
    }
}
