package dev.allowance.languageserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestsTest {

    private static final String NAME = "src/main/java/shop/Users.java";
    private static final String CLIENT = "src/test/java/shop/Client.java";

    private static final String USERS = """
            package shop;

            import org.springframework.web.bind.annotation.*;

            @RestController
            @RequestMapping("/users")
            class Users {

                @GetMapping("/{id}")
                String one(@PathVariable("id") long id) {
                    return "";
                }

                @DeleteMapping("/{id}")
                void remove(@PathVariable("id") long id) {}
            }
            """;

    @TempDir
    Path folder;

    private TestEditor editor;

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(folder.resolve(NAME).getParent());
        Files.createDirectories(folder.resolve(CLIENT).getParent());
        Files.writeString(folder.resolve(NAME), USERS);
        Files.writeString(folder.resolve(CLIENT), """
                package shop;

                class Client {
                    String path = "/users/7?full=true";
                    String other = "no path";
                }
                """);
        editor = new TestEditor(folder).start();
        editor.open(NAME);
        editor.open(CLIENT);
        editor.awaitRead(1);
    }

    @AfterEach
    void stop() {
        editor.close();
    }

    private List<String> symbols(String query) {
        return TestEditor.get(editor.server().getWorkspaceService().symbol(new WorkspaceSymbolParams(query)))
                .getRight()
                .stream()
                .map(WorkspaceSymbol::getName)
                .toList();
    }

    private String hover(String at) {
        Hover hover = TestEditor.get(editor.server()
                .getTextDocumentService()
                .hover(new HoverParams(editor.document(NAME), editor.at(NAME, at))));
        return hover == null ? "" : hover.getContents().getRight().getValue();
    }

    @Test
    void hoverOnAPathTellsAllOfItAndWhatItAllows() {
        assertThat(hover("\"/{id}\")\n    String one"))
                .contains(
                        "**`GET /users/{id}`**",
                        "Allow: `DELETE, GET, HEAD, OPTIONS`",
                        "`DELETE /users/{id}` Users#remove",
                        "PATCH, POST, PUT and others are refused by 405");
    }

    @Test
    void hoverElsewhereTellsNothing() {
        assertThat(hover("return")).isEmpty();
    }

    @Test
    void symbolsAreFoundByPathAndMethodWhateverTheCase() {
        assertThat(symbols("@/users")).containsExactly("@/users/{id} -- DELETE", "@/users/{id} -- GET");
        assertThat(symbols("@/USERS -- get")).containsExactly("@/users/{id} -- GET");
        assertThat(symbols("orders")).isEmpty();
    }

    @Test
    void eachHandlerHasALineWithItsPathAndAllow() {
        List<? extends CodeLens> lenses = TestEditor.get(
                editor.server().getTextDocumentService().codeLens(new CodeLensParams(editor.document(NAME))));
        assertThat(lenses)
                .extracting(lens -> editor.covered(NAME, lens.getRange()))
                .containsExactlyInAnyOrder("one", "remove");
        assertThat(lenses)
                .extracting(lens -> TestEditor.get(
                                editor.server().getTextDocumentService().resolveCodeLens(lens))
                        .getCommand()
                        .getTitle())
                .containsExactlyInAnyOrder(
                        "GET /users/{id} · Allow: DELETE, GET, HEAD, OPTIONS",
                        "DELETE /users/{id} · Allow: DELETE, GET, HEAD, OPTIONS");
    }

    @Test
    void aPathInAStringLeadsToItsHandlers() {
        var found = TestEditor.get(editor.server()
                        .getTextDocumentService()
                        .definition(new DefinitionParams(editor.document(CLIENT), editor.at(CLIENT, "users/7"))))
                .getLeft();
        assertThat(found)
                .extracting(one -> editor.covered(NAME, one.getRange()))
                .containsExactlyInAnyOrder("one", "remove");
        assertThat(TestEditor.get(editor.server()
                                .getTextDocumentService()
                                .definition(
                                        new DefinitionParams(editor.document(CLIENT), editor.at(CLIENT, "no path"))))
                        .getLeft())
                .isEmpty();
    }

    @Test
    void aRequestLeadsToTheHandlerOfItsMethod() {
        Object found = TestEditor.get(editor.server()
                .getWorkspaceService()
                .executeCommand(new ExecuteCommandParams(
                        "allowance.goToRoute", List.of("DELETE http://localhost:8080/users/7"))));
        JsonArray places = new Gson().toJsonTree(found).getAsJsonArray();
        assertThat(places).hasSize(1);
        assertThat(places.get(0).getAsJsonObject().get("uri").getAsString()).isEqualTo(editor.uri(NAME));
    }
}
