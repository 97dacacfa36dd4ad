import assert from "node:assert/strict";
import { test } from "node:test";
import { classArchive, findJava, JavaNotFound, type Machine, parseVersion } from "../src/java";

/** A machine with these Javas, by path; undefined for one that cannot be run. */
function machine(
  javas: Record<string, string | undefined>,
  environment: NodeJS.ProcessEnv = {},
  platform: NodeJS.Platform = "linux",
): Machine {
  return {
    environment,
    platform,
    isFile: (file) => file in javas,
    versionText: async (executable) => {
      const text = javas[executable];
      if (text === undefined) {
        throw new Error("EACCES");
      }
      return text;
    },
  };
}

const JAVA_8 = 'java version "1.8.0_402"\nJava(TM) SE Runtime Environment\n';
const JAVA_11 = 'openjdk version "11.0.22" 2024-01-16\n';
const JAVA_17 = 'openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment\n';
const JAVA_25 = 'Picked up _JAVA_OPTIONS: -Xmx1g\nopenjdk version "25" 2025-09-16\n';

test("reads the major version of any vendor's text", () => {
  assert.equal(parseVersion(JAVA_8), 8);
  assert.equal(parseVersion(JAVA_17), 17);
  assert.equal(parseVersion(JAVA_25), 25);
  assert.equal(parseVersion('openjdk version "27-ea" 2027-03-01'), 27);
  assert.equal(parseVersion("command not found"), undefined);
});

test("the setting wins over JAVA_HOME and PATH", async () => {
  const all = { "/set/bin/java": JAVA_17, "/home/bin/java": JAVA_25, "/usr/bin/java": JAVA_25 };
  const found = await findJava("/set", machine(all, { JAVA_HOME: "/home", PATH: "/usr/bin" }));
  assert.deepEqual(found, { executable: "/set/bin/java", version: 17, isHotSpot: false });
});

test("JAVA_HOME wins over PATH", async () => {
  const all = { "/home/bin/java": JAVA_17, "/usr/bin/java": JAVA_25 };
  assert.equal((await findJava("", machine(all, { JAVA_HOME: "/home", PATH: "/usr/bin" }))).executable, "/home/bin/java");
});

test("what is too old or broken is passed over for what comes next", async () => {
  const all = { "/home/bin/java": JAVA_8, "/a/java": undefined, "/b/java": JAVA_11, "/c/java": JAVA_25 };
  const found = await findJava("", machine(all, { JAVA_HOME: "/home", PATH: "/none:/a:/b::/c" }));
  assert.deepEqual(found, { executable: "/c/java", version: 25, isHotSpot: false });
});

test("a setting that does not fit is an error, even where JAVA_HOME would do", async () => {
  const usable = machine({ "/old/bin/java": JAVA_11, "/home/bin/java": JAVA_17 }, { JAVA_HOME: "/home" });
  await assert.rejects(findJava("/old", usable), (error) => {
    assert.ok(error instanceof JavaNotFound);
    assert.match(error.message, /^Allowance needs Java 17 or newer .*allowance\.java\.home: \/old\/bin\/java is Java 11/);
    return true;
  });
  await assert.rejects(findJava("/gone", usable), /\/gone\/bin\/java does not exist/);
});

test("the message tells all that was looked at", async () => {
  const none = machine({ "/home/bin/java": JAVA_8, "/a/java": undefined }, { JAVA_HOME: "/home", PATH: "/a" });
  await assert.rejects(findJava("", none), /JAVA_HOME: \/home\/bin\/java is Java 8; PATH: \/a\/java cannot be run: EACCES/);
  await assert.rejects(findJava("", machine({}, {})), /neither JAVA_HOME nor the PATH has a java/);
});

test("Windows has its own separators, and may spell the variable Path", async () => {
  const windows = machine({ "C:\\jdk\\bin\\java.exe": JAVA_17 }, { Path: "C:\\Windows;C:\\jdk\\bin" }, "win32");
  assert.equal((await findJava("", windows)).executable, "C:\\jdk\\bin\\java.exe");
});

test("a HotSpot that can keeps its classes ready, and says nothing of it on standard output", async () => {
  const hotSpot = `${JAVA_25}OpenJDK 64-Bit Server VM (build 25+36, mixed mode, sharing)\n`;
  const openJ9 = `${JAVA_25}Eclipse OpenJ9 VM (build 0.55, JRE 25)\n`;
  const options = async (text: string) =>
    classArchive(await findJava("/set", machine({ "/set/bin/java": text })), "/storage/java-25.jsa");
  assert.deepEqual(await options(hotSpot), [
    "-Xlog:disable",
    "-Xlog:all=warning:stderr",
    "-XX:+AutoCreateSharedArchive",
    "-XX:SharedArchiveFile=/storage/java-25.jsa",
  ]);
  assert.deepEqual(await options(openJ9), []);
  assert.deepEqual(await options(JAVA_17.replace("Runtime", "Server VM")), []);
});
