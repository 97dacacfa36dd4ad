import { execFile } from "node:child_process";
import { statSync } from "node:fs";
import type { Machine } from "./java";

const PATIENCE_MILLISECONDS = 20_000;

/** The machine that this runs on. */
export const thisMachine: Machine = {
  environment: process.env,
  platform: process.platform,
  isFile: (file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false,
  versionText: (executable) =>
    new Promise((resolve, reject) => {
      execFile(executable, ["-version"], { timeout: PATIENCE_MILLISECONDS }, (error, stdout, stderr) =>
        error === null ? resolve(stdout + stderr) : reject(error),
      );
    }),
};
