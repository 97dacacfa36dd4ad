package dev.allowance.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.WatchedFolders;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is told where a language server is there, too. That Eclipse's builder is recognized is tested in the language server. */
class EditorBuildTest {

    private static final String EDITOR = "-Aphase=BUILD";

    private static final String SOURCE = """
            package a;

            @jakarta.ws.rs.Path("/users")
            public class Users {
                @jakarta.ws.rs.GET
                public String all() {
                    return "";
                }

                @jakarta.ws.rs.GET
                public String some() {
                    return "";
                }
            }
            """;

    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource
    void anEditorsBuildLeavesFindingsToTheServer(TestCompiler.Kind kind) throws IOException {
        List<String> all = findings(compile(kind));
        assertThat(all).isNotEmpty();
        assertThat(findings(compile(kind, EDITOR))).isEqualTo(all);
        try (Closeable watch = watched().watch(temporary)) {
            assertThat(watch).isNotNull();
            assertThat(findings(compile(kind, EDITOR))).isEmpty();
            assertThat(findings(compile(kind))).isEqualTo(all);
        }
        assertThat(findings(compile(kind, EDITOR))).isEqualTo(all);
    }

    @Test
    void theTableIsWrittenAllTheSame() throws IOException {
        compile(TestCompiler.Kind.ECJ);
        try (Closeable watch = watched().watch(temporary)) {
            assertThat(watch).isNotNull();
            assertThat(compile(TestCompiler.Kind.ECJ, EDITOR).output().resolve(Memory.INDEX))
                    .content()
                    .contains("GET /users -> a.Users#all()", "GET /users -> a.Users#some()");
        }
    }

    private WatchedFolders watched() {
        return new WatchedFolders(temporary.resolve("watched"));
    }

    private Compilation compile(TestCompiler.Kind kind, String... options) {
        return TestCompiler.in(temporary.resolve("project"), kind)
                .source("a/Users.java", SOURCE)
                .withProcessors(new AllowanceProcessor(watched()))
                .withOptions(options)
                .compile();
    }

    private static List<String> findings(Compilation compilation) {
        return compilation.messages().stream()
                .map(Compilation.Message::text)
                .filter(text -> text.contains("[allowance:"))
                .toList();
    }
}
