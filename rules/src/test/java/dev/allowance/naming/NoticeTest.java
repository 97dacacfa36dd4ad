package dev.allowance.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** WordNet's licence asks that its notice goes wherever its data goes. */
class NoticeTest {

    @Test
    void theNoticeOfWordNetTravelsWithTheListsDerivedFromIt() throws IOException {
        String root = Files.readString(Path.of("../NOTICE"));
        assertThat(root.replaceAll("\\s+", " "))
                .contains("WordNet 3.1 Copyright 2011 by Princeton University. All rights reserved.")
                .contains("appear on ALL copies of the software, database and documentation")
                .contains("PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES")
                .contains("Title to copyright in this software, database and any associated documentation");

        Path lists = Path.of("target/classes/dev/allowance/naming/wordnet-nouns.txt");
        assertThat(lists).exists();
        try (InputStream in = Files.newInputStream(Path.of("target/classes/META-INF/NOTICE"))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(root);
        }
    }
}
