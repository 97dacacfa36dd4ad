package dev.allowance.languageserver;

import dev.allowance.engine.RuleCatalog;
import dev.allowance.report.ReplacedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The pages of the rules as files, which an editor can open: each is written when it is first linked to. */
final class RulePages {

    private final Path folder;
    private final Map<String, Optional<String>> addresses = new ConcurrentHashMap<>();

    RulePages(Path folder) {
        this.folder = folder;
    }

    /** In the user's cache. */
    static RulePages ofUser() {
        return new RulePages(CacheFolder.ofUser().resolve("rules"));
    }

    /** The address of a rule's page; empty where the rule has none, or it cannot be written. */
    Optional<String> address(String rule) {
        return addresses.computeIfAbsent(rule, this::write);
    }

    private Optional<String> write(String rule) {
        Optional<String> page = RuleCatalog.load().page(rule);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        Path file = folder.resolve(rule + ".md");
        try {
            byte[] bytes = page.get().getBytes(StandardCharsets.UTF_8);
            if (!Files.isRegularFile(file) || !java.util.Arrays.equals(Files.readAllBytes(file), bytes)) {
                ReplacedFile.write(file, bytes);
            }
            return Optional.of(file.toUri().toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
