package dev.allowance.languageserver.editor;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.services.LanguageServer;

/** Eclipse's Java server, which is also that of VS Code and of most other editors, as an npm package brings it along. */
interface JavaServer extends LanguageServer {

    /** The editor extension that has the server in it. */
    String PACKAGE = "coc-java@1.56.0";

    /** The oldest Java that runs it. */
    int OLDEST_JAVA = 21;

    /** Builds all projects, and answers when that is done. */
    @JsonRequest("java/buildWorkspace")
    CompletableFuture<Object> build(boolean whole);

    /**
     * Starts it on a project; where that cannot be done here, the test is skipped, and says so.
     *
     * @param home the user's folder
     * @param settings of Maven
     * @param data an empty folder for the server's own files
     */
    static Protocol<JavaServer> start(Path project, Path home, Path settings, Path data) throws IOException {
        Path java = java();
        Path server = installed().resolve("node_modules/coc-java/server");
        Path configuration = copy(server.resolve(configuration()), data.resolve("configuration"));
        List<String> command = List.of(
                java.toString(),
                "-Declipse.application=org.eclipse.jdt.ls.core.id1",
                "-Declipse.product=org.eclipse.jdt.ls.core.product",
                "-Dosgi.bundles.defaultStartLevel=4",
                "-Duser.home=" + home,
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "--add-modules=ALL-SYSTEM",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-jar",
                launcher(server.resolve("plugins")).toString(),
                "-configuration",
                configuration.toString(),
                "-data",
                data.resolve("workspace").toString());
        Protocol<JavaServer> protocol =
                Protocol.start(data.resolve("log.txt"), command, JavaServer.class, hello(project, settings));
        protocol.awaitWord("ServiceReady");
        return protocol;
    }

    private static InitializeParams hello(Path project, Path settings) {
        JsonObject options =
                JsonParser.parseString("""
                        {
                          "workspaceFolders": ["%s"],
                          "settings": {
                            "java": {
                              "configuration": {"maven": {"userSettings": "%s"}},
                              "import": {"gradle": {"enabled": false}}
                            }
                          }
                        }
                        """.formatted(project.toUri(), settings)).getAsJsonObject();
        InitializeParams hello = new InitializeParams();
        hello.setProcessId((int) ProcessHandle.current().pid());
        hello.setWorkspaceFolders(List.of(new WorkspaceFolder(project.toUri().toString(), "project")));
        hello.setInitializationOptions(options);
        hello.setCapabilities(new org.eclipse.lsp4j.ClientCapabilities());
        return hello;
    }

    /** The package, once for all builds until the folder is cleaned. */
    private static Path installed() throws IOException {
        Path folder = Path.of("target", "java-server").toAbsolutePath();
        if (Files.isDirectory(folder.resolve("node_modules/coc-java/server"))) {
            return folder;
        }
        Path npm = Tool.require("npm", "the language server is not tried beside a Java server");
        Files.createDirectories(folder);
        try {
            Process install = new ProcessBuilder(
                            npm.toString(),
                            "install",
                            "--prefix",
                            folder.toString(),
                            "--no-save",
                            "--ignore-scripts",
                            "--no-audit",
                            "--no-fund",
                            PACKAGE)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npm.log").toFile())
                    .start();
            if (!install.waitFor(5, TimeUnit.MINUTES) || install.exitValue() != 0) {
                install.destroyForcibly();
                return Tool.skip("the language server is not tried beside a Java server, as npm cannot get " + PACKAGE
                        + ": " + Files.readString(folder.resolve("npm.log")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return folder;
    }

    /** The one that runs this, else one beside it, as long as it is new enough. */
    private static Path java() throws IOException {
        Path own = Path.of(System.getProperty("java.home"));
        if (Runtime.version().feature() >= OLDEST_JAVA) {
            return own.resolve("bin/java");
        }
        Path others = Optional.ofNullable(System.getenv("NEWEST_JAVA_HOME"))
                .map(home -> Path.of(home).getParent())
                .orElse(own.getParent());
        try (Stream<Path> homes = Files.list(others)) {
            return homes.filter(home -> feature(home) >= OLDEST_JAVA)
                    .min((left, right) -> left.compareTo(right))
                    .map(home -> home.resolve("bin/java"))
                    .orElseGet(
                            () -> Tool.skip("the language server is not tried beside a Java server, which needs a Java "
                                    + OLDEST_JAVA + "; there is none in " + others));
        }
    }

    /** The version that a JDK's own file tells; 0 where it tells none. */
    private static int feature(Path home) {
        try (Stream<String> lines = Files.lines(home.resolve("release"))) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("JAVA_VERSION=\"(\\d+).*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            return 0;
        }
    }

    private static String configuration() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name =
                system.startsWith("mac") ? "config_mac" : system.startsWith("win") ? "config_win" : "config_linux";
        return System.getProperty("os.arch").equals("aarch64") && !name.endsWith("win") ? name + "_arm" : name;
    }

    private static Path launcher(Path plugins) throws IOException {
        try (Stream<Path> files = Files.list(plugins)) {
            return files.filter(file -> file.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }
}
