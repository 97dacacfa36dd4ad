import * as vscode from "vscode";
import { routeItems } from "./routes";
import { Server } from "./server";

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel("Allowance", { log: true });
  const started = new Server(context.extensionPath, context.globalStorageUri.fsPath, log);
  server = started;
  context.subscriptions.push(
    log,
    vscode.commands.registerCommand("allowance.restartServer", () => started.restart()),
    vscode.commands.registerCommand("allowance.goToRoute", () => goToRoute(started)),
    vscode.commands.registerCommand("allowance.showLog", () => log.show()),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration("allowance.java")) {
        await started.restart();
      } else if (change.affectsConfiguration("allowance")) {
        await started.configure();
      }
    }),
  );
  await started.restart();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

async function goToRoute(started: Server): Promise<void> {
  const items = routeItems(await started.symbols("@/"));
  if (items.length === 0) {
    void vscode.window.showInformationMessage("Allowance has found no routes in this workspace.");
    return;
  }
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: "Path or method", matchOnDescription: true });
  if (chosen !== undefined) {
    await started.open(chosen.symbol);
  }
}
