import * as path from "node:path";

/** The oldest Java that the language server runs on. */
export const OLDEST = 17;

/** The oldest Java that makes such an archive by itself (`-XX:+AutoCreateSharedArchive`). */
const FIRST_WITH_ARCHIVE = 19;

/** What is asked of the machine, so that tests can stand in for it. */
export interface Machine {
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  isFile(file: string): boolean;
  /** What `java -version` prints, both streams; rejects where it cannot be run. */
  versionText(executable: string): Promise<string>;
}

export interface Java {
  readonly executable: string;
  readonly version: number;
  /** Whether its virtual machine is HotSpot, whose options others may not know. */
  readonly isHotSpot: boolean;
}

/** No usable Java; the message says where it was looked for, what was found there, and what to do. */
export class JavaNotFound extends Error {}

interface Candidate {
  readonly origin: string;
  readonly executable: string;
}

/**
 * The first Java that is new enough: of the setting, else of JAVA_HOME, else of the PATH. A setting that does not fit is an
 * error, since whoever made it wants to know.
 */
export async function findJava(configuredHome: string, machine: Machine): Promise<Java> {
  const seen: string[] = [];
  for (const candidate of candidates(configuredHome.trim(), machine)) {
    const found = await inspect(candidate.executable, machine);
    if (typeof found !== "string" && found.version >= OLDEST) {
      return found;
    }
    const what = typeof found === "string" ? found : `is Java ${found.version}`;
    seen.push(`${candidate.origin}: ${candidate.executable} ${what}`);
  }
  const where = seen.length > 0 ? seen.join("; ") : "neither JAVA_HOME nor the PATH has a java";
  throw new JavaNotFound(
    `Allowance needs Java ${OLDEST} or newer to run (${where}). Install a JDK, or name its folder in allowance.java.home.`,
  );
}

/** The major version in what `java -version` prints, such as 8 or 17; undefined where there is none. */
export function parseVersion(text: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(text);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/**
 * Options with which a Java keeps its classes ready in a file, from the end of one run on, so that the next one starts faster;
 * none for one that cannot do so by itself. What it has to say of that file goes to the log: standard output belongs to the
 * protocol.
 *
 * @param file need not be there; its folder must be
 */
export function classArchive(java: Java, file: string): readonly string[] {
  return java.version < FIRST_WITH_ARCHIVE || !java.isHotSpot
    ? []
    : ["-Xlog:disable", "-Xlog:all=warning:stderr", "-XX:+AutoCreateSharedArchive", `-XX:SharedArchiveFile=${file}`];
}

function candidates(configuredHome: string, machine: Machine): Candidate[] {
  const { join, delimiter } = machine.platform === "win32" ? path.win32 : path.posix;
  const name = machine.platform === "win32" ? "java.exe" : "java";
  if (configuredHome !== "") {
    return [{ origin: "allowance.java.home", executable: join(configuredHome, "bin", name) }];
  }
  const all: Candidate[] = [];
  const home = machine.environment["JAVA_HOME"] ?? "";
  if (home !== "") {
    all.push({ origin: "JAVA_HOME", executable: join(home, "bin", name) });
  }
  // Windows spells it Path
  const key = Object.keys(machine.environment).find((variable) => variable.toUpperCase() === "PATH") ?? "PATH";
  for (const folder of (machine.environment[key] ?? "").split(delimiter).filter((entry) => entry !== "")) {
    const executable = join(folder, name);
    if (machine.isFile(executable)) {
      all.push({ origin: "PATH", executable });
    }
  }
  return all;
}

/** What it is, or what is wrong with it. */
async function inspect(executable: string, machine: Machine): Promise<Java | string> {
  if (!machine.isFile(executable)) {
    return "does not exist";
  }
  try {
    const text = await machine.versionText(executable);
    const version = parseVersion(text);
    return version === undefined
      ? "does not tell its version"
      : { executable, version, isHotSpot: /(Server|Client) VM/.test(text) };
  } catch (error) {
    return `cannot be run: ${error instanceof Error ? error.message : String(error)}`;
  }
}
