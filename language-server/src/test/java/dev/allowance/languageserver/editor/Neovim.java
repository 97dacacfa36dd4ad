package dev.allowance.languageserver.editor;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A real Neovim without a screen, for a user who has nothing but what is pasted into the configuration. */
final class Neovim implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path program;
    private final Path home;
    private final Path socket;
    private final Process process;

    private Neovim(Path program, Path home, Path socket, Process process) {
        this.program = program;
        this.home = home;
        this.socket = socket;
        this.process = process;
    }

    /**
     * Starts it in the project; where there is none, the test is skipped, and says so.
     *
     * @param home an empty folder of the user's own
     * @param configuration the user's {@code init.lua}
     */
    static Neovim start(Path home, Path project, String configuration) throws IOException {
        Path program =
                Tool.require("nvim", "the language server is not tried in Neovim; Debian has the package neovim");
        Delivery.install(home);
        Path init = home.resolve(".config/nvim/init.lua");
        Files.createDirectories(init.getParent());
        Files.writeString(init, configuration);
        Path socket = home.resolve("nvim.socket");
        Process process = builder(program, home, "--headless", "--listen", socket.toString())
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("nvim.log").toFile())
                .start();
        Neovim editor = new Neovim(program, home, socket, process);
        editor.until("it listens", () -> Files.exists(socket));
        return editor;
    }

    private static ProcessBuilder builder(Path program, Path home, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("HOME", home.toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_") || name.startsWith("NVIM"));
        return builder;
    }

    /** Presses keys, as Vim writes them: {@code <Esc>}, {@code <CR>}. */
    void keys(String keys) {
        call("--remote-send", keys);
    }

    /** The value of an expression in Lua. */
    JsonElement eval(String expression) {
        String quoted = "json_encode(luaeval('" + expression.replace("'", "''") + "'))";
        return JsonParser.parseString(call("--remote-expr", quoted));
    }

    /** Runs a statement in Lua. */
    void run(String statement) {
        eval("(function() " + statement + "\nreturn true end)()");
    }

    /** The value of the expression, as soon as it is as wanted. */
    JsonElement await(String expression, Predicate<JsonElement> wanted) {
        JsonElement[] last = new JsonElement[1];
        until(expression + " is as wanted, which it is not: ", () -> wanted.test(last[0] = eval(expression)));
        return last[0];
    }

    private String call(String how, String what) {
        try {
            Process call = builder(program, home, "--headless", "--server", socket.toString(), how, what)
                    .redirectErrorStream(true)
                    .start();
            String answer = new String(call.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (call.waitFor() != 0) {
                throw new IllegalStateException(what + ": " + answer);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private interface Condition {
        boolean holds();
    }

    private void until(String what, Condition condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            if (Instant.now().isAfter(deadline) || !process.isAlive()) {
                throw new AssertionError("waited in vain until " + what + "; Neovim says: " + log());
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private String log() {
        try {
            Path protocol = home.resolve(".cache/nvim/lsp.log");
            return Files.readString(home.resolve("nvim.log"))
                    + (Files.exists(protocol) ? Files.readString(protocol) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves without saving, and waits until the language server has gone, too. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        keys("<Esc>:qall!<CR>");
        all.forEach(one ->
                one.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join());
    }
}
