package dev.allowance.languageserver.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The extension for VS Code: its own tests pass, and it can be packaged with the server in it. */
class VsCodeIT {

    private static final Path EXTENSION = Path.of("clients/vscode").toAbsolutePath();
    private static final int OLDEST_NODE = 20;

    @Test
    void theExtensionPassesItsTestsAndIsPackaged() throws Exception {
        String skipped = "the extension for VS Code is neither tested nor packaged";
        Path npm = Tool.require("npm", skipped);
        int node = nodeVersion(Tool.require("node", skipped));
        if (node < OLDEST_NODE) {
            Tool.skip(skipped + ", which needs Node.js " + OLDEST_NODE + "; here is " + node);
        }
        npm(npm, "ci");
        npm(npm, "test");
        npm(npm, "run", "package");
        try (ZipFile extension = new ZipFile(EXTENSION.resolve("allowance.vsix").toFile())) {
            assertThat(extension.stream().map(entry -> entry.getName()))
                    .contains(
                            "extension/package.json",
                            "extension/dist/extension.js",
                            "extension/dist/LICENCES.txt",
                            "extension/LICENSE.txt")
                    .noneMatch(name -> name.contains("node_modules"));
            assertThat(extension
                            .getEntry("extension/server/allowance-language-server.jar")
                            .getSize())
                    .isEqualTo(Files.size(Delivery.jar()));
        }
    }

    private static int nodeVersion(Path node) throws Exception {
        Process process = new ProcessBuilder(node.toString(), "--version").start();
        return Integer.parseInt(
                new String(process.getInputStream().readAllBytes()).strip().replaceAll("^v(\\d+).*", "$1"));
    }

    private static void npm(Path npm, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(npm.toString());
        builder.command().addAll(java.util.List.of(arguments));
        Path log = Files.createTempFile(Path.of("target"), "npm-", ".txt");
        Process process = builder.directory(EXTENSION.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.exitValue() == 0)
                .as("npm " + String.join(" ", arguments) + "\n" + Files.readString(log))
                .isTrue();
    }
}
