package dev.allowance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFoldersTest {

    @TempDir
    Path folder;

    @Test
    void theLockOfAnEditorIsNoSource() throws IOException {
        Path users = Files.writeString(folder.resolve("Users.java"), "class Users {}");
        Files.createSymbolicLink(folder.resolve(".#Users.java"), Path.of("someone@somewhere.123"));
        SourceFolders sources = new SourceFolders(StandardCharsets.UTF_8);
        assertThat(sources.files(List.of(folder))).containsOnlyKeys(users);
        assertThat(sources.problems()).isEmpty();
    }
}
