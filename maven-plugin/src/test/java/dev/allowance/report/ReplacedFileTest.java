package dev.allowance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedFileTest {

    @TempDir
    private Path folder;

    private List<String> names(Path inside) throws IOException {
        try (Stream<Path> files = Files.list(inside)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aFileIsMadeWithItsFoldersAndThenReplaced() throws IOException {
        Path file = folder.resolve("a/b/report");

        ReplacedFile.write(file, new byte[] {1});
        ReplacedFile.write(file, new byte[] {2, 3});

        assertThat(file).hasBinaryContent(new byte[] {2, 3});
        assertThat(names(file.getParent())).containsExactly("report");
    }

    @Test
    void whoeverMayReadAnyFileMayReadThisOne() throws IOException {
        Path file = folder.resolve("report");
        Path plain = Files.createFile(folder.resolve("plain"));

        ReplacedFile.write(file, new byte[] {1});

        assumeTrue(plain.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void whatCannotBeReplacedStaysAndNothingIsLeftBeside() throws IOException {
        Path taken = folder.resolve("report");
        Files.createDirectories(taken.resolve("within"));

        assertThatThrownBy(() -> ReplacedFile.write(taken, new byte[] {1})).isInstanceOf(IOException.class);

        assertThat(taken.resolve("within")).isDirectory();
        assertThat(names(folder)).containsExactly("report");
    }

    @Test
    void aFileInPlaceOfTheFolderIsAnError() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> ReplacedFile.write(file.resolve("report"), new byte[] {1}))
                .isInstanceOf(IOException.class);
        assertThat(file).isRegularFile();
    }
}
