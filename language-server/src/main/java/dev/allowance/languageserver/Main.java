package dev.allowance.languageserver;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;

/** Starts the server on standard input and output, which belong to the protocol alone: whatever else is printed goes to standard error. */
public final class Main {

    private Main() {}

    /** Serves one client until it says goodbye or closes its end. */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        if (arguments.length > 0 && !arguments[0].equals("--stdio")) {
            System.err.println(
                    "allowance-language-server speaks the Language Server Protocol on standard input and output;"
                            + " it takes no arguments but --stdio");
            System.exit(2);
        }
        InputStream in = System.in;
        PrintStream out = System.out;
        System.setOut(System.err);
        AllowanceServer server = new AllowanceServer();
        Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
        server.connect(launcher.getRemoteProxy());
        launcher.startListening().get();
        System.exit(server.exitCode());
    }
}
