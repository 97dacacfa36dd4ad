import assert from "node:assert/strict";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { FakeEditor } from "./fake-vscode";

const unix = process.platform !== "win32";

describe("the bundled extension", { skip: unix ? false : "a script stands in for java here" }, () => {
  const folder = mkdtempSync(join(tmpdir(), "allowance-vscode-"));
  const file = join(folder, "Shops.java");
  const key = pathToFileURL(file).toString();
  const editor = new FakeEditor();
  const extension = (() => {
    // a copy of its own, since the module keeps its state
    copyFileSync(resolve("dist/extension.js"), join(folder, "extension.js"));
    return editor.load(join(folder, "extension.js"));
  })();

  before(async () => {
    editor.settings["java.home"] = jdk(folder, "jdk", 21, `exec "${process.execPath}" "${resolve("out/test/stand-in-server.js")}" --stdio`);
    editor.settings["debounce"] = 20;
    await extension.activate({
      extensionPath: folder,
      globalStorageUri: { fsPath: join(folder, "storage") },
      subscriptions: [],
    });
  });

  after(async () => {
    await extension.deactivate();
    rmSync(folder, { recursive: true });
  });

  test("starts the server with the settings", async () => {
    assert.deepEqual(editor.errors, []);
    await editor.until("the server has told its settings", () => editor.log.some((line) => line.includes("told {")));
    const told = editor.log.find((line) => line.includes("told {")) ?? "";
    assert.ok(told.includes('{"debounce":20,"codeLens":true,"inlayHints":true,"classPath":[],"options":{}}'), told);
  });

  test("shows what is wrong with text that is not saved, and takes it back", async () => {
    const document = editor.open(file, "class Shops {}");
    editor.type(document, "class Shops { /* POST */ }");
    await editor.until("a warning comes", () => editor.diagnostics.get(key)?.length === 1);
    const [warning] = editor.diagnostics.get(key) ?? [];
    assert.equal(warning?.source, "allowance");
    assert.equal(warning?.code, "post-on-item");
    assert.deepEqual([warning?.range.start.character, warning?.range.end.character], [17, 21]);
    editor.type(document, "class Shops {}");
    await editor.until("the warning goes", () => (editor.diagnostics.get(key) ?? []).length === 0);
  });

  test("goes to a route", async () => {
    let offered: readonly { label: string }[] = [];
    editor.pick = (items) => (offered = items)[0];
    await editor.execute("allowance.goToRoute");
    assert.deepEqual(
      offered.map((item) => item.label),
      ["/shops/{id}  GET"],
    );
    assert.deepEqual(editor.shown, [{ uri: "file:///Shops.java", line: 7 }]);
  });

  test("tells the server of a changed setting", async () => {
    editor.configure("debounce", 70);
    await editor.until("the server has told the change", () =>
      editor.log.some((line) => /changed .*"debounce":70/.test(line)),
    );
  });

  test("starts the server anew on command, and knows the open files then", async () => {
    const starts = () => editor.log.filter((line) => line.includes("told {")).length;
    const before = starts();
    const document = editor.open(join(folder, "Other.java"), "class Other { /* POST */ }");
    await editor.until("a warning comes", () => editor.diagnostics.get(document.uri.toString())?.length === 1);
    await editor.execute("allowance.restartServer");
    await editor.until("it has started again", () => starts() === before + 1);
    await editor.until("the warning is there again", () => editor.diagnostics.get(document.uri.toString())?.length === 1);
    assert.deepEqual(editor.errors, []);
  });

  test("says what is the matter where Java is too old, and starts once that is mended", async () => {
    const right = editor.settings["java.home"];
    editor.configure("java.home", jdk(folder, "old", 11, "exit 1"));
    await editor.until("the user is told", () => editor.errors.length === 1);
    assert.match(editor.errors[0] ?? "", /needs Java 17 or newer .* is Java 11/);
    await editor.execute("allowance.goToRoute");
    assert.deepEqual(editor.information, ["Allowance has found no routes in this workspace."]);
    const starts = () => editor.log.filter((line) => line.includes("told {")).length;
    const before = starts();
    editor.configure("java.home", right);
    await editor.until("it has started", () => starts() === before + 1);
  });
});

/** A folder like that of a JDK, whose java tells this version, and else runs this line of shell. */
function jdk(folder: string, name: string, version: number, otherwise: string): string {
  const bin = join(folder, name, "bin");
  mkdirSync(bin, { recursive: true });
  const java = join(bin, "java");
  writeFileSync(java, `#!/bin/sh\nif [ "$1" = -version ]; then echo 'openjdk version "${version}.0.1"' >&2; exit 0; fi\n${otherwise}\n`);
  chmodSync(java, 0o755);
  return join(folder, name);
}
