package dev.allowance.languageserver;

import java.nio.file.Path;
import java.util.Locale;

/** Where a user's programs keep what they can make anew. */
final class CacheFolder {

    private CacheFolder() {}

    /** {@code XDG_CACHE_HOME}, {@code LOCALAPPDATA} or {@code ~/Library/Caches}, as the system has it, and our folder in it. */
    static Path ofUser() {
        return of(
                System.getProperty("os.name", ""),
                System.getProperty("user.home", "."),
                System.getenv("XDG_CACHE_HOME"),
                System.getenv("LOCALAPPDATA"));
    }

    static Path of(String system, String home, String xdg, String localData) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows") && localData != null && !localData.isBlank()) {
            return Path.of(localData, "allowance", "cache");
        }
        if (name.startsWith("mac")) {
            return Path.of(home, "Library", "Caches", "allowance");
        }
        return xdg != null && !xdg.isBlank() ? Path.of(xdg, "allowance") : Path.of(home, ".cache", "allowance");
    }
}
