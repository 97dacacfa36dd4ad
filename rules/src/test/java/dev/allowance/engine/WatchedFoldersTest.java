package dev.allowance.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFoldersTest {

    @TempDir
    Path temporary;

    private WatchedFolders watched;
    private Path shop;

    @BeforeEach
    void makeFolder() throws IOException {
        watched = new WatchedFolders(temporary.resolve("cache/watched"));
        shop = Files.createDirectories(temporary.resolve("shop"));
    }

    @Test
    void watchesTheFolderAndAllWithin() throws IOException {
        Files.createDirectories(shop.resolve("web"));
        Path classes = shop.resolve("web/target/classes");
        assertThat(watched.isWatched(shop)).isFalse();
        try (Closeable watch = watched.watch(shop)) {
            assertThat(watch).isNotNull();
            assertThat(watched.isWatched(shop)).isTrue();
            assertThat(watched.isWatched(classes)).isTrue();
            assertThat(watched.isWatched(temporary)).isFalse();
        }
        assertThat(watched.isWatched(classes)).isFalse();
        assertThat(temporary.resolve("cache/watched")).isEmptyDirectory();
    }

    @Test
    void seesAFolderThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), shop);
        try (Closeable watch = watched.watch(link)) {
            assertThat(watch).isNotNull();
            assertThat(watched.isWatched(shop)).isTrue();
        }
    }

    @Test
    void doesNotBelieveAFileThatWasLeftBehind() throws IOException {
        Path register = temporary.resolve("cache/watched");
        try (Closeable watch = watched.watch(shop)) {
            assertThat(watch).isNotNull();
            Path file = only(register);
            Files.copy(file, register.resolve(file.getFileName().toString().replaceAll("-.*", "-1")));
        }
        assertThat(register).isNotEmptyDirectory();
        assertThat(watched.isWatched(shop)).isFalse();
    }

    @Test
    void seesAnotherProcessAsLongAsItLives() throws Exception {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Server.class.getName(),
                        temporary.resolve("cache/watched").toString(),
                        shop.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(server.getInputStream().read()).isEqualTo('!');
            assertThat(watched.isWatched(shop)).isTrue();
        } finally {
            server.destroyForcibly().waitFor();
        }
        assertThat(watched.isWatched(shop)).isFalse();
    }

    @Test
    void refusesAFolderThatIsMissing() {
        assertThatIOException().isThrownBy(() -> watched.watch(shop.resolve("gone")));
        assertThat(watched.isWatched(shop.resolve("gone"))).isFalse();
    }

    private static Path only(Path folder) throws IOException {
        File[] files = folder.toFile().listFiles();
        assertThat(files).hasSize(1);
        return files[0].toPath();
    }

    /** Watches, says so, and stays. */
    static final class Server {

        private Server() {}

        public static void main(String[] arguments) throws Exception {
            try (Closeable watch = new WatchedFolders(Path.of(arguments[0])).watch(Path.of(arguments[1]))) {
                System.out.print(watch == null ? '?' : '!');
                System.out.flush();
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }
}
