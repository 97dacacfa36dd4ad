package dev.allowance.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorporaRunTest {

    @TempDir
    private Path folder;

    @Test
    void theListIsReadable() throws Exception {
        List<Artifact> artifacts = Artifact.list(Path.of("corpora.txt"));

        assertThat(artifacts).hasSizeGreaterThan(10);
        assertThat(artifacts.get(0).folder()).isEqualTo("flowable-rest-6.6.0");
        assertThat(Truth.read(Path.of("truth"), artifacts.get(0).truth().orElseThrow())
                        .extra())
                .hasSize(5);
    }

    @Test
    void anArtifactThatIsNotPreparedIsNamed() {
        assertThatThrownBy(() -> Corpus.in(folder.resolve("eureka-core-2.0.4")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("eureka-core-2.0.4 is not prepared");
    }

    @Test
    void findingsAndFaultsAreToldFromExcerpts() {
        List<Diagnostic> diagnostics = Diagnostic.among(List.of(
                "src/a/B.java:12: warning: `POST /x/{id}` writes [allowance:post-on-item] use PUT",
                "    @PostMapping(\"/x/{id}\") // warning: [allowance:post-on-item]",
                "src/a/B.java:20: Note: something [allowance:post-for-search] do so",
                "src/a/B.java:3: error: cannot find symbol",
                "error: no source files",
                "warning: failed [allowance:internal-error] please report this message",
                "1 error"));

        assertThat(diagnostics.stream().flatMap(d -> d.rule().stream()))
                .containsExactly("post-on-item", "post-for-search", "internal-error");
        assertThat(diagnostics).filteredOn(Diagnostic::isFault).hasSize(3);
    }

    @Test
    void aFailureThatJavacDoesNotExplainIsAFault() {
        List<Diagnostic> diagnostics = Diagnostic.of(new Compilation(3, List.of("java.lang.Error"), Duration.ZERO));

        assertThat(diagnostics).singleElement().matches(Diagnostic::isFault);
    }
}
