package dev.allowance.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.project.Builds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCacheTest {

    @TempDir
    Path folder;

    private Path file;
    private IndexCache cache;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("src/main/java/shop/Users.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, WorkspaceTest.USERS);
        cache = new IndexCache(folder.resolve("cache"));
    }

    private LiveModule checked() {
        Settings settings = new Settings(0, true, true, TestEditor.CLASS_PATH, java.util.Map.of(), List.of());
        LiveModule module = new LiveModule(
                new BuildProjects(Builds.ofUser()).read(folder, settings).get(0));
        module.load(count -> {});
        module.check(Set.of());
        return module;
    }

    private static View view(LiveModule module, Path file) throws IOException {
        return new View(file.toString(), new TextBuffer(Files.readString(file), 0), module.snapshot(), LineShift.NONE);
    }

    @Test
    void whatIsKnownIsShownAgainWithoutReadingAnything() throws IOException {
        LiveModule before = checked();
        cache.write(folder, List.of(before));
        List<LiveModule> after = cache.read(folder);
        assertThat(after).hasSize(1);
        Diagnostics diagnostics = new Diagnostics();
        assertThat(diagnostics.of(view(after.get(0), file))).hasSize(1).isEqualTo(diagnostics.of(view(before, file)));
        assertThat(after.get(0).snapshot().table().routes())
                .isEqualTo(before.snapshot().table().routes());
        assertThat(after.get(0).owns(file.toString())).isTrue();
    }

    @Test
    void aFileThatHasChangedSinceIsForgotten() throws IOException {
        cache.write(folder, List.of(checked()));
        Files.writeString(file, WorkspaceTest.USERS + "\n");
        assertThat(cache.read(folder).get(0).snapshot().files()).isEmpty();
    }

    @Test
    void aCacheThatMakesNoSenseIsLeftAlone() throws IOException {
        cache.write(folder, List.of(checked()));
        Optional<Path> written;
        try (var files = Files.list(folder.resolve("cache"))) {
            written = files.findFirst();
        }
        byte[] whole = Files.readAllBytes(written.orElseThrow());
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = i % 2 == 0 ? Arrays.copyOf(whole, i) : whole.clone();
            if (i % 2 == 1) {
                damaged[i] ^= 1;
            }
            Files.write(written.orElseThrow(), damaged);
            assertThat(cache.read(folder)).as("damaged at %d", i).isEmpty();
        }
        Files.write(written.orElseThrow(), whole);
        assertThat(cache.read(folder)).hasSize(1);
    }

    @Test
    void anotherFolderHasNothing() {
        cache.write(folder, List.of(checked()));
        assertThat(cache.read(folder.resolve("other"))).isEmpty();
    }
}
