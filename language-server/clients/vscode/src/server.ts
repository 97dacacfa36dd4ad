import { mkdirSync } from "node:fs";
import * as path from "node:path";
import * as vscode from "vscode";
import {
  DidChangeConfigurationNotification,
  type Executable,
  LanguageClient,
  type LanguageClientOptions,
  type SymbolInformation,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from "vscode-languageclient/node";
import { classArchive, findJava, JavaNotFound } from "./java";
import { thisMachine } from "./machine";
import { serverSettings } from "./settings";

const JAR = "allowance-language-server.jar";

/** The language server: a Java process, and what this editor says to it. */
export class Server {
  private client: LanguageClient | undefined;
  private last: Promise<void> = Promise.resolve();

  /**
   * @param storage a folder of the extension's own, made where it is missing
   * @param log where the server's own words go, and those of the protocol where they are asked for
   */
  constructor(
    private readonly extensionFolder: string,
    private readonly storage: string,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** Stops it where it runs, and starts it; says so to the user where that fails. One after the other, however often it is called. */
  restart(): Promise<void> {
    this.last = this.last.then(async () => {
      await this.stopNow();
      await this.startNow();
    });
    return this.last;
  }

  stop(): Promise<void> {
    this.last = this.last.then(() => this.stopNow());
    return this.last;
  }

  /** Tells a running server of changed settings. */
  async configure(): Promise<void> {
    await this.last;
    const allowance = serverSettings(vscode.workspace.getConfiguration("allowance"));
    await this.client?.sendNotification(DidChangeConfigurationNotification.type, { settings: { allowance } });
  }

  /** The symbols of this server only, unlike the editor's own search; none where it does not run. */
  async symbols(query: string): Promise<ReadonlyArray<SymbolInformation | WorkspaceSymbol>> {
    return (await this.client?.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? [];
  }

  /** Where a symbol is declared: servers may tell that only when asked once more. */
  async open(symbol: SymbolInformation | WorkspaceSymbol): Promise<void> {
    const client = this.client;
    if (client === undefined) {
      return;
    }
    let location = symbol.location;
    if (!("range" in location)) {
      location = (await client.sendRequest(WorkspaceSymbolResolveRequest.type, symbol as WorkspaceSymbol)).location;
    }
    if ("range" in location) {
      const uri = client.protocol2CodeConverter.asUri(location.uri);
      await vscode.window.showTextDocument(uri, { selection: client.protocol2CodeConverter.asRange(location.range) });
    }
  }

  private async startNow(): Promise<void> {
    const settings = vscode.workspace.getConfiguration("allowance");
    try {
      const java = await findJava(settings.get("java.home", ""), thisMachine);
      this.log.info(`${java.executable}, Java ${java.version}`);
      mkdirSync(this.storage, { recursive: true });
      const command: Executable = {
        command: java.executable,
        args: [
          ...classArchive(java, path.join(this.storage, `java-${java.version}.jsa`)),
          ...settings.get<string[]>("java.arguments", []),
          "-jar",
          path.join(this.extensionFolder, "server", JAR),
        ],
      };
      const options: LanguageClientOptions = {
        documentSelector: [{ scheme: "file", language: "java" }],
        initializationOptions: serverSettings(settings),
        outputChannel: this.log,
      };
      const client = new LanguageClient("allowance", "Allowance", command, options);
      await client.start();
      this.client = client;
    } catch (error) {
      this.complain(error);
    }
  }

  private async stopNow(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      // it may have died before; what matters is that it does not run
      this.log.warn(`while the server was stopped: ${String(error)}`);
    }
  }

  /** Returns at once: a message that nobody closes must not hold up the next start. */
  private complain(error: unknown): void {
    const text = error instanceof Error ? error.message : String(error);
    this.log.error(text);
    if (error instanceof JavaNotFound) {
      const openSettings = "Open Settings";
      void vscode.window.showErrorMessage(text, openSettings).then((chosen) => {
        if (chosen === openSettings) {
          void vscode.commands.executeCommand("workbench.action.openSettings", "allowance.java.home");
        }
      });
    } else {
      void vscode.window.showErrorMessage(`Allowance: the language server did not start: ${text}`);
    }
  }
}
