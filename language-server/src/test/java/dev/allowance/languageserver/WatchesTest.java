package dev.allowance.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.allowance.engine.WatchedFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchesTest {

    @TempDir
    Path temporary;

    private WatchedFolders watched;
    private Path shop;
    private Path bank;

    @BeforeEach
    void makeFolders() throws IOException {
        watched = new WatchedFolders(temporary.resolve("watched"));
        shop = Files.createDirectory(temporary.resolve("shop"));
        bank = Files.createDirectory(temporary.resolve("bank"));
    }

    @Test
    void foldersAreWatchedWhileTheyAreOpen() {
        Watches watches = new Watches(watched);
        watches.begin(shop);
        watches.begin(shop);
        watches.begin(bank);
        assertThat(watched.isWatched(shop)).isTrue();
        watches.end(shop);
        assertThat(watched.isWatched(shop)).isFalse();
        assertThat(watched.isWatched(bank)).isTrue();
        watches.close();
        assertThat(watched.isWatched(bank)).isFalse();
    }

    @Test
    void aFolderThatIsMissingIsNoTrouble() {
        Path gone = temporary.resolve("gone");
        Watches watches = new Watches(watched);
        watches.begin(gone);
        watches.end(gone);
        watches.end(bank);
        assertThat(watched.isWatched(gone)).isFalse();
    }
}
