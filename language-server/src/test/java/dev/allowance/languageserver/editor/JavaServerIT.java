package dev.allowance.languageserver.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java server that VS Code and others use runs the annotation processor, beside our language server, on one Maven project. */
class JavaServerIT {

    private static final String USERS = """
            package shop;

            import jakarta.ws.rs.GET;
            import jakarta.ws.rs.Path;

            @Path("/users")
            public class Users {
                @GET
                public String all() {
                    return "";
                }

                @GET
                public String some() {
                    return "";
                }
            }
            """;

    @TempDir
    Path temporary;

    private Path home;
    private Path project;
    private Path file;
    private String uri;
    private int version = 1;

    @Test
    void oneFaultShowsOnceWhetherOrNotOurServerRuns() throws IOException {
        home = Files.createDirectory(temporary.resolve("home"));
        MavenFolder maven = MavenFolder.in(Files.createDirectory(temporary.resolve("maven")));
        project = maven.project(temporary.resolve("shop"));
        file = project.resolve("src/main/java/shop/Users.java");
        uri = file.toUri().toString();
        Files.createDirectories(file.getParent());
        Files.writeString(file, USERS);
        Path data = Files.createDirectory(temporary.resolve("data"));

        Protocol<LanguageServer> ours = startOurs();
        try (Protocol<JavaServer> java = JavaServer.start(project, home, maven.settings(), data)) {
            java.answer(java.server().build(true));
            open(ours);
            java.forget(uri);
            open(java);
            assertThat(ours.await(uri, all -> !all.isEmpty())).hasSize(1);
            assertThat(java.await(uri, all -> true)).isEmpty();
            assertThat(project.resolve("target/classes/META-INF/allowance/routes.txt"))
                    .as("what shows that the processor has run")
                    .exists();

            ours.close();
            save(java);
            Diagnostic only = only(java.await(uri, all -> !all.isEmpty()));
            assertThat(only.getMessage().getLeft()).contains("[allowance:duplicate-route]");

            ours = startOurs();
            open(ours);
            save(java);
            assertThat(ours.await(uri, all -> !all.isEmpty())).hasSize(1);
            java.await(uri, List::isEmpty);
        } finally {
            ours.close();
        }
    }

    private Protocol<LanguageServer> startOurs() throws IOException {
        InitializeParams hello = new InitializeParams();
        hello.setProcessId((int) ProcessHandle.current().pid());
        hello.setWorkspaceFolders(List.of(new WorkspaceFolder(project.toUri().toString(), "shop")));
        hello.setCapabilities(new ClientCapabilities());
        Protocol<LanguageServer> ours = Protocol.start(
                temporary.resolve("ours.txt"),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.home=" + home,
                        "-jar",
                        Delivery.jar().toString()),
                LanguageServer.class,
                hello);
        ours.await(uri, all -> true);
        return ours;
    }

    private static Diagnostic only(List<Diagnostic> all) {
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void open(Protocol<?> protocol) throws IOException {
        protocol.server()
                .getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(
                        new TextDocumentItem(uri, "java", version, Files.readString(file))));
    }

    /** Types an empty line at the end, and saves. */
    private void save(Protocol<?> protocol) throws IOException {
        String text = Files.readString(file) + "\n";
        version++;
        protocol.server()
                .getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri, version),
                        List.of(new TextDocumentContentChangeEvent(text))));
        Files.writeString(file, text);
        protocol.server()
                .getTextDocumentService()
                .didSave(new DidSaveTextDocumentParams(new TextDocumentIdentifier(uri)));
    }
}
