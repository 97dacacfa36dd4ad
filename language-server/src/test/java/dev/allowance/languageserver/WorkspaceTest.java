package dev.allowance.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens outside of the document that somebody types in. */
class WorkspaceTest {

    /** A controller with one finding: it posts to an item. */
    static final String USERS = """
            package shop;

            import org.springframework.web.bind.annotation.*;

            @RestController
            @RequestMapping("/users")
            class Users {

                @GetMapping
                String list() {
                    return "";
                }

                @PostMapping
                String create(@RequestBody String user) {
                    return user;
                }

                @PostMapping("/{id}")
                String change(@PathVariable("id") long id, @RequestBody String user) {
                    return user;
                }
            }
            """;

    private static final String FIRST = "first/src/main/java/shop/Users.java";
    private static final String SECOND = "second/src/main/java/shop/Users.java";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        for (String name : List.of(FIRST, SECOND)) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), USERS);
        }
    }

    private TestEditor start(String... folders) throws IOException {
        return new TestEditor(folder)
                .start(Arrays.stream(folders).map(folder::resolve).toList(), "{}")
                .awaitRead(folders.length);
    }

    private static void changed(TestEditor editor, FileChangeType type, String... names) {
        editor.server()
                .getWorkspaceService()
                .didChangeWatchedFiles(new DidChangeWatchedFilesParams(Arrays.stream(names)
                        .map(name -> new FileEvent(editor.uri(name), type))
                        .toList()));
    }

    @Test
    void filesThatNobodyHasOpenedAreCheckedInAllFolders() throws IOException {
        try (TestEditor editor = start("first", "second")) {
            editor.awaitRules(FIRST, "post-on-item");
            editor.awaitRules(SECOND, "post-on-item");
        }
    }

    @Test
    void foldersComeAndGo() throws IOException {
        try (TestEditor editor = start("first")) {
            editor.awaitRules(FIRST, "post-on-item");
            WorkspaceFolder second =
                    new WorkspaceFolder(folder.resolve("second").toUri().toString(), "second");
            WorkspaceFolder first =
                    new WorkspaceFolder(folder.resolve("first").toUri().toString(), "first");
            editor.server()
                    .getWorkspaceService()
                    .didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(
                            new WorkspaceFoldersChangeEvent(List.of(second), List.of(first))));
            editor.awaitRules(FIRST);
            editor.awaitRules(SECOND, "post-on-item");
        }
    }

    @Test
    void filesChangeOutsideOfTheEditor() throws IOException {
        try (TestEditor editor = start("first")) {
            editor.awaitRules(FIRST, "post-on-item");
            Files.writeString(editor.file(FIRST), USERS.replace("@PostMapping(\"/{id}\")", "@PutMapping(\"/{id}\")"));
            changed(editor, FileChangeType.Changed, FIRST);
            editor.await(
                    FIRST,
                    found -> found.stream()
                            .noneMatch(one -> one.getCode().getLeft().equals("post-on-item")));
            Files.writeString(editor.file(FIRST), USERS);
            changed(editor, FileChangeType.Changed, FIRST);
            editor.awaitRules(FIRST, "post-on-item");
            Files.delete(editor.file(FIRST));
            changed(editor, FileChangeType.Deleted, FIRST);
            editor.awaitRules(FIRST);
        }
    }

    @Test
    void aNewFileIsSeen() throws IOException {
        try (TestEditor editor = start("first")) {
            String name = "first/src/main/java/shop/People.java";
            Files.writeString(
                    editor.file(name),
                    USERS.replace("class Users", "class People").replace("/users", "/people"));
            changed(editor, FileChangeType.Created, name);
            editor.awaitRules(name, "post-on-item");
        }
    }

    @Test
    void whatTheEditorHasOpenCountsAndNotWhatIsOnDisk() throws IOException {
        try (TestEditor editor = start("first")) {
            editor.awaitRules(FIRST, "post-on-item");
            editor.open(FIRST);
            Files.writeString(editor.file(FIRST), USERS.replace("@RestController\n", ""));
            changed(editor, FileChangeType.Changed, FIRST);
            editor.type(FIRST, "\"/users\"", "\"/people\"");
            assertThat(editor.await(
                            FIRST,
                            found -> found.stream()
                                    .anyMatch(one -> one.getMessage().getLeft().contains("POST /people/{id}"))))
                    .hasSize(1);
        }
    }

    @Test
    void settingsCountAtOnce() throws IOException {
        try (TestEditor editor = start("first")) {
            editor.awaitRules(FIRST, "post-on-item");
            settings(editor, "{\"rule.post-on-item\": \"off\"}");
            editor.awaitRules(FIRST);
            settings(editor, "{\"rule.post-on-item\": \"error\"}");
            editor.awaitRules(FIRST, "post-on-item");
            settings(editor, "{\"rule.post-on-itm\": \"error\"}");
            editor.awaitMessage("post-on-itm", "post-on-item");
            editor.awaitRules(FIRST, "post-on-item");
        }
    }

    private static void settings(TestEditor editor, String options) {
        var classPath = new com.google.gson.Gson()
                .toJson(TestEditor.CLASS_PATH.stream().map(Path::toString).toList());
        editor.server()
                .getWorkspaceService()
                .didChangeConfiguration(new DidChangeConfigurationParams(
                        JsonParser.parseString("{\"allowance\": {\"debounce\": 0, \"classPath\": " + classPath
                                + ", \"options\": " + options + "}}")));
    }

    @Test
    void whatTheBaselineAcceptsIsNotShown() throws IOException {
        try (TestEditor editor = start("first")) {
            editor.awaitRules(FIRST, "post-on-item");
            String baseline = "first/" + ProjectModule.BASELINE;
            Files.writeString(editor.file(baseline), "# allowance baseline 1\npost-on-item POST /users/{id}\n");
            changed(editor, FileChangeType.Created, baseline);
            editor.awaitRules(FIRST);
            Files.delete(editor.file(baseline));
            changed(editor, FileChangeType.Deleted, baseline);
            editor.awaitRules(FIRST, "post-on-item");
        }
    }

    @Test
    void documentsThatAreNoFilesAreLeftAlone() throws IOException {
        try (TestEditor editor = start("first")) {
            for (String uri :
                    List.of("untitled:Untitled-1", "jdt://contents/x.jar/Users.class", "not an address", "")) {
                editor.server()
                        .getTextDocumentService()
                        .didOpen(new org.eclipse.lsp4j.DidOpenTextDocumentParams(
                                new org.eclipse.lsp4j.TextDocumentItem(uri, "java", 1, USERS)));
            }
            editor.open(FIRST);
            editor.type(FIRST, "\"/users\"", "\"/people\"");
            editor.await(
                    FIRST,
                    found -> found.stream()
                            .anyMatch(one -> one.getMessage().getLeft().contains("POST /people/{id}")));
            assertThat(editor.messages).isEmpty();
        }
    }

    @Test
    void longWorkIsReportedAndEnds() throws IOException {
        try (TestEditor editor = start("first")) {
            assertThat(editor.progress)
                    .extracting(one -> one.getValue().getLeft().getKind().toString())
                    .startsWith("begin")
                    .endsWith("end");
        }
    }

    @Test
    void settingsThatMakeNoSenseAreTold() throws IOException {
        try (TestEditor editor = new TestEditor(folder)
                .start(List.of(folder.resolve("first")), "{\"debounce\": \"soon\", \"codeLens\": 7}")
                .awaitRead(1)) {
            editor.awaitMessage("allowance.debounce", "soon");
            editor.awaitMessage("allowance.codeLens", "7");
        }
    }

    @Test
    void nothingIsWrittenBesideTheSources() throws IOException {
        Map<Path, Long> before = files();
        try (TestEditor editor = start("first", "second")) {
            editor.awaitRules(FIRST, "post-on-item");
        }
        assertThat(files()).isEqualTo(before);
    }

    private Map<Path, Long> files() throws IOException {
        Map<Path, Long> files = new java.util.TreeMap<>();
        for (String name : List.of("first", "second")) {
            try (var found = Files.walk(folder.resolve(name))) {
                for (Path file : found.filter(Files::isRegularFile).toList()) {
                    files.put(file, Files.size(file));
                }
            }
        }
        return files;
    }
}
