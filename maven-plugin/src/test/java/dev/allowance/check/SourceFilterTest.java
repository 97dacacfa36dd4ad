package dev.allowance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFilterTest {

    @ParameterizedTest
    @CsvSource({
        "**/*Controller.java, a/b/UserController.java, true",
        "**/*Controller.java, UserController.java, true",
        "**/*Controller.java, a/Users.java, false",
        "a/, a/b/C.java, true",
        "a/, ab/C.java, false",
        "a/**, a/C.java, true",
        "**/legacy/**, x/legacy/y/C.java, true",
        "**/legacy/**, x/legacy.java, false",
        "a/*.java, a/b/C.java, false",
        "a/?.java, a/C.java, true",
        "a.b/C.java, axb/C.java, false",
    })
    void patternsAreThoseOfAnt(String pattern, String file, boolean accepted) {
        assertThat(new SourceFilter(List.of(pattern), List.of()).accepts(Path.of(file)))
                .isEqualTo(accepted);
        assertThat(new SourceFilter(List.of(), List.of(pattern)).accepts(Path.of(file)))
                .isEqualTo(!accepted);
    }

    @Test
    void whatIsExcludedIsNotIncluded() {
        assertThat(new SourceFilter(List.of("a/**"), List.of("a/b/**")).accepts(Path.of("a/b/C.java")))
                .isFalse();
    }
}
