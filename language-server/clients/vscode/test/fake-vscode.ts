import { EventEmitter as NodeEmitter } from "node:events";
import Module from "node:module";
import { pathToFileURL, fileURLToPath } from "node:url";

/**
 * Just enough of the editor to run the bundled extension with its language client: what the tests look at is real, everything
 * else does nothing.
 */
export class FakeEditor {
  readonly settings: Record<string, unknown> = {};
  readonly errors: string[] = [];
  readonly information: string[] = [];
  readonly log: string[] = [];
  readonly shown: { uri: string; line: number | undefined }[] = [];
  readonly executed: unknown[][] = [];
  readonly diagnostics = new Map<string, Diagnostic[]>();
  /** Picks among what a list offers; the first by default. */
  pick: (items: readonly { label: string }[]) => { label: string } | undefined = (items) => items[0];
  private readonly commands = new Map<string, (...args: unknown[]) => unknown>();
  private readonly documents: Document[] = [];
  private readonly opened = new EventEmitter<Document>();
  private readonly changed = new EventEmitter<object>();
  private readonly configured = new EventEmitter<{ affectsConfiguration(section: string): boolean }>();
  private readonly happened = new NodeEmitter();

  /** Loads a module whose `require("vscode")` gives this editor. */
  load(file: string): { activate(context: object): Promise<void>; deactivate(): Promise<void> } {
    const loader = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
    const original = loader._load;
    const api = this.api();
    loader._load = (request, ...rest) => (request === "vscode" ? api : original(request, ...rest));
    try {
      return require(file);
    } finally {
      loader._load = original;
    }
  }

  open(file: string, text: string): Document {
    const document = new Document(Uri.file(file), text);
    this.documents.push(document);
    this.opened.fire(document);
    return document;
  }

  /** Types: the whole text is replaced, and not saved. */
  type(document: Document, text: string): void {
    const end = document.positionAt(document.getText().length);
    const change = { range: new Range(new Position(0, 0), end), rangeOffset: 0, rangeLength: document.getText().length, text };
    document.replace(text);
    this.changed.fire({ document, contentChanges: [change], reason: undefined });
  }

  configure(key: string, value: unknown): void {
    this.settings[key] = value;
    const whole = `allowance.${key}`;
    this.configured.fire({
      affectsConfiguration: (section) => whole === section || whole.startsWith(`${section}.`),
    });
  }

  execute(command: string, ...args: unknown[]): unknown {
    const registered = this.commands.get(command);
    if (registered === undefined) {
      throw new Error(`no command ${command}`);
    }
    return registered(...args);
  }

  /** Waits until this holds, looking again whenever the editor is told something. */
  async until(what: string, holds: () => boolean): Promise<void> {
    const deadline = Date.now() + 60_000;
    while (!holds()) {
      if (Date.now() > deadline) {
        throw new Error(`waited in vain until ${what}; log:\n${this.log.join("\n")}\nerrors: ${this.errors.join("\n")}`);
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 200);
        this.happened.once("something", () => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  private api(): object {
    const logged = (level: string) => (text: unknown) => this.note(() => this.log.push(`${level} ${String(text)}`));
    const known = {
      version: "1.91.0",
      EventEmitter,
      Uri,
      Position,
      Range,
      Diagnostic,
      CancellationTokenSource,
      CancellationError: class extends Error {},
      Disposable,
      env: { language: "en", appName: "Fake" },
      LogLevel: { Off: 0, Trace: 1, Debug: 2, Info: 3, Warning: 4, Error: 5 },
      DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
      workspace: {
        workspaceFolders: undefined,
        textDocuments: this.documents,
        notebookDocuments: [],
        onDidOpenTextDocument: this.opened.event,
        onDidChangeTextDocument: this.changed.event,
        onDidChangeConfiguration: this.configured.event,
        getConfiguration: (section = "") => this.section(section),
      },
      window: {
        tabGroups: { all: [], onDidChangeTabs: () => new Disposable() },
        visibleTextEditors: [],
        activeTextEditor: undefined,
        createOutputChannel: () => ({
          logLevel: 3,
          onDidChangeLogLevel: () => new Disposable(),
          ...Object.fromEntries(["trace", "debug", "info", "warn", "error", "append", "appendLine"].map((level) => [level, logged(level)])),
          show: () => {},
          dispose: () => {},
        }),
        showErrorMessage: async (text: string) => void this.note(() => this.errors.push(text)),
        showWarningMessage: async (text: string) => void this.note(() => this.errors.push(text)),
        showInformationMessage: async (text: string) => void this.note(() => this.information.push(text)),
        showQuickPick: async (items: readonly { label: string }[]) => this.pick(items),
        showTextDocument: async (uri: Uri, options?: { selection?: Range }) =>
          void this.note(() => this.shown.push({ uri: uri.toString(), line: options?.selection?.start.line })),
      },
      commands: {
        registerCommand: (id: string, run: (...args: unknown[]) => unknown) => {
          this.commands.set(id, run);
          return new Disposable(() => this.commands.delete(id));
        },
        executeCommand: async (...call: unknown[]) => void this.note(() => this.executed.push(call)),
      },
      languages: {
        match: (selector: { language?: string }[], document: Document) =>
          selector.some((filter) => filter.language === document.languageId) ? 10 : 0,
        createDiagnosticCollection: () => ({
          set: (uri: Uri, found: Diagnostic[]) => this.note(() => this.diagnostics.set(uri.toString(), found)),
          delete: (uri: Uri) => this.note(() => this.diagnostics.delete(uri.toString())),
          clear: () => this.note(() => this.diagnostics.clear()),
          dispose: () => this.note(() => this.diagnostics.clear()),
        }),
      },
    };
    return withDefaults(known);
  }

  private note<T>(act: () => T): T {
    const result = act();
    this.happened.emit("something");
    return result;
  }

  private section(section: string): object {
    const prefix = section === "allowance" ? "" : section.replace(/^allowance\./, "") + ".";
    const value = (key: string) => this.settings[prefix + key];
    return { get: (key: string, otherwise?: unknown) => value(key) ?? otherwise, has: (key: string) => value(key) !== undefined, ...this.settings };
  }
}

export class Uri {
  readonly scheme = "file";
  readonly authority = "";
  readonly query = "";
  readonly fragment = "";

  private constructor(readonly fsPath: string) {}

  get path(): string {
    return this.fsPath;
  }

  static file(path: string): Uri {
    return new Uri(path);
  }

  static parse(text: string): Uri {
    return new Uri(fileURLToPath(text));
  }

  toString(): string {
    return pathToFileURL(this.fsPath).toString();
  }
}

class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
}

class Range {
  readonly start: Position;
  readonly end: Position;

  constructor(...bounds: [Position, Position] | [number, number, number, number]) {
    [this.start, this.end] =
      bounds.length === 2 ? bounds : [new Position(bounds[0], bounds[1]), new Position(bounds[2], bounds[3])];
  }
}

class Diagnostic {
  source?: string;
  code?: unknown;

  constructor(
    readonly range: Range,
    readonly message: string,
    readonly severity: number,
  ) {}
}

class Disposable {
  constructor(private readonly end: () => void = () => {}) {}

  static from(...all: { dispose(): void }[]): Disposable {
    return new Disposable(() => all.forEach((one) => one.dispose()));
  }

  dispose(): void {
    this.end();
  }
}

class EventEmitter<T> {
  private readonly listeners = new Set<(value: T) => void>();

  readonly event = (listener: (value: T) => void, self?: unknown): Disposable => {
    const bound = self === undefined ? listener : listener.bind(self);
    this.listeners.add(bound);
    return new Disposable(() => this.listeners.delete(bound));
  };

  fire(value: T): void {
    this.listeners.forEach((listener) => listener(value));
  }

  dispose(): void {
    this.listeners.clear();
  }
}

class CancellationTokenSource {
  readonly token = { isCancellationRequested: false, onCancellationRequested: () => new Disposable() };

  cancel(): void {}

  dispose(): void {}
}

export class Document {
  readonly languageId = "java";
  readonly isClosed = false;
  readonly isUntitled = false;
  readonly eol = 1;
  version = 1;
  isDirty = false;

  constructor(
    readonly uri: Uri,
    private text: string,
  ) {}

  get fileName(): string {
    return this.uri.fsPath;
  }

  getText(): string {
    return this.text;
  }

  replace(text: string): void {
    this.text = text;
    this.version++;
    this.isDirty = true;
  }

  positionAt(offset: number): Position {
    const before = this.text.slice(0, offset).split("\n");
    return new Position(before.length - 1, before.at(-1)?.length ?? 0);
  }
}

/** The same object, where what is missing may be called, constructed and looked into, to no effect. */
function withDefaults(known: object): object {
  return new Proxy(known, {
    get(target, key) {
      if (key in target) {
        const value: unknown = Reflect.get(target, key);
        return value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype
          ? withDefaults(value)
          : value;
      }
      return typeof key === "symbol" || key === "then" || key === "default" ? undefined : nothing;
    },
  });
}

const nothing: object = new Proxy(
  class {
    dispose(): void {}
  },
  {
    get: (target, key) => (key === "prototype" ? target.prototype : typeof key === "symbol" ? undefined : nothing),
    apply: () => new Disposable(),
  },
);
