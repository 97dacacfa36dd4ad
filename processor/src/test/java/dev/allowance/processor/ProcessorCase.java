package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the whole processor share: sources to compile with it. */
abstract class ProcessorCase {

    static final String INDEX = "META-INF/allowance/routes.txt";

    @TempDir
    protected Path folder;

    /** A compiler with the processor, without a lookup class unless a test asks for it. */
    TestCompiler compiler(TestCompiler.Kind kind, String... options) {
        String[] all = Stream.concat(Stream.of("-Aallowance.lookup=off"), Stream.of(options))
                .toArray(String[]::new);
        return plain(kind).withOptions(all);
    }

    /** A compiler with the processor and nothing else. */
    TestCompiler plain(TestCompiler.Kind kind) {
        return TestCompiler.in(folder, kind).withProcessors(new AllowanceProcessor());
    }

    /** A Spring controller in the package {@code app}. */
    static String controller(String name, String members) {
        return """
                package app;

                import org.springframework.web.bind.annotation.*;

                @RestController
                public class %s {
                %s}
                """.formatted(name, members.indent(4));
    }

    /** A handler method; its name says its verb. */
    static String get(String path, String method) {
        return "@GetMapping(\"" + path + "\") public String " + method + "() { return \"\"; }\n";
    }

    /** The index's lines without its header. */
    static List<String> routes(Compilation compilation) {
        return compilation
                .file(INDEX)
                .orElseThrow(() -> new AssertionError("no index: " + compilation))
                .lines()
                .skip(1)
                .toList();
    }

    /** What our processor said in a finding. */
    static List<Compilation.Message> findings(Compilation compilation) {
        return compilation.messages().stream()
                .filter(message -> message.text().contains("[allowance:"))
                .toList();
    }

    static Compilation succeeded(Compilation compilation) {
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.success()).as(compilation.toString()).isTrue();
        return compilation;
    }
}
