// A language server for the tests of the extension: complains of every `POST` that it sees, and knows one route.
import {
  createConnection,
  DiagnosticSeverity,
  SymbolKind,
  TextDocuments,
  TextDocumentSyncKind,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
let told: unknown;

connection.onInitialize((parameters) => {
  told = parameters.initializationOptions;
  return {
    capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, workspaceSymbolProvider: { resolveProvider: true } },
  };
});
connection.onInitialized(() => connection.console.info(`told ${JSON.stringify(told)}`));
connection.onDidChangeConfiguration((change) => connection.console.info(`changed ${JSON.stringify(change.settings)}`));
documents.onDidChangeContent(({ document }) => {
  const at = document.getText().indexOf("POST");
  const range = { start: document.positionAt(at), end: document.positionAt(at + 4) };
  const found = { range, severity: DiagnosticSeverity.Warning, source: "allowance", code: "post-on-item", message: "no" };
  void connection.sendDiagnostics({ uri: document.uri, diagnostics: at < 0 ? [] : [found] });
});
connection.onWorkspaceSymbol(() => [
  { name: "@/shops/{id} -- GET", kind: SymbolKind.Method, containerName: "Shops#read", location: { uri: "file:///Shops.java" } },
]);
connection.onWorkspaceSymbolResolve((symbol) => ({
  ...symbol,
  location: { uri: symbol.location.uri, range: { start: { line: 7, character: 0 }, end: { line: 7, character: 1 } } },
}));
documents.listen(connection);
connection.listen();
