import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { serverSettings } from "../src/settings";

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  contributes: {
    commands: { command: string }[];
    configuration: { properties: Record<string, { default: unknown; markdownDescription?: string }> };
  };
};
const properties = manifest.contributes.configuration.properties;

test("where nothing is set, the server is told the defaults that the manifest shows", () => {
  const defaults = serverSettings({ get: (_key, defaultValue) => defaultValue });
  for (const [key, value] of Object.entries(defaults)) {
    assert.deepEqual(properties[`allowance.${key}`]?.default, value, key);
  }
});

test("every setting that the manifest shows is used, and described", () => {
  const sources = ["src/server.ts", "src/settings.ts"].map((file) => readFileSync(file, "utf8")).join("\n");
  for (const [name, property] of Object.entries(properties)) {
    const key = name.slice("allowance.".length);
    // the trace is read by the client library
    assert.ok(key === "trace.server" || sources.includes(`"${key}"`), name);
    assert.ok(property.markdownDescription, name);
  }
});

test("every command that the manifest shows is registered", () => {
  const source = readFileSync("src/extension.ts", "utf8");
  for (const { command } of manifest.contributes.commands) {
    assert.ok(source.includes(`registerCommand("${command}"`), command);
  }
});
