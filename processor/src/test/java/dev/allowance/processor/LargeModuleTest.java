package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In a large module what is compiled again is checked against its neighbours only, and is told what a full build tells of it. */
class LargeModuleTest extends ProcessorCase {

    private static final String CLASHES_COMPILE = "-Aallowance.rule.duplicate_route=warning";

    private static String items(String name, String path, String change) {
        return controller(name, """
                @GetMapping("/%1$s") public java.util.List<String> list() { return null; }
                @PostMapping("/%1$s") public String create(@RequestBody String body) { return body; }
                @GetMapping("/%1$s/{id}") public String one(@PathVariable("id") int id) { return ""; }
                @%2$sMapping("/%1$s/{id}") public String change(@PathVariable("id") int id, @RequestBody String body) { return body; }
                """.formatted(path, change));
    }

    private TestCompiler start(TestCompiler.Kind kind) {
        TestCompiler compiler = compiler(kind, CLASHES_COMPILE)
                .source(
                        "app/Big.java",
                        controller(
                                "Big",
                                IntStream.range(0, 600)
                                        .mapToObj(i -> get("/things/kind" + i, "kind" + i))
                                        .collect(Collectors.joining())))
                .source("app/Cats.java", items("Cats", "cats", "Put"))
                .source("app/Dogs.java", items("Dogs", "dogs", "Put"));
        succeeded(compiler.compile());
        return compiler;
    }

    private static List<String> said(Compilation compilation, String file) {
        return findings(compilation).stream()
                .filter(message -> message.file().equals(file.substring(file.lastIndexOf('/') + 1)))
                .map(message -> message.line() + " " + message.marked() + " " + message.text())
                .sorted()
                .toList();
    }

    /** Compiles the file again, and everything in another folder. */
    private List<String> saidOf(TestCompiler compiler, String file, String step) {
        Compilation incremental =
                succeeded(compiler.withProcessors(new AllowanceProcessor()).compileOnly(file));
        Compilation clean = succeeded(TestCompiler.in(folder.resolve(step), compiler.kind())
                .withSources(compiler.sources())
                .withOptions("-Aallowance.lookup=off", CLASHES_COMPILE)
                .withProcessors(new AllowanceProcessor())
                .compile());
        assertThat(incremental.file(INDEX)).isEqualTo(clean.file(INDEX));
        assertThat(said(incremental, file)).containsAll(said(clean, file));
        // where the other party is not compiled, a finding about that one stands here
        assertThat(findings(clean))
                .extracting(Compilation.Message::text)
                .containsAll(findings(incremental).stream()
                        .map(Compilation.Message::text)
                        .toList());
        return said(incremental, file);
    }

    @ParameterizedTest
    @EnumSource
    void tellsOfWhatChangedWhatAFullBuildTells(TestCompiler.Kind kind) {
        TestCompiler compiler = start(kind);

        compiler.source("app/Cats.java", items("Cats", "cats", "Post"));
        assertThat(saidOf(compiler, "app/Cats.java", "post"))
                .singleElement()
                .satisfies(message -> assertThat(message).contains("post-on-item"));
        // a body only
        compiler.source("app/Cats.java", items("Cats", "cats", "Post").replace("return \"\"", "return \"a cat\""));
        assertThat(saidOf(compiler, "app/Cats.java", "body")).hasSize(1);
        // the other file's path
        compiler.source("app/Dogs.java", items("Dogs", "cats", "Put"));
        assertThat(saidOf(compiler, "app/Dogs.java", "clash")).isNotEmpty();
        // its findings were not told when the other file was compiled
        assertThat(saidOf(compiler, "app/Cats.java", "other side")).hasSizeGreaterThan(1);
        compiler.source("app/Dogs.java", items("Dogs", "dogs", "Put"));
        assertThat(saidOf(compiler, "app/Dogs.java", "mended")).isEmpty();
        assertThat(saidOf(compiler, "app/Cats.java", "mended there too")).hasSize(1);
        // a type that was not there
        compiler.source("app/Cows.java", items("Cows", "cows", "Post"));
        assertThat(saidOf(compiler, "app/Cows.java", "new")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void tellsAllWhenEverythingIsCompiledAsItWasRemembered(TestCompiler.Kind kind) {
        TestCompiler compiler = start(kind).source("app/Cats.java", items("Cats", "cats", "Post"));
        assertThat(saidOf(compiler, "app/Cats.java", "part")).hasSize(1);

        Compilation all =
                succeeded(compiler.withProcessors(new AllowanceProcessor()).compile());

        assertThat(said(all, "app/Cats.java")).hasSize(1);
    }
}
