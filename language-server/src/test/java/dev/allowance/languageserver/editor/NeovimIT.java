package dev.allowance.languageserver.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who pastes the documented lines into Neovim, opens a controller, and types. */
class NeovimIT {

    private static final String DIAGNOSTICS = "vim.diagnostic.get(0)";
    private static final String TEXT = "table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), \"\\n\")";

    @TempDir
    Path folder;

    private Path file;
    private String saved;
    private Neovim editor;

    @BeforeEach
    void open() throws IOException {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path project = Sample.copy(folder.resolve("shop"));
        file = project.resolve(Sample.USERS);
        saved = Files.readString(file);
        editor = Neovim.start(home, project, Delivery.snippet("Neovim", "lua"));
        editor.keys(":edit " + Sample.USERS + "<CR>");
        editor.await("vim.tbl_count(vim.lsp.buf_get_clients(0))", count -> count.getAsInt() == 1);
    }

    @AfterEach
    void close() {
        if (editor != null) {
            editor.close();
        }
    }

    @Test
    void aWarningComesWithAnUnsavedChangeAndGoesWithIt() throws IOException {
        typePost();
        JsonObject warning = awaitWarning();
        int line = lineOf("@PostMapping(\"/{id}\")");
        assertThat(warning.get("lnum").getAsInt()).isEqualTo(line);
        assertThat(warning.get("end_lnum").getAsInt()).isEqualTo(line);
        assertThat(warning.get("col").getAsInt()).isEqualTo("    @PostMapping(".length());
        assertThat(warning.get("end_col").getAsInt()).isEqualTo("    @PostMapping(\"/{id}\"".length());
        assertThat(warning.get("code").getAsString()).isEqualTo("post-on-item");
        assertThat(warning.get("source").getAsString()).isEqualTo("allowance");
        assertThat(warning.get("message").getAsString()).contains("`POST /users/{id}`");
        assertThat(editor.eval("vim.bo.modified").getAsBoolean()).isTrue();
        assertThat(file).hasContent(saved);
        editor.keys("u");
        editor.await(DIAGNOSTICS, found -> found.getAsJsonArray().isEmpty());
    }

    @Test
    void aWarningMovesWithItsLine() {
        typePost();
        int line = awaitWarning().get("lnum").getAsInt();
        editor.keys("ggO<CR><Esc>");
        editor.await(
                DIAGNOSTICS,
                found -> found.getAsJsonArray().size() == 1
                        && found.getAsJsonArray()
                                        .get(0)
                                        .getAsJsonObject()
                                        .get("lnum")
                                        .getAsInt()
                                == line + 2);
    }

    @Test
    void aFixIsAppliedToTheBufferOnly() throws IOException {
        typePost();
        awaitWarning();
        editor.keys("f{");
        editor.run("vim.ui.select = function(items, options, choose)"
                + " for _, item in ipairs(items) do if options.format_item(item) == 'Change to @PutMapping' then choose(item) end end"
                + " end");
        editor.run("vim.lsp.buf.code_action()");
        editor.await(TEXT + " .. \"\\n\"", text -> text.getAsString().equals(saved));
        editor.await(DIAGNOSTICS, found -> found.getAsJsonArray().isEmpty());
        assertThat(file).hasContent(saved);
    }

    @Test
    void aHoverTellsWhatThePathAllows() {
        editor.keys("G?GetMapping(<CR>f{");
        String hover = "(function() for _, window in ipairs(vim.api.nvim_list_wins()) do"
                + " if vim.api.nvim_win_get_config(window).relative ~= '' then"
                + " return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), ' ')"
                + " end end return '' end)()";
        editor.await(hover, text -> {
            if (text.getAsString().isEmpty()) {
                editor.run("vim.lsp.buf.hover()");
            }
            return text.getAsString().contains("GET /users/{id}")
                    && text.getAsString().contains("GET, HEAD, OPTIONS, PUT");
        });
    }

    @Test
    void routesAreFoundByTheirPath() {
        editor.await("vim.fn.getqflist()", list -> {
            if (list.getAsJsonArray().isEmpty()) {
                editor.run("vim.lsp.buf.workspace_symbol('@/users/')");
            }
            return list.toString().contains("@/users/{id} -- GET")
                    && list.toString().contains("@/users/{id} -- PUT");
        });
    }

    private void typePost() {
        editor.keys("G?PutMapping(<CR>cwPostMapping<Esc>");
    }

    private JsonObject awaitWarning() {
        JsonElement found =
                editor.await(DIAGNOSTICS, all -> all.getAsJsonArray().size() == 1);
        return found.getAsJsonArray().get(0).getAsJsonObject();
    }

    private int lineOf(String text) {
        return editor.eval(TEXT)
                .getAsString()
                .lines()
                .map(String::strip)
                .toList()
                .indexOf(text);
    }
}
